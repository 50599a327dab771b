import { isOver } from './figure';
import type { Figure, Group } from './figure';

/** A number for people: whole ones and those from 100 on to the last whole digit, others with three digits that count. */
export const numberText = (value: number): string => {
  if (!Number.isFinite(value)) return 'not measured';
  return Number.isInteger(value) || Math.abs(value) >= 100
    ? value.toLocaleString('en', { maximumFractionDigits: 0 })
    : value.toLocaleString('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
};

const quantity = (value: number, unit: string): string =>
  Number.isFinite(value) ? `${numberText(value)} ${unit}`.trimEnd() : numberText(value);

/** A row: figure, result, budget and how it stands to it. */
type Row = readonly [figure: string, result: string, budget: string, verdict: string];

const HEAD: Row = ['figure', 'result', 'budget', ''];

const rowOf = (figure: Figure): Row => {
  const { name, value, unit, budget } = figure;
  const result = quantity(value, unit);
  if (budget === null) return [name, result, '', ''];
  return [name, result, quantity(budget, unit), isOver(figure) ? 'OVER' : 'within'];
};

/** By group, in the order in which groups first come. */
const grouped = (figures: readonly Figure[]): ReadonlyMap<Group, readonly Row[]> => {
  const rows = new Map<Group, readonly Row[]>();
  for (const figure of figures) rows.set(figure.group, [...(rows.get(figure.group) ?? []), rowOf(figure)]);
  return rows;
};

/** The figures for a terminal, a block for each group. All columns are as wide as their widest cell. */
export const asText = (figures: readonly Figure[]): string => {
  const groups = [...grouped(figures)];
  const all = [HEAD, ...groups.flatMap(([, rows]) => rows)];
  const [name, result, budget] = [0, 1, 2].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row): string =>
    [row[0].padEnd(name ?? 0), row[1].padStart(result ?? 0), row[2].padStart(budget ?? 0), row[3]]
      .join('  ')
      .trimEnd();
  const blocks = groups.map(([group, rows]) => [group.toUpperCase(), ...rows.map(line)].join('\n'));
  return `${[line(HEAD), ...blocks].join('\n\n')}\n`;
};

const escaped = (cell: string): string => cell.replaceAll('|', '\\|');

const markdownRow = (row: Row): string => `| ${row.map(escaped).join(' | ')} |`;

/** The figures for a document: a heading of the third order and a table for each group. */
export const asMarkdown = (figures: readonly Figure[]): string =>
  [...grouped(figures)]
    .map(([group, rows]) =>
      [
        `### ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
        '',
        markdownRow(HEAD),
        '| --- | ---: | ---: | --- |',
        ...rows.map(markdownRow),
        '',
      ].join('\n'),
    )
    .join('\n');

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

/** A document with other tables between its marks. Throws where it lacks them. */
export const withTables = (document: string, tables: string): string => {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the document has no ${BEGIN} with a ${END} after it`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${tables.trim()}\n\n${document.slice(end)}`;
};
