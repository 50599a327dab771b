import type { ChangeStepId } from '../diagnosis/runbook/step-id';
import type { StepWords } from './step-text';

/**
 * Words for steps that change the cluster, or what it is registered as, and what such a change can cost; part of
 * `stepText`.
 */
export const CHANGE_STEPS = {
  'renew-cloud-entry': (t) => ({
    title: t('Replace only the entry cloud.openshift.com, keep all others'),
    detail: t(
      'Secret pull-secret in openshift-config. Merge the new entry into the others. If you write it from a file, as documented, that file must hold every entry, or registries are lost. Compare the names afterwards. No node restarts.',
    ),
  }),
  'renew-hosted-entry': (t) => ({
    title: t('Renew the entry cloud.openshift.com where it comes from'),
    detail: t(
      'In the pull secret of the HostedCluster, on the hosting side; or, if the token comes from there, in kube-system/additional-pull-secret of this cluster. Only this entry, keep all others.',
    ),
  }),
  'renew-own-token': (t) => ({
    title: t('Renew the token in the configuration of monitoring'),
    detail: t(
      'The token in cluster-monitoring-config wins over the pull secret. Replace it, or remove it so that the pull secret counts again.',
    ),
  }),
  'transfer-cluster': (t) => ({
    title: t('Transfer the cluster, if it is to belong to the new account'),
    detail: t(
      'The old owner starts the transfer in OpenShift Cluster Manager. The pull secret of the new owner must follow within five days.',
    ),
  }),
  'restore-cloud-entry': (t) => ({
    title: t('Or put the entry cloud.openshift.com of the old owner back'),
    detail: t(
      'If the cluster is to stay where it was. Change only this entry of the pull secret, keep all others.',
    ),
  }),
  'undo-role-change': (t) => ({
    title: t('Undo what was changed on the role or its binding'),
    detail: t('The monitoring operator makes the binding anew at its next pass, unless it is unmanaged.'),
  }),
  'undo-operator-override': (t) => ({
    title: t('Take the override back so that the operator repairs its list'),
    detail: t('The operator then undoes every change made by hand to its objects, not only this one.'),
  }),
  'correct-proxy-address': (t) => ({
    title: t('Correct httpsProxy in the Proxy object'),
    detail: t(
      'Administration, Cluster Settings, Configuration, Proxy. Nodes may restart one after another, so choose the time.',
    ),
  }),
  'renew-proxy-credentials': (t) => ({
    title: t('Put the current login into httpsProxy'),
    detail: t(
      'User name and password go before the host, with special characters percent-encoded. Nodes may restart one after another, so choose the time.',
    ),
  }),
  'correct-proxy-scheme': (t) => ({
    title: t('Let httpsProxy begin with what the proxy itself speaks'),
    detail: t(
      'Usually that is http://. If it really is https://, add its CA to the trusted CA instead. Nodes may restart one after another, so choose the time.',
    ),
  }),
  'change-hosted-proxy': (t) => ({
    title: t('Change the proxy settings of the HostedCluster, on the hosting side'),
    detail: t(
      'The trusted CA belongs to them. The Proxy object here is a copy, and edits of it do not last. Nodes may be replaced one after another, so choose the time.',
    ),
  }),
  'add-trusted-ca': (t) => ({
    title: t('Add the CA to the trusted CA of the cluster'),
    detail: t(
      'Put it under ca-bundle.crt into a ConfigMap in openshift-config and name that in trustedCA of the Proxy object. If there is one, add to it. Nodes may restart one after another.',
    ),
  }),
  'turn-telemetry-on': (t) => ({
    title: t('To turn telemetry on, take back what switches it off'),
    detail: t(
      'Remove enabled: false under telemeterClient in cluster-monitoring-config, or merge an entry cloud.openshift.com into the pull secret.',
    ),
  }),
  'turn-telemetry-on-hosted': (t) => ({
    title: t('To turn telemetry on, take back what switches it off'),
    detail: t(
      'Remove enabled: false under telemeterClient in cluster-monitoring-config, or add an entry cloud.openshift.com where the pull secret of this hosted cluster comes from.',
    ),
  }),
} satisfies Record<ChangeStepId, StepWords>;
