import type { EpochMs } from '../evidence/answer';

/** A series as it was stored, values as text; tests, bench and fuzz use this room, nothing that ships does. */
export type StoredSeries = {
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly (readonly [at: EpochMs, value: string])[];
};

const SAMPLE = /^([a-zA-Z_:][\w:]*)\{(.*)\} (\S+) (\S+)$/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** Reads OpenMetrics text whose samples have labels and a time stamp in seconds; other lines are passed over. */
export const readOpenMetrics = (text: string): readonly StoredSeries[] => {
  const byKey = new Map<string, { labels: Record<string, string>; samples: [EpochMs, string][] }>();
  for (const line of text.split('\n')) {
    const match = SAMPLE.exec(line);
    if (match === null) continue;
    const [, name = '', inner = '', value = '', seconds = ''] = match;
    const key = `${name}{${inner}}`;
    const known = byKey.get(key) ?? {
      labels: {
        __name__: name,
        ...Object.fromEntries([...inner.matchAll(LABEL)].map(([, label = '', text = '']) => [label, text])),
      },
      samples: [],
    };
    known.samples.push([Math.round(Number(seconds) * 1000), value]);
    byKey.set(key, known);
  }
  return [...byKey.values()];
};

/** The body with which a Prometheus answers `{__name__=~"…"}[range]` at a moment; its ranges are left-open from 3.0 on. */
export const matrixBody = (
  stored: readonly StoredSeries[],
  names: readonly string[],
  at: EpochMs,
  rangeMs: number,
): unknown => ({
  status: 'success',
  data: {
    resultType: 'matrix',
    result: stored
      .filter(({ labels }) => names.includes(labels['__name__'] ?? ''))
      .map(({ labels, samples }) => ({
        metric: labels,
        values: samples
          .filter(([time]) => time > at - rangeMs && time <= at)
          .map(([time, value]) => [time / 1000, value]),
      }))
      .filter(({ values }) => values.length > 0),
  },
});
