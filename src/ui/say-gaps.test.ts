import { GAP } from '../diagnosis/parse/log-gap';
import { readLog } from '../diagnosis/parse/read-log';
import { countLines, sayGaps } from './say-gaps';

const [ONE] = readLog('prometheus-log', 'one');
const LINES = ONE === undefined ? [] : [ONE, GAP, ONE];

test('a gap has words in the place of its mark, and is no line', () => {
  const said = sayGaps((key) => key, LINES).map(({ text }) => text);
  expect(said).toEqual(['one', expect.stringContaining('lines may be missing here'), 'one']);
  expect(countLines(LINES)).toBe(2);
});

test('lines without one stay the same', () => {
  const lines = LINES.slice(2);
  expect(sayGaps((key) => key, lines)).toBe(lines);
});
