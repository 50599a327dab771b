import type { Figure } from './figure';
import { asMarkdown, asText, numberText, withTables } from './table';

const SIZE: Figure = { group: 'size', name: 'entry', value: 5656, unit: 'B', budget: 6000, fails: true };
const FIGURES: readonly Figure[] = [
  SIZE,
  { group: 'requests', name: 'at opening | cold', value: 12, unit: 'requests', budget: 10, fails: true },
  { ...SIZE, name: 'charts, later', value: 1_118_649, budget: null, fails: false },
  { group: 'engine', name: 'growth', value: 1.0449, unit: '', budget: 1.2, fails: false },
];

test.each([
  [0, '0'],
  [12, '12'],
  [90_000, '90,000'],
  [1_234_567, '1,234,567'],
  [0.012345, '0.0123'],
  [1.5, '1.50'],
  [99.94, '99.9'],
  [123.456, '123'],
  [12_345.6, '12,346'],
  [NaN, 'not measured'],
  [Infinity, 'not measured'],
])('%d is told as %s', (value, text) => expect(numberText(value)).toBe(text));

test('for a terminal figures stand in columns, by group', () => {
  expect(asText(FIGURES)).toBe(
    [
      'figure                  result       budget',
      '',
      'SIZE',
      'entry                  5,656 B      6,000 B  within',
      'charts, later      1,118,649 B',
      '',
      'REQUESTS',
      'at opening | cold  12 requests  10 requests  OVER',
      '',
      'ENGINE',
      'growth                    1.04         1.20  within',
      '',
    ].join('\n'),
  );
});

test('for a document each group is a table', () => {
  expect(asMarkdown(FIGURES.slice(0, 2))).toBe(
    [
      '### Size',
      '',
      '| figure | result | budget |  |',
      '| --- | ---: | ---: | --- |',
      '| entry | 5,656 B | 6,000 B | within |',
      '',
      '### Requests',
      '',
      '| figure | result | budget |  |',
      '| --- | ---: | ---: | --- |',
      '| at opening \\| cold | 12 requests | 10 requests | OVER |',
      '',
    ].join('\n'),
  );
});

test('what was not measured is over its budget', () => {
  expect(asText([{ ...SIZE, value: NaN }])).toMatch(/entry +not measured +6,000 B {2}OVER/);
});

test('no figures make no table', () => {
  expect(asMarkdown([])).toBe('');
  expect(asText([])).toBe('figure  result  budget\n');
});

test('tables take the place of those between the marks of a document', () => {
  const document = '# Head\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nFoot\n';
  const once = withTables(document, '| new |\n');
  expect(once).toBe('# Head\n\n<!-- figures -->\n\n| new |\n\n<!-- /figures -->\n\nFoot\n');
  expect(withTables(once, '| new |\n')).toBe(once);
});

test.each(['no marks', '<!-- figures -->', '<!-- /figures --> <!-- figures -->'])(
  'a document like "%s" has no place for tables',
  (document) => expect(() => withTables(document, '')).toThrow('<!-- figures -->'),
);
