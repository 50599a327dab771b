import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../diagnose';
import type { Report } from '../report';
import { evidenceAt } from './evidence-at';
import { readOpenMetrics } from './open-metrics';
import type { StoredSeries } from './open-metrics';

const CAPTURES = join(__dirname, '../../../fixtures/captures');
const WINDOW_S = 900;

type Expectation = {
  readonly from: number;
  readonly to: number;
  readonly state: readonly string[];
  readonly stage?: readonly string[];
  readonly causes: readonly (readonly string[])[];
  readonly alsoFine: readonly string[];
  readonly withoutLog?: readonly (readonly string[])[];
};

const load = (name: string) => {
  const read = (file: string): string => readFileSync(join(CAPTURES, name, file), 'utf8');
  const truth = JSON.parse(read('truth.json')) as { readonly expect: readonly Expectation[] };
  return { stored: readOpenMetrics(read('series.om')), log: read('client.log'), expect: truth.expect };
};

/** Increases of a counter that counts from 0 at its birth, by scrape. */
const increases = (stored: readonly StoredSeries[], name: string, labels: Record<string, string> = {}) =>
  stored
    .filter((series) => series.labels['__name__'] === name)
    .filter((series) => Object.entries(labels).every(([key, value]) => series.labels[key] === value))
    .flatMap(({ samples }) =>
      samples.map(([at, value], index) => ({ at, by: Number(value) - Number(samples[index - 1]?.[1] ?? 0) })),
    )
    .filter(({ by }) => by > 0);

const inWindow = (steps: readonly { at: number; by: number }[], at: number): number =>
  steps
    .filter((step) => step.at > at - WINDOW_S * 1000 && step.at <= at)
    .reduce((sum, { by }) => sum + by, 0);

const scenario = (name: string) => {
  const { stored, log, expect: spans } = load(name);
  const started = increases(stored, 'federate_requests_total');
  const failed = increases(stored, 'federate_requests_failed_total');
  const accepted = increases(stored, 'metricsclient_http_requests_total', {
    client: 'federate_to',
    status_code: '200',
  });
  const scrapes = stored.flatMap(({ samples }) => samples.map(([at]) => at));
  const [first, last] = [Math.min(...scrapes), Math.max(...scrapes)];
  const lastAccepted = (at: number): number | undefined =>
    accepted.filter((step) => step.at <= at).at(-1)?.at;
  const failingSince = (at: number): number | undefined =>
    failed.find((step) => step.at <= at && step.at > (lastAccepted(at) ?? 0))?.at;
  return { stored, log, spans, first, last, started, failed, accepted, lastAccepted, failingSince };
};

const certain = (report: Report): readonly string[] =>
  report.causes.filter(({ sureness }) => sureness !== 'possible').map(({ id }) => id);

const expectCauses = (
  report: Report,
  groups: readonly (readonly string[])[],
  alsoFine: readonly string[],
  any: boolean,
) => {
  const named = any ? report.causes.map(({ id }) => id as string) : certain(report);
  for (const group of groups) expect(group.some((id) => named.includes(id)) ? group : named).toEqual(group);
  const fine = [...groups.flat(), ...alsoFine];
  expect(certain(report).filter((id) => !fine.includes(id))).toEqual([]);
  expect(report.causes.filter(({ sureness }) => sureness === 'possible').length).toBeLessThanOrEqual(6);
};

const near = (said: number | null, truth: number | undefined): void => {
  if (truth === undefined) expect(said).toBeNull();
  else expect(Math.abs((said ?? 0) - truth)).toBeLessThanOrEqual(60_000);
};

describe.each(readdirSync(CAPTURES).filter((name) => !name.includes('.')))(
  'the real client in %s',
  (name) => {
    const it_ = scenario(name);
    const { spans, first, last } = it_;
    const spanOf = (span: Expectation) => ({
      from: first + span.from * 1000,
      to: Math.min(first + span.to * 1000, last),
    });

    const expectCounts = (report: Report, at: number): void => {
      expect(Math.abs((report.ledger?.attempts ?? -99) - inWindow(it_.started, at))).toBeLessThanOrEqual(1);
      expect(Math.abs((report.ledger?.failed ?? -99) - inWindow(it_.failed, at))).toBeLessThanOrEqual(1);
      expect(Math.abs((report.ledger?.accepted ?? -99) - inWindow(it_.accepted, at))).toBeLessThanOrEqual(1);
      near(report.lastAccepted, it_.lastAccepted(at));
      if (report.state === 'failing') near(report.failingSince, it_.failingSince(at));
    };

    test.each(spans.map((span, index) => [index, span] as const))(
      'is understood in span %i, minute by minute',
      (_index, span) => {
        const { from, to } = spanOf(span);
        for (let at = from; at <= to; at += 60_000) {
          const report = diagnose(evidenceAt(it_.stored, it_.log, at), at);
          expect([`${(at - first) / 1000} s`, report.state]).toEqual([
            `${(at - first) / 1000} s`,
            expect.stringMatching(span.state.join('|')),
          ]);
          if (span.stage !== undefined) expect(span.stage).toContain(report.stage);
          expectCauses(report, span.causes, span.alsoFine, false);
          expectCounts(report, at);
        }
      },
    );

    test('is understood without a log, as far as counters go', () => {
      const span = spans.at(-1);
      const withoutLog = span?.withoutLog;
      if (span === undefined || withoutLog === undefined) return;
      const { to } = spanOf(span);
      const report = diagnose(evidenceAt(it_.stored, null, to), to);
      expect(span.state).toContain(report.state);
      expectCauses(report, withoutLog, span.alsoFine, true);
      expectCounts(report, to);
    });
  },
);
