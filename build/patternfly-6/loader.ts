import path from 'node:path';
import type { LoaderContext } from 'webpack';
import { makeSheet } from './make-sheet';
import { readDrawn } from './drawn';
import { readSheets } from './sheets';

const ROOT = path.resolve(__dirname, '../..');
const SOURCES = path.join(ROOT, 'src');

/** The sheet of PatternFly 6 as our sources need it now; `more` stands at its end. */
export const sheetOf = (more: string): Promise<string> => {
  const drawn = readDrawn(ROOT, SOURCES);
  return makeSheet(readSheets(ROOT, drawn.sheets), drawn, more);
};

/** A source map's one source: the package that the sheet is made of, as notices and bills of materials look for it. */
const madeOf = () => ({
  version: 3,
  file: 'patternfly-6.css',
  sources: [path.join(ROOT, 'node_modules/@patternfly/patternfly/patternfly-no-globals.css')],
  sourcesContent: [''],
  names: [],
  mappings: 'AAAA',
});

/** Makes a sheet of ours, as text, of that of PatternFly 6 and what stands in the file. */
export default function patternFly6(this: LoaderContext<object>, more: string): void {
  const done = this.async();
  this.addContextDependency(SOURCES);
  sheetOf(more).then(
    (sheet) => done(null, `export default ${JSON.stringify(sheet)};`, madeOf()),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}
