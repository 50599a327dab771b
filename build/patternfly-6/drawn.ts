import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Closure } from './closure';

/**
 * What PatternFly's components can draw and ours never ask them for: fields of attributes in a search; cells of a table
 * that bear actions, boxes, stars, handles, trees, orders or more about them; rows that are edited. The walk in the lab's
 * 4.16 fails where one is drawn after all.
 */
const NEVER_ASKED_FOR =
  /AdvancedSearchMenu|decorators\/(?:cellActions|compoundExpand|draggable|favoritable|info|selectable|sortable|treeRow)|(?:ActionsColumn|DraggableCell|FavoritesCell|HeaderCellInfoWrapper|SelectColumn|SortColumn|MenuItemAction)\.js$/;

/** Sheets of what components can be part of or made of, where ours are not. */
const NEVER_DRAWN = [
  'components/Alert/alert-group',
  'components/FormControl/form-control',
  'components/InlineEdit/inline-edit',
  'components/Label/label-group',
  'components/Radio/radio',
  'components/Table/table-tree-view',
];

/** What our pages can draw of PatternFly. */
export type Drawn = {
  /** Its sheets, such as `components/Card/card`. */
  readonly sheets: readonly string[];
  /** Its classes, without a dot: those that a component's script or a source of ours names, be it by a prop's value. */
  readonly classes: ReadonlySet<string>;
  /** Its custom properties that scripts of it, and scripts and sheets of ours, name; with their dashes. */
  readonly properties: ReadonlySet<string>;
  /** `card lg` where a source that imports of a sheet (by its last name) names a width of screen. */
  readonly widths: ReadonlySet<string>;
  /** Every word of our sources in small letters: a layout's modifier comes from one of them. */
  readonly words: ReadonlySet<string>;
};

/** Of the document, not of a component. */
const OF_DOCUMENT = ['pf-v6-theme-dark', 'pf-v6-m-legacy-font'];

/** Of charts, whose scripts carry every theme: kinds that ours are not, and orders of colours, since ours name theirs. */
const NO_CHART_OF_OURS =
  /^--pf-v6-chart-(?:bullet|donut|boxplot|pie|candelstick|errorbar|threshold)-|^--pf-v6-chart-theme--(?!blue-)/;

const STYLES = /react-styles\/css\/([\w/-]+)/g;
const CLASS = /(?<![\w-])pf-(?:v6-)?[\w-]+/g;
const PROPERTY = /--pf-[\w-]+/g;
const WIDTH = /(?<![\w'])'?(sm|md|lg|xl|2xl)'?(?:=\{|: ['\d])/g;

const matchesIn = (text: string, what: RegExp): readonly string[] =>
  [...text.matchAll(what)].map((match) => match[1] ?? match[0]);

const stylesIn = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => matchesIn(text, STYLES))
    .filter((sheet) => !NEVER_DRAWN.includes(sheet) && !sheet.startsWith('components/Popper'));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );

const isOfPages = (file: string): boolean => /\.(?:tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file);

/** An entry of a component's map of its classes: the name by which its script asks for it, and the class. */
const ENTRY = /"(\w+)": "(pf-[\w-]+)"/g;
const KEY_AT_WIDTH = /On(?:Sm|Md|Lg|Xl|2xl)$/;

/** `grid-xl` is a word, and so are its parts. */
const wordsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts
      .flatMap((text) => [...matchesIn(text, /\w+/g), ...matchesIn(text, /\w+(?:-\w+)+/g)])
      .map((word) => word.toLowerCase()),
  );

/** The classes of a map that somebody can ask for; names with a number in them are put together from parts. */
const askedFor = (map: string, words: ReadonlySet<string>): readonly string[] =>
  [...map.matchAll(ENTRY)].flatMap(([, key = '', name = '']) => {
    const word = key.replace(KEY_AT_WIDTH, '').toLowerCase();
    return words.has(word) || /\d/.test(word) ? [name] : [];
  });

/** The name of a sheet, as its classes have it: `card`. */
export const nameOf = (sheet: string): string => path.basename(sheet);

/** Reads what the sources of a project's pages can draw; `sources` is the folder of the sources. */
export const readDrawn = (root: string, sources: string): Drawn => {
  const closure = new Closure(root, NEVER_ASKED_FOR);
  const widths = new Set<string>();
  const texts = filesIn(sources)
    .filter(isOfPages)
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const named = matchesIn(text, WIDTH);
      const direct = closure.follow(text, path.dirname(file));
      for (const sheet of stylesIn(direct))
        for (const width of named) widths.add(`${nameOf(sheet)} ${width}`);
      return text;
    });
  const scripts = closure.texts();
  const sheets = [...new Set(stylesIn(scripts))].sort();
  const maps = sheets.map((sheet) =>
    readFileSync(path.join(root, 'node_modules/@patternfly/react-styles/css', `${sheet}.js`), 'utf8'),
  );
  const all = [...texts, ...scripts];
  const words = wordsIn(all);
  return {
    sheets,
    classes: new Set([
      ...OF_DOCUMENT,
      ...all.flatMap((text) => matchesIn(text, CLASS)),
      ...maps.flatMap((map) => askedFor(map, words)),
    ]),
    properties: new Set(
      all.flatMap((text) => matchesIn(text, PROPERTY)).filter((name) => !NO_CHART_OF_OURS.test(name)),
    ),
    widths,
    words: wordsIn(texts),
  };
};
