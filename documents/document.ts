/** A file of the repository whose text is made of tables and words of the code. */
export type Document = {
  /** From the root of the repository. */
  readonly path: string;
  /** The whole file, as it must be; `now` is the file as it is, empty where there is none. */
  readonly textOf: (now: string) => string;
};

/** A line of a Markdown table. */
const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(tableRow).join('\n');

/** A text in the middle of a paragraph or a list: its line ends would end that. */
export const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/**
 * Puts `text` between the marks `<!-- name -->` and `<!-- end of name -->`, which stay. Throws where a mark is missing:
 * then nobody would notice that the list is no longer written.
 */
export const between = (document: string, name: string, text: string): string => {
  const first = `<!-- ${name} -->`;
  const last = `<!-- end of ${name} -->`;
  const from = document.indexOf(first);
  const to = document.indexOf(last);
  if (from < 0 || to < from) throw new Error(`there is no ${first} with ${last} behind it`);
  return `${document.slice(0, from + first.length)}\n\n${text}\n\n${document.slice(to)}`;
};
