import { consoleFetchJSON } from '../sdk/console-fetch-json';
import { serverFlags } from '../server-flags';

/** One series of an instant query's answer; its value as Prometheus writes it, `NaN` and `+Inf` included. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: string;
}

interface InstantAnswer {
  readonly data?: {
    readonly resultType?: string;
    readonly result?: unknown;
  };
}

interface WireSample {
  readonly metric?: Record<string, string>;
  readonly value?: readonly [number, string];
}

const samplesFrom = ({ data }: InstantAnswer): readonly Sample[] => {
  if (data?.resultType === 'scalar' || data?.resultType === 'string') {
    return [{ labels: {}, value: (data.result as readonly [number, string])[1] }];
  }
  return ((data?.result ?? []) as readonly WireSample[]).map(({ metric = {}, value }) => ({
    labels: metric,
    value: value?.[1] ?? '',
  }));
};

/**
 * Asks Prometheus for the value of a query now; a scalar or a string is one sample without labels. Rejects as
 * `consoleFetchJSON` does.
 */
export const askNow = async (query: string): Promise<readonly Sample[]> => {
  const url = `${serverFlags().prometheusBaseURL}/api/v1/query?${new URLSearchParams({ query }).toString()}`;
  return samplesFrom((await consoleFetchJSON(url)) as InstantAnswer);
};

/** The names of all labels in an answer, in the order of their first use; the metric's own name comes first. */
export const labelNames = (samples: readonly Sample[]): readonly string[] => {
  const names = new Set(samples.flatMap(({ labels }) => Object.keys(labels)));
  return [
    ...(names.has('__name__') ? ['__name__'] : []),
    ...[...names].filter((name) => name !== '__name__'),
  ];
};
