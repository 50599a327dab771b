import type { Answer } from './evidence/answer';
import type { Findings } from './evidence/findings';
import { NO_EVIDENCE } from './evidence/no-evidence';
import { noDataKind } from './no-data';
import { STATES } from './report';
import { redact } from './parse/redact';

const AT = 1_800_000_000_000;
const withCounters = (counters: Answer<Findings['client-metrics']>) => ({
  ...NO_EVIDENCE,
  'client-metrics': counters,
});
const COUNTED = withCounters({
  is: 'found',
  at: AT,
  value: { series: [{ metric: 'federate_requests_total', pod: 'telemeter-client-0', samples: [[AT, 1]] }] },
});
const detail = redact('forbidden');

describe('why there is nothing to draw', () => {
  it.each([
    ['off', 'off'],
    ['collecting', 'no-data-yet'],
    ['failing', null],
    ['recovering', null],
    ['degraded', null],
    ['delivering', null],
    ['unknown', null],
  ] as const)('with counters, %s is %s', (state, kind) => {
    expect(noDataKind({ state, at: AT }, COUNTED)).toBe(kind);
  });

  it.each(STATES)('who may not read the counters is told so, whatever is known of the rest: %s', (state) => {
    const evidence = withCounters({ is: 'refused', detail, at: AT });
    expect(noDataKind({ state, at: AT }, evidence)).toBe('no-permission');
  });

  it.each([
    ['could not be reached', withCounters({ is: 'unreachable', detail, at: AT })],
    ['could not be read', withCounters({ is: 'unreadable', detail, at: AT })],
    ['answered that there are none', withCounters({ is: 'nothing', at: AT })],
    ['answered an empty list', withCounters({ is: 'found', at: AT, value: { series: [] } })],
    ['were not asked', withCounters({ is: 'not-asked' })],
  ])('counters that %s are missing, which is neither healthy nor off', (_what, evidence) => {
    expect(noDataKind({ state: 'unknown', at: AT }, evidence)).toBe('no-metrics');
  });

  it('draws the past of a client that has come back', () => {
    expect(noDataKind({ state: 'collecting', at: AT + 2 * 60 * 60_000 }, COUNTED)).toBeNull();
  });

  it('waits for an answer that is under way', () => {
    expect(noDataKind({ state: 'unknown', at: AT }, withCounters({ is: 'waiting' }))).toBeNull();
  });
});
