import { readFileSync } from 'node:fs';
import path from 'node:path';

/** PatternFly's sheets as they come. */
export type Sheets = {
  /** For plain elements: boxes, lists, headings, links. */
  readonly globals: string;
  /** Tokens in both themes, components, and colours of charts. */
  readonly others: string;
};

/**
 * Reads sheets of `@patternfly/patternfly` from a project's packages, such as `components/Card/card`, or all of them;
 * throws where they are not as they were.
 */
export const readSheets = (root: string, names: readonly string[] | 'all'): Sheets => {
  const read = (name: string): string =>
    readFileSync(path.join(root, `node_modules/@patternfly/patternfly/${name}.css`), 'utf8');
  const base = read('patternfly-base-no-globals');
  const withGlobals = read('patternfly-base');
  if (!withGlobals.endsWith(base))
    throw new Error('the base sheet of PatternFly is no longer its globals and the rest');
  const components = names === 'all' ? [read('patternfly-no-globals')] : [base, ...names.map(read)];
  return {
    globals: withGlobals.slice(0, -base.length),
    others: [...components, read('patternfly-charts')].join('\n'),
  };
};
