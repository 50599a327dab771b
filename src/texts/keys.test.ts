import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FILES = readdirSync(__dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, source: readFileSync(join(__dirname, name), 'utf8') }));

/** What stands right after each call of `t`. */
const arguments_ = (source: string): readonly string[] =>
  [...source.matchAll(/(?<![\w.])t\(\s*([\s\S]{1,500})/g)].map(([, rest]) => rest ?? '');
const literal = (argument: string): string | undefined => /^(['"])((?:(?!\1).)*)\1/.exec(argument)?.[2];

describe('the sentences that translators get', () => {
  it.each(FILES)('$name asks for each by a literal, so that an extractor finds it', ({ source }) => {
    expect(arguments_(source).filter((argument) => literal(argument) === undefined)).toEqual([]);
  });

  it.each(FILES)('$name keeps clear of the signs that i18next splits keys at', ({ source }) => {
    const keys = arguments_(source).flatMap((argument) => literal(argument) ?? []);
    expect(keys.filter((key) => key.includes('~') || key.trim() !== key || key === '')).toEqual([]);
    // `\` would have to be read the same way by the extractor and by the browser.
    expect(keys.filter((key) => key.includes('\\'))).toEqual([]);
  });

  it.each(FILES)('$name joins no sentences', ({ source }) => {
    expect(source).not.toMatch(/\bt\((?:'[^'\n]*'|"[^"\n]*")\)\s*\+|\+\s*t\(/);
  });
});
