import { timeTicks, valueTicks, valueWords } from './axis';

describe('the axes', () => {
  it.each([
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 37, [0, 10, 20, 30, 40]],
    [-1, 1, [-1, -0.5, 0, 0.5, 1]],
  ])('have round values from %d to %d', (low, high, ticks) => {
    expect(valueTicks(low, high)).toEqual(ticks);
  });

  it('have round times, no more than there is room for', () => {
    const from = Date.parse('2026-01-01T10:02:00Z');
    const ticks = timeTicks(from, from + 30 * 60_000, 6);
    expect(ticks.map((at) => new Date(at).getUTCMinutes())).toEqual([5, 10, 15, 20, 25, 30]);
  });

  it('write large values short', () => {
    expect(valueWords(12_000)).toBe('12K');
    expect(valueWords(0.25)).toBe('0.25');
  });
});
