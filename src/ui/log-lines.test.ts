import { readLog } from '../diagnosis/parse/read-log';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { findLines, markLines } from './log-lines';

const linesOf = (...texts: readonly string[]): readonly ShownLine[] => [
  ...readLog('prometheus-log', texts.join('\n')),
];

/** What the viewer makes of the codes, as a reader sees it. */
const drawn = (text: string): string =>
  text
    .replaceAll('\u001b[43m', '[')
    .replaceAll('\u001b[42m', '[[')
    .replaceAll('\u001b[49m', ']')
    .replaceAll('\u001b[31m', '{')
    .replaceAll('\u001b[33m', '(')
    .replaceAll('\u001b[39m', '}');

const marked = (lines: readonly ShownLine[], words: string, at = 0): readonly string[] => {
  const hits = findLines(lines, words);
  return markLines(lines, words, hits, hits[at]).map(drawn);
};

describe('looking for words in a log', () => {
  const lines = linesOf('A token', 'nothing', 'token, Token', '31m (.*)');

  test('finds the lines that hold them, whatever their case', () => {
    expect(findLines(lines, 'TOKEN')).toEqual([0, 2]);
    expect(findLines(lines, '')).toEqual([]);
    expect(findLines(lines, 'absent')).toEqual([]);
  });

  test('marks each place, those of the line that the reader is at with another colour', () => {
    expect(marked(lines, 'token', 1)).toEqual(['A [token]', 'nothing', '[[token], [[Token]', '31m (.*)']);
  });

  test('takes the words as they are, no pattern, and finds nothing in codes of its own', () => {
    expect(marked(lines, '(.*)').at(-1)).toBe('31m [[(.*)]');
    expect(marked(linesOf('level=error msg=x'), '31m')).toEqual(['{level=error} msg=x']);
  });
});

test('the level of errors and warnings is coloured, in the spelling of each logger', () => {
  const lines = linesOf(
    'level=error a',
    'time=x level=WARN b',
    '{"level":"ERROR"}',
    'level=info c',
    'error d',
  );
  expect(marked(lines, '')).toEqual([
    '{level=error} a',
    'time=x (level=WARN} b',
    '{{"level":"ERROR"}}',
    'level=info c',
    'error d',
  ]);
});
