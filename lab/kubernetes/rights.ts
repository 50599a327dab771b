import type { ClusterFacts } from '../scenarios/scenario';

/** What somebody wants to read. */
export type Aim = {
  readonly group: string;
  readonly resource: string;
  /** Empty where the resource itself is meant. */
  readonly subresource: string;
};

/** The entry of `forbidden` that stands for the pods of the group metrics.k8s.io, which the tenancy path asks for. */
const METRICS = 'metrics';

/** Whether the reader may not; Secrets are never readable here, whatever a scenario allows. */
export function mayNot({ forbidden }: ClusterFacts, { group, resource, subresource }: Aim): boolean {
  if (resource === 'secrets') return true;
  if (group === 'metrics.k8s.io') return forbidden.includes(METRICS);
  return forbidden.includes(subresource === '' ? resource : `${resource}/${subresource}`);
}
