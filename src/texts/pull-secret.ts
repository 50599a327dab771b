import type { T } from './t';

/** The rules for renewing the token, shown beside every remedy that touches the pull secret. */
export function pullSecretRules(t: T): readonly string[] {
  return [
    t('Only the entry cloud.openshift.com matters for telemetry.'),
    t('Merge it into the pull secret; never replace the whole Secret, or your other registries are lost.'),
    t('If the account changed, start the transfer of ownership in OpenShift Cluster Manager first.'),
    t('Nodes are not expected to restart.'),
    t(
      'The monitoring operator picks the change up within about 15 minutes; restarting the client does not speed it up.',
    ),
    t('Only Red Hat can see a blocked account. Quote the cluster ID when you ask.'),
  ];
}

/** What is different where the control plane is hosted. */
export function hostedPullSecretRule(t: T): string {
  return t(
    'This cluster is hosted: its token may come from the pull secret of the HostedCluster, or from kube-system/global-pull-secret, which is built from kube-system/additional-pull-secret. Edits of openshift-config/pull-secret do not last.',
  );
}
