import type { Plugin } from 'postcss';
import parser from 'postcss-selector-parser';
import { nameOf } from './drawn';
import type { Drawn } from './drawn';

const AT_WIDTH = /-on-(sm|md|lg|xl|2xl)$/;

/** From which width on a table or a list of data is no grid: said by a prop, and usually the first. */
const GRID = /^pf-m-(grid-(?:sm|md|lg|xl|2xl))$/;
const USUAL_GRID = 'grid-md';

const BLOCK = /\.pf-v6-[cl]-([a-z-]+)/;

/** Modifiers of layouts that say a number: `8-col`, `offset-2-col`, `all-6-col`. */
const NUMBERED = /^(?:(all|offset)-)?(\d+)-col$/;

/** Whether a layout can have a modifier: only our own props give it one, by a word that ends in it (`hasGutter`). */
const isAskedFor = (modifier: string, words: Drawn['words']): boolean => {
  const [, how, number] = NUMBERED.exec(modifier) ?? [];
  if (number !== undefined) return how === undefined && words.has(number);
  const letters = modifier.replaceAll('-', '');
  return [...words].some((word) => word.endsWith(letters));
};

/** Whether an element in a block such as `card` can have a class. */
const hasClass = (drawn: Drawn, block: string, name: string): boolean => {
  if (!drawn.classes.has(name)) return false;
  const grid = GRID.exec(name)?.[1] ?? USUAL_GRID;
  if (grid !== USUAL_GRID && !drawn.words.has(grid)) return false;
  const width = AT_WIDTH.exec(name)?.[1];
  if (width !== undefined && !drawn.widths.has(`${block} ${width}`)) return false;
  const isLayout = drawn.sheets.some((sheet) => sheet.startsWith('layouts/') && nameOf(sheet) === block);
  if (!isLayout || !name.startsWith('pf-m-')) return true;
  return isAskedFor(name.replace(AT_WIDTH, '').slice('pf-m-'.length), drawn.words);
};

/** Whether something drawn can match; what cannot is taken out of lists of alternatives. */
const canMatch = (node: parser.Selector, isDrawn: (name: string) => boolean): boolean =>
  node.nodes.every((part) => {
    if (part.type === 'class') return isDrawn(part.value);
    // An element that is not there is "not" anything: such a list says nothing against its selector.
    if (part.type !== 'pseudo' || part.nodes.length === 0 || part.value === ':not') return true;
    for (const alternative of [...part.nodes]) if (!canMatch(alternative, isDrawn)) alternative.remove();
    return part.nodes.length > 0;
  });

/**
 * Drops selectors of what our pages cannot draw: classes that no component of theirs has; another look from a width of
 * screen on where no source names that width beside the component; modifiers of layouts that no source names.
 */
export const dropUndrawn = (drawn: Drawn): Plugin => {
  const blocks = drawn.sheets.map(nameOf).sort((a, b) => b.length - a.length);
  const blockOf = (selector: string): string => {
    const found = BLOCK.exec(selector)?.[1] ?? '';
    return blocks.find((name) => found === name || found.startsWith(`${name}_`)) ?? found;
  };
  return {
    postcssPlugin: 'drop-undrawn',
    Once(sheet) {
      sheet.walkRules((rule) => {
        const kept = rule.selectors.flatMap((text) => {
          const block = blockOf(text);
          const [selector] = parser().astSync(text).nodes;
          const isKept = selector !== undefined && canMatch(selector, (name) => hasClass(drawn, block, name));
          return isKept ? [selector.toString()] : [];
        });
        if (kept.length === 0) rule.remove();
        else rule.selectors = kept;
      });
    },
  };
};
