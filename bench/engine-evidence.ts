import { CLIENT_METRICS } from '../src/diagnosis/evidence/client-metric-names';
import type { ClientSeries, Evidence } from '../src/diagnosis/evidence/findings';
import { parseSource } from '../src/diagnosis/parse/parse-source';
import { evidenceAt } from '../src/diagnosis/replay/evidence-at';
import { matrixBody } from '../src/diagnosis/replay/open-metrics';
import { simulate } from '../src/diagnosis/replay/simulate-client';

/** The moment of all evidence here. */
export const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY_MS = 24 * 3_600_000;

/** A line of the federate leg quotes an address of 19 kB; one of the other legs is some 300 bytes (`fixtures`). */
export const SHORT =
  'unable to authorize to server: unable to perform authentication request: Post "https://infogw.api.openshift.com/authorize?id=11111111-2222-3333-4444-555555555555": dial tcp 203.0.113.10:443: connect: connection refused';

const lineAt = (at: number): string =>
  `level=error caller=forwarder.go:295 ts=${new Date(at).toISOString()} component=forwarder/worker msg="unable to forward results" err=${JSON.stringify(SHORT)}`;

/** The log of a client whose `count` last lines are spread over the window: the most that can ever count. */
export const logOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => lineAt(NOW - 890_000 + (index * 880_000) / count)).join('\n');

/** What a client that fails leaves: `days` of counters, `series` more status codes of one of them, and `lines` of log. */
export const evidenceWith = ({ days = 1, series = 0, lines = 200 }): Evidence => {
  const ms = days * DAY_MS;
  const { stored } = simulate({
    startAt: NOW - ms,
    endAt: NOW,
    attempt: () => ({ retrieve: 200, err: SHORT }),
  });
  const body = matrixBody(stored, CLIENT_METRICS, NOW, ms);
  const counters = parseSource('client-metrics', [{ is: 'body', body }], NOW);
  if (counters.is !== 'found') throw new Error('no counter was simulated');
  const [like] = counters.value.series.filter(({ metric }) => metric === 'metricsclient_http_requests_total');
  if (like === undefined) throw new Error('no request was simulated');
  const more = Array.from({ length: series }, (_, index): ClientSeries => ({
    ...like,
    statusCode: String(1000 + index),
    samples: like.samples.slice(-20),
  }));
  return {
    ...evidenceAt(stored, logOf(lines), NOW),
    'client-metrics': { ...counters, value: { series: [...counters.value.series, ...more] } },
  };
};
