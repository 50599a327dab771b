import type { PrometheusPollProps } from '@openshift-console/dynamic-plugin-sdk';
import { serverFlags } from '../server-flags';
import { PrometheusEndpoint } from './enums';

const DEFAULT_TIMESPAN_MS = 60 * 60 * 1000;
const DEFAULT_SAMPLES = 60;

const rangeParams = ({ endTime, samples, timespan }: PrometheusPollProps): Record<string, string> => {
  const end = endTime ?? Date.now();
  const span = timespan ?? DEFAULT_TIMESPAN_MS;
  return {
    start: String((end - span) / 1000),
    end: String(end / 1000),
    step: String(span / (samples ?? DEFAULT_SAMPLES) / 1000),
  };
};

const baseFor = ({ customDataSource, namespace }: PrometheusPollProps): string => {
  if (customDataSource?.basePath) return customDataSource.basePath;
  const { prometheusBaseURL, prometheusTenancyBaseURL } = serverFlags();
  return namespace ? prometheusTenancyBaseURL : prometheusBaseURL;
};

/** The address that `usePrometheusPoll` asks; empty when there is nothing to ask. */
export const prometheusUrl = (props: PrometheusPollProps): string => {
  const { endpoint, namespace, query, timeout } = props;
  const endpointPath: string = endpoint;
  if (endpointPath !== PrometheusEndpoint.RULES && !query) return '';
  const params = new URLSearchParams(
    endpointPath === PrometheusEndpoint.QUERY_RANGE ? rangeParams(props) : {},
  );
  Object.entries({ namespace, query, timeout }).forEach(([key, value]) => {
    if (value) params.append(key, value);
  });
  return `${baseFor(props)}/${endpoint}?${params.toString()}`;
};
