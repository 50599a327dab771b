import { ticksOver, ticksThatFit } from './chart-ticks';

const MINUTE = 60_000;
const T0 = Date.parse('2026-11-22T10:00:00Z');

test('ticks are round times', () => {
  expect(ticksOver(T0 + MINUTE, T0 + 31 * MINUTE, 400).map((at) => (at - T0) / MINUTE)).toEqual([10, 20, 30]);
});

test('a tick whose label would be cut off is left out', () => {
  const axis = { from: T0, to: T0 + 30 * MINUTE, width: 400, padding: { left: 56, right: 16 } };
  const fit = (label: string) => ticksThatFit(axis, () => label).map((at) => (at - T0) / MINUTE);
  expect(fit('10:3')).toEqual([0, 10, 20, 30]);
  expect(fit('10:30')).toEqual([0, 10, 20]);
  expect(fit('Nov 22, 10:30 o’clock')).toEqual([10, 20]);
});
