import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import type { Rule } from 'postcss';
import { sheetOf } from '../../build/patternfly-6/loader';
import { readDrawn } from '../../build/patternfly-6/drawn';
import type { Drawn } from '../../build/patternfly-6/drawn';
import { makeSheet } from '../../build/patternfly-6/make-sheet';
import { readSheets } from '../../build/patternfly-6/sheets';
import { DIST } from '../../bench/bundle-size';

const ROOT = path.resolve(__dirname, '../..');
const MORE = readFileSync(path.join(ROOT, 'src/pages/patternfly-6.css'), 'utf8');

/** Holds a rule to our pages; the words of a copy button are drawn beside them, under a class that nobody else has. */
const HELD = /\.telemetry-health__dress(?![\w-])|^(?::where\([^)]*\) )?(?:body ?> ?)?\.pf-v6-c-tooltip/;

const rulesOf = (css: string): readonly Rule[] => {
  const rules: Rule[] = [];
  postcss.parse(css).walkRules((rule) => {
    const isKeyframe =
      rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name === 'keyframes';
    if (!isKeyframe) rules.push(rule);
  });
  return rules;
};

/** As if a script named every property, so that none gets a short name. */
class EveryName extends Set<string> {
  override has(): boolean {
    return true;
  }
}

describe('the sheet of PatternFly 6 for consoles that have none', () => {
  const drawn = readDrawn(ROOT, path.join(ROOT, 'src'));
  let sheet = '';
  beforeAll(async () => {
    sheet = await sheetOf(MORE);
  });

  test('is what the built plugin carries, in one chunk that is loaded when it is asked for', () => {
    const chunks = readdirSync(DIST).filter((name) => /^patternfly-6-chunk\..*\.js$/.test(name));
    expect(chunks).toHaveLength(1);
    const text = readFileSync(path.join(DIST, chunks[0] ?? ''), 'utf8');
    const quoted = JSON.stringify(sheet).slice(1, -1);
    expect(text.includes(quoted) || text.includes(quoted.replaceAll('\\"', '"').replaceAll("'", "\\'"))).toBe(
      true,
    );
  });

  test('holds every rule to our pages', () => {
    const loose = rulesOf(sheet).flatMap(({ selectors }) => selectors.filter((one) => !HELD.test(one)));
    expect(loose).toEqual([]);
  });

  test('brings no file of a font or a picture, and asks for none', () => {
    expect(sheet).not.toMatch(/@font-face|@import|url\(/);
  });

  test('gives every custom property that it uses a value or another choice, but what PatternFly gives none', async () => {
    // Under their long names, or they could not be looked for in all of PatternFly.
    const kept: Drawn = { ...drawn, properties: new EveryName(drawn.properties) };
    const long = await makeSheet(readSheets(ROOT, drawn.sheets), kept, MORE);
    const given = new Set<string>();
    const used = new Set<string>();
    postcss.parse(long).walkDecls(({ prop, value, variable }) => {
      if (variable) given.add(prop);
      for (const [, name = ''] of value.matchAll(/var\((--[\w-]+)\)/g)) used.add(name);
    });
    const whole = readFileSync(
      path.join(ROOT, 'node_modules/@patternfly/patternfly/patternfly-no-globals.css'),
      'utf8',
    );
    const lost = [...used].filter((name) => !given.has(name) && whole.includes(`${name}:`));
    expect(used.size).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });

  test('has a token of both themes, which tells the dark one by the class of older consoles', () => {
    expect(sheet).toContain(':where(.pf-v5-theme-dark) .telemetry-health__dress');
    expect(sheet).not.toContain('pf-v6-theme-dark');
  });

  test.each(drawn.sheets.filter((name) => /^(components|layouts)\//.test(name)))(
    'has rules for %s',
    (name) => {
      const own = readFileSync(path.join(ROOT, `node_modules/@patternfly/patternfly/${name}.css`), 'utf8');
      const [block = ''] = /\.pf-v6-[cl]-[a-z-]+/.exec(own) ?? [];
      expect(block).not.toBe('');
      expect(sheet).toContain(block);
    },
  );

  test('knows every component that our sources import of PatternFly', () => {
    const names = drawn.sheets.map((name) => path.basename(name));
    expect(names).toEqual(
      expect.arrayContaining([
        'alert',
        'card',
        'clipboard-copy',
        'expandable-section',
        'flex',
        'sidebar',
        'table',
      ]),
    );
    expect(names.length).toBeGreaterThan(30);
  });
});
