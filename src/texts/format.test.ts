import { createFormat } from './format';

const NOW = Date.UTC(2026, 10, 22, 10, 42, 7);
const format = createFormat('en', NOW, 'UTC');

describe('numbers, times and durations in words', () => {
  test('a time of today is hours and minutes; of another day it names the day', () => {
    expect(format.time(Date.UTC(2026, 10, 22, 8, 14))).toBe('08:14');
    expect(format.time(Date.UTC(2026, 10, 21, 8, 14))).toBe('Nov 21, 08:14');
    expect(format.clock(NOW)).toBe('10:42:07');
  });

  test('midnight is 00, not 24', () => {
    expect(format.time(Date.UTC(2026, 10, 22, 0, 5))).toBe('00:05');
  });

  test.each([
    [0, '0 seconds'],
    [-5000, '0 seconds'],
    [42_000, '42 seconds'],
    [60_000, '1 minute'],
    [148 * 60_000, '2 hours 28 minutes'],
    [120 * 60_000, '2 hours'],
    [26 * 60 * 60_000, '1 day 2 hours'],
  ])('%d ms is "%s"', (ms, words) => expect(format.duration(ms)).toBe(words));

  test('a share that is not nothing is never shown as nothing', () => {
    expect(format.percent(0)).toBe('0%');
    expect(format.percent(0.004)).toBe('0.4%');
    expect(format.percent(0.2)).toBe('20%');
    expect(format.percent(1)).toBe('100%');
  });

  test('other languages have their own forms', () => {
    expect(createFormat('fr', NOW, 'UTC').percent(0.2)).toMatch(/^20\s%$/u);
    expect(createFormat('ja', NOW, 'UTC').duration(148 * 60_000)).toContain('2');
  });
});
