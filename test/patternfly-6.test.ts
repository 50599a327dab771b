/** @jest-environment node */
import { makeSheet } from '../build/patternfly-6/make-sheet';
import type { Drawn } from '../build/patternfly-6/drawn';

const DRAWN: Drawn = {
  sheets: ['components/Card/card', 'components/Tooltip/tooltip', 'layouts/Flex/flex'],
  classes: new Set([
    'pf-v6-c-card',
    'pf-v6-c-tooltip',
    'pf-v6-l-flex',
    'pf-m-plain',
    'pf-m-gutter',
    'pf-m-column',
    'pf-m-plain-on-lg',
    'pf-m-plain-on-md',
    'pf-m-grid-md',
    'pf-m-grid-xl',
    'pf-m-grid-lg',
    'pf-v6-m-legacy-font',
    'pf-v6-theme-dark',
  ]),
  properties: new Set(['--pf-v6-c-card--Width']),
  widths: new Set(['card lg']),
  words: new Set(['hasgutter', 'grid-xl']),
};

const made = (others: string, globals = '', more = ''): Promise<string> =>
  makeSheet({ globals, others }, DRAWN, more).then((sheet) => sheet.trim());

const HELD = ':where(.telemetry-health__dress)';

describe('a sheet of PatternFly 6 for our pages alone', () => {
  test.each([
    ['a class that is drawn', '.pf-v6-c-card', `${HELD} .pf-v6-c-card{color:red}`],
    ['a class that is not', '.pf-v6-c-drawer', ''],
    [
      'one of two',
      '.pf-v6-c-card.pf-m-plain, .pf-v6-c-card.pf-m-fancy',
      `${HELD} .pf-v6-c-card.pf-m-plain{color:red}`,
    ],
    [
      'one of a list',
      '.pf-v6-c-card:is(.pf-m-plain, .pf-m-fancy)',
      `${HELD} .pf-v6-c-card:is(.pf-m-plain){color:red}`,
    ],
    ['a list of nothing drawn', '.pf-v6-c-card:is(.pf-m-fancy)', ''],
    [
      'what is not there',
      '.pf-v6-c-card:not(.pf-m-fancy)',
      `${HELD} .pf-v6-c-card:not(.pf-m-fancy){color:red}`,
    ],
    ['an element', '.pf-v6-c-card li', `${HELD} .pf-v6-c-card li{color:red}`],
    [
      'a width that is named',
      '.pf-v6-c-card.pf-m-plain-on-lg',
      `${HELD} .pf-v6-c-card.pf-m-plain-on-lg{color:red}`,
    ],
    ['a width that is not', '.pf-v6-c-card.pf-m-plain-on-md', ''],
    [
      'a modifier of a layout that is asked for',
      '.pf-v6-l-flex.pf-m-gutter',
      `${HELD} .pf-v6-l-flex.pf-m-gutter{color:red}`,
    ],
    ['one that is not', '.pf-v6-l-flex.pf-m-column', ''],
    ['the usual grid', '.pf-v6-c-card.pf-m-grid-md', `${HELD} .pf-v6-c-card.pf-m-grid-md{color:red}`],
    ['a grid that is named', '.pf-v6-c-card.pf-m-grid-xl', `${HELD} .pf-v6-c-card.pf-m-grid-xl{color:red}`],
    ['a grid that is not', '.pf-v6-c-card.pf-m-grid-lg', ''],
    ['text from the right', ':where(.pf-v6-m-dir-rtl, [dir=rtl]) .pf-v6-c-card', ''],
    ['a tooltip, which is drawn elsewhere', '.pf-v6-c-tooltip', '.pf-v6-c-tooltip{color:red}'],
  ])('has %s as it should', async (_what, selector, expected) => {
    expect(await made(`${selector} { color: red }`)).toBe(expected);
  });

  test('keeps properties that are asked for, be it by way of others, under short names', async () => {
    const sheet = await made(
      ':root { --pf-t--a: red; --pf-t--b: var(--pf-t--a); --pf-t--c: blue } .pf-v6-c-card { color: var(--pf-t--b) }',
    );
    const [, b, a] = /(--thp-\w+):var\((--thp-\w+)\)/.exec(sheet.replaceAll(' ', '')) ?? [];
    expect(sheet).toContain(`${a}:`.replace(':', ': red'));
    expect(sheet).toContain(`color:var(${b})`);
    expect(sheet).not.toContain('blue');
    expect(sheet).not.toContain('--pf-t--');
  });

  test('leaves names that a script gives a value, also for a width', async () => {
    const sheet = await made(
      '.pf-v6-c-card { width: var(--pf-v6-c-card--Width-on-lg, var(--pf-v6-c-card--Width)) }',
    );
    expect(sheet).toContain('var(--pf-v6-c-card--Width-on-lg, var(--pf-v6-c-card--Width))');
  });

  test('tells the dark theme by the class of older consoles', async () => {
    const sheet = await made(
      ':root:where(.pf-v6-theme-dark) { --pf-t--a: black } .pf-v6-c-card { color: var(--pf-t--a) }',
    );
    expect(sheet).toMatch(/^:where\(\.pf-v5-theme-dark\) \.telemetry-health__dress,/);
  });

  test('holds rules of plain elements to our pages, stronger than they were', async () => {
    expect(
      await made('', ':where(ul) { margin: 0 } :where(html, body) { height: 100% } :where(body) { top: 0 }'),
    ).toBe('.telemetry-health__dress :where(ul){margin:0}.telemetry-health__dress{top:0}');
  });

  test('gives our pages the variables of a page and the older faces, the latter at last', async () => {
    const sheet = await made(
      '.pf-v6-m-legacy-font { --pf-t--font: old } :root { --pf-t--font: new } .pf-v6-c-page { --pf-v6-c-page--x: 1px; display: grid } .pf-v6-c-card { font-family: var(--pf-t--font) }',
    );
    expect(sheet.indexOf('old')).toBeGreaterThan(sheet.indexOf('new'));
    expect(sheet).not.toContain('grid');
  });

  test('ends with our own rules', async () => {
    expect(await made('', '', '.telemetry-health__dress { top: 0 }')).toBe('.telemetry-health__dress{top:0}');
  });
});
