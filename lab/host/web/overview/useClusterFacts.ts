import type { K8sResourceCommon } from '@openshift-console/dynamic-plugin-sdk';
import { useK8sWatchResource } from '../sdk/useK8sWatchResource';
import { serverFlags } from '../server-flags';

interface ClusterVersion extends K8sResourceCommon {
  readonly spec?: { readonly clusterID?: string; readonly channel?: string };
  readonly status?: { readonly desired?: { readonly version?: string } };
}

interface Infrastructure extends K8sResourceCommon {
  readonly status?: { readonly apiServerURL?: string; readonly platform?: string };
}

const CONFIG = { group: 'config.openshift.io', version: 'v1' };
const VERSION = { groupVersionKind: { ...CONFIG, kind: 'ClusterVersion' }, name: 'version' };
const INFRASTRUCTURE = { groupVersionKind: { ...CONFIG, kind: 'Infrastructure' }, name: 'cluster' };

const UNKNOWN = '-';

/** What the Details card says of the cluster, in its order; a dash for what could not be read. */
export const useClusterFacts = (): readonly (readonly [term: string, value: string])[] => {
  const [version] = useK8sWatchResource<ClusterVersion>(VERSION);
  const [infrastructure] = useK8sWatchResource<Infrastructure>(INFRASTRUCTURE);
  return [
    ['Cluster API address', infrastructure?.status?.apiServerURL ?? UNKNOWN],
    ['Cluster ID', version?.spec?.clusterID ?? UNKNOWN],
    ['Infrastructure provider', infrastructure?.status?.platform ?? UNKNOWN],
    ['OpenShift version', version?.status?.desired?.version ?? serverFlags().releaseVersion],
    ['Update channel', version?.spec?.channel ?? UNKNOWN],
  ];
};
