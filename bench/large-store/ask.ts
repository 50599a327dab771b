import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Question } from './questions';
import { subqueriesOf } from './subqueries';

/** What Prometheus says a query cost it. */
export type Cost = {
  /** Samples that it touched. */
  readonly samples: number;
  /** The most that it held in memory at once. */
  readonly peak: number;
  /** Time of its own, without the way there and back. */
  readonly ms: number;
  /** Series in the answer. */
  readonly found: number;
};

type Answer = {
  readonly status: string;
  readonly error?: string;
  readonly data?: {
    readonly result: readonly unknown[];
    readonly stats?: {
      readonly timings: { readonly execTotalTime: number };
      readonly samples: { readonly totalQueryableSamples: number; readonly peakSamples: number };
    };
  };
};

/** A store to ask, and the moment for which it is asked. */
export type Asked = { readonly url: string; readonly at: EpochMs };

const PATIENCE_MS = 60_000;

const pathOf = ({ query, range }: Question, at: EpochMs): string => {
  const search =
    range === undefined
      ? { time: String(at / 1000) }
      : {
          start: String(range.from / 1000),
          end: String(range.to / 1000),
          step: String(range.stepSeconds),
        };
  const parameters = new URLSearchParams({ query, stats: 'all', ...search });
  return `/api/v1/${range === undefined ? 'query' : 'query_range'}?${parameters.toString()}`;
};

/** The cost that Prometheus tells of a query; rejects where it answers with an error or tells none. */
export async function ask({ url, at }: Asked, question: Question): Promise<Cost> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(`${url}${pathOf(question, at)}`, { signal });
  const { status, error, data } = (await response.json()) as Answer;
  if (status !== 'success' || data?.stats === undefined) {
    throw new Error(
      `${question.name}: Prometheus answered ${error ?? 'without statistics'}: ${question.query}`,
    );
  }
  const { timings, samples } = data.stats;
  return {
    samples: samples.totalQueryableSamples,
    peak: samples.peakSamples,
    ms: timings.execTotalTime * 1000,
    found: data.result.length,
  };
}

/**
 * The samples that a query touches and Prometheus' statistics of it leave out: they count of a subquery what it
 * results in, not what it reads. Its inner expression is asked for the same steps.
 */
export async function untold(asked: Asked, { name, query, range }: Question): Promise<number> {
  const subqueries = subqueriesOf(query);
  if (range !== undefined && subqueries.length > 0) {
    throw new Error(`${name}: what a subquery of a range costs is not known here: ${query}`);
  }
  let samples = 0;
  for (const { inner, rangeSeconds, stepSeconds } of subqueries) {
    const stepMs = stepSeconds * 1000;
    const from = Math.ceil((asked.at - rangeSeconds * 1000) / stepMs) * stepMs;
    const inside = { name, query: inner, range: { from, to: asked.at, stepSeconds } };
    samples += (await ask(asked, inside)).samples + (await untold(asked, inside));
  }
  return samples;
}
