import type { Sample } from '../evidence/findings';
import { isRecord, listAt, textAt, timeOf, under } from './json';
import { found, unreadable } from './reading';
import type { Reading } from './reading';
import { withoutControls } from './without-controls';

/** One series of an answer, samples oldest first. */
export type Series = {
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
};

/** Prometheus writes numbers as text, NaN, +Inf and -Inf included. */
const numberOf = (text: unknown): number | null => {
  if (typeof text !== 'string') return null;
  if (text === '+Inf' || text === 'Inf') return Infinity;
  if (text === '-Inf') return -Infinity;
  if (text === 'NaN') return NaN;
  const value = Number(text);
  return text.trim() === '' || Number.isNaN(value) ? null : value;
};

/** `[seconds, "value"]` as milliseconds and number. */
const sampleOf = (pair: unknown): readonly Sample[] => {
  const parts: readonly unknown[] = Array.isArray(pair) ? pair : [];
  const [seconds, text] = parts;
  const value = numberOf(text);
  const at = typeof seconds === 'number' ? timeOf(seconds * 1000) : null;
  return at === null || value === null ? [] : [[at, value]];
};

const labelsOf = (metric: unknown): Readonly<Record<string, string>> => {
  const entries = isRecord(metric) ? Object.entries(metric) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, withoutControls(value)]] : [])),
  );
};

const resultOf = (body: unknown, type: 'matrix' | 'vector'): Reading<readonly unknown[]> => {
  if (under(body, 'status') !== 'success') {
    return unreadable(textAt(body, 'error') ?? 'the answer is not that of a Prometheus');
  }
  const result = under(body, 'data', 'result');
  if (under(body, 'data', 'resultType') !== type || !Array.isArray(result))
    return unreadable(`the answer is no ${type}`);
  return found(result);
};

/** The series of a range query, or of an instant query that ends in a range selector (`/api/v1/query`). */
export const parseMatrix = (body: unknown): Reading<readonly Series[]> => {
  const result = resultOf(body, 'matrix');
  if (result.is !== 'found') return result;
  return found(
    result.value.map((series) => ({
      labels: labelsOf(under(series, 'metric')),
      samples: listAt(series, 'values')
        .flatMap(sampleOf)
        .sort(([left], [right]) => left - right),
    })),
  );
};

/** The series of an instant query, with one sample each. */
export const parseVector = (body: unknown): Reading<readonly Series[]> => {
  const result = resultOf(body, 'vector');
  if (result.is !== 'found') return result;
  return found(
    result.value.map((series) => ({
      labels: labelsOf(under(series, 'metric')),
      samples: sampleOf(under(series, 'value')),
    })),
  );
};

/** The series of one metric. */
export const named = (all: readonly Series[], name: string): readonly Series[] =>
  all.filter(({ labels }) => labels['__name__'] === name);

/** The number that a series of an instant query says; null where it is none, NaN and infinity included. */
export const valueOf = (series: Series | undefined): number | null => {
  const value = series?.samples[0]?.[1];
  return value !== undefined && Number.isFinite(value) ? value : null;
};
