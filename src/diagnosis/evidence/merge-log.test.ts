import { redact } from '../parse/redact';
import type { LogLine } from './findings';
import { mergeLog } from './merge-log';

const NOON = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;

const line = (minutesAgo: number, reason = 'refused'): LogLine => ({
  at: NOON - minutesAgo * MINUTE,
  level: 'error',
  rule: 'A1',
  stage: 'authorize',
  text: redact(reason),
});
const log = (...lines: readonly LogLine[]) => ({ lines, from: lines[0]?.at ?? null });

describe('a log that is read part by part', () => {
  test('has every line once, oldest first, and reaches back as far as it was read', () => {
    const merged = mergeLog(log(line(30), line(2)), log(line(2), line(1)), NOON);
    expect(merged.lines).toEqual([line(30), line(2), line(1)]);
    expect(merged.from).toBe(NOON - 30 * MINUTE);
  });

  test('keeps two different lines of the same moment', () => {
    expect(mergeLog(log(line(2)), log(line(2, 'other')), NOON).lines).toHaveLength(2);
  });

  test('forgets what is older than a day and the window', () => {
    const merged = mergeLog(log(line(25 * 60), line(5)), log(), NOON);
    expect(merged.lines).toEqual([line(5)]);
    expect(mergeLog(log(line(24 * 60 + 20), line(5)), log(), NOON).lines).toEqual([line(5)]);
  });

  test('puts a line in its place that was written late', () => {
    const merged = mergeLog(log(line(30), line(2)), log(line(3), line(1)), NOON);
    expect(merged.lines).toEqual([line(30), line(3), line(2), line(1)]);
  });
});
