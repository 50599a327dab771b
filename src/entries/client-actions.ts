import { useActionWords, useOneAction } from './stable-actions';
import type { Provided } from './stable-actions';

/** What is used of a resource of the cluster; while its page loads there may be nothing of it. */
type ResourceLike =
  { readonly metadata?: { readonly name?: string; readonly namespace?: string } } | null | undefined;

const CTA = { href: '/monitoring/telemetry-health' };

const isIn = (resource: ResourceLike, name: RegExp): boolean =>
  resource?.metadata?.namespace === 'openshift-monitoring' && name.test(resource.metadata.name ?? '');

const useHealthAction = (isOurs: boolean): Provided =>
  useOneAction('telemetry-health-view', useActionWords().viewHealth, isOurs ? CTA : undefined);

/** The action of the Deployment of telemeter-client, and of no other. */
export const useDeploymentActions = (resource: ResourceLike): Provided =>
  useHealthAction(isIn(resource, /^telemeter-client$/));

/** The action of the pods of telemeter-client: the Deployment's name, its ReplicaSet's hash, and their own. */
export const usePodActions = (resource: ResourceLike): Provided =>
  useHealthAction(isIn(resource, /^telemeter-client-[a-z0-9]+-[a-z0-9]{5}$/));
