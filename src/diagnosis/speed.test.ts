import { diagnose } from './diagnose';
import { evidenceAt } from './replay/evidence-at';
import { simulate } from './replay/simulate-client';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const ERR =
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize": dial tcp 203.0.113.10:443: connect: connection refused';

/** So many lines in the window, more than any client writes. */
const logOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(NOW - 890_000 + (index * 880_000) / count).toISOString();
    return `level=error caller=forwarder.go:295 ts=${at} component=forwarder/worker msg="unable to forward results" err=${JSON.stringify(ERR)}`;
  }).join('\n');

const costOf = (lines: number): number => {
  const { stored } = simulate({
    startAt: NOW - 1_800_000,
    endAt: NOW,
    attempt: () => ({ retrieve: 200, err: ERR }),
  });
  const evidence = evidenceAt(stored, logOf(lines), NOW);
  const times = Array.from({ length: 7 }, () => {
    const begun = performance.now();
    expect(diagnose(evidence, NOW).causes.map(({ id }) => id)).toEqual(['egress-blocked']);
    return performance.now() - begun;
  });
  return Math.min(...times);
};

test('ten times as many log lines cost about ten times as much, not a hundred times', () => {
  expect(costOf(20_000) / costOf(2000)).toBeLessThan(30);
});
