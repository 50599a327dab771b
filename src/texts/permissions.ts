import type { RemedyPermission } from '../diagnosis/runbook/remedy';
import type { T } from './t';

const PERMISSIONS = {
  view: (t) => t('Needs read access to openshift-monitoring'),
  'cluster-admin': (t) => t('Needs cluster-admin'),
  'network-team': (t) => t('Needs the network team'),
  'red-hat': (t) => t('Needs Red Hat'),
} satisfies Record<RemedyPermission, (t: T) => string>;

/** Who can carry out the deciding step of a remedy. */
export function permissionText(t: T, permission: RemedyPermission): string {
  return PERMISSIONS[permission](t);
}
