import type { ClientMetricName, ClientSeries, Findings, Sample } from '../evidence/findings';
import { CLIENT_METRICS } from '../evidence/client-metric-names';
import { parseMatrix } from './parse-matrix';
import type { Series } from './parse-matrix';
import { found, NOTHING, parserOf } from './reading';
import { redact } from './redact';

const isClientMetric = (name: string | undefined): name is ClientMetricName =>
  CLIENT_METRICS.some((metric) => metric === name);

const isNumber = ([, value]: Sample): boolean => Number.isFinite(value);

/** It is shown as it is; a label of a metric can be anything, and what is no code need not be quick. */
const codeOf = (label: string): string => (/^\d{3}$/.test(label) ? label : redact(label));

/** Without a pod label (a Prometheus outside of a cluster) the target's address tells processes apart. */
const clientSeries = ({ labels, samples: all }: Series): readonly ClientSeries[] => {
  const { __name__: metric, pod, instance, client, status_code: statusCode } = labels;
  // What is no number is no count either.
  const samples = all.every(isNumber) ? all : all.filter(isNumber);
  if (!isClientMetric(metric) || samples.length === 0) return [];
  return [
    {
      metric,
      pod: pod ?? instance ?? '',
      ...(client === undefined ? {} : { client }),
      ...(statusCode === undefined ? {} : { statusCode: codeOf(statusCode) }),
      samples,
    },
  ];
};

/** Raw samples of telemeter-client's own series (`telemetry.md` 2.1). */
export const parseClientMetrics = parserOf<Findings['client-metrics']>(([body]) => {
  const matrix = parseMatrix(body);
  if (matrix.is !== 'found') return matrix;
  const series = matrix.value.flatMap(clientSeries);
  return series.length === 0 ? NOTHING : found({ series });
});
