/** Look at something the page itself shows. */
const LOOK_STEP_IDS = [
  'look-client-log',
  'look-client-pods',
  'look-client-up',
  'look-prometheus-pods',
  'look-prometheus-log',
  'look-cluster-operators',
  'look-cluster-proxy',
  'look-monitoring-config',
  'look-remote-write',
  'look-status-codes',
] as const;

/** Run one command in a shell. */
export const RUN_STEP_IDS = [
  'read-client-log',
  'save-client-log',
  'read-log-before-restart',
  'list-client-pods',
  'list-client-addresses',
  'list-client-monitors',
  'restart-client',
  'list-monitoring-events',
  'list-prometheus-pods',
  'read-prometheus-log',
  'list-prometheus-addresses',
  'check-prometheus-load',
  'check-prometheus-storage',
  'check-client-binding',
  'check-client-access',
  'check-serving-ca-bundle',
  'check-telemetry-selectors',
  'check-operator-overrides',
  'check-dns-operator',
  'check-service-ca-operator',
  'check-kube-apiserver',
  'check-monitoring-operator',
  'check-insights-operator',
  'list-dns-pods',
  'check-dns-forwarding',
  'list-network-policies',
  'list-egress-firewalls',
  'check-network-mtu',
  'compare-proxy-with-status',
  'check-trusted-ca',
  'check-injected-ca',
  'check-topology',
] as const;

/** Find something out in another place: a web console, a list of alerts, a device. */
const CHECK_STEP_IDS = [
  'check-serving-certificate',
  'check-node-clocks',
  'check-rules-and-targets',
  'check-scrape-alerts',
  'find-growing-series',
  'check-owner-account',
  'check-account-rights',
  'check-cloned-cluster',
  'check-status-page',
  'check-who-answered',
  'check-search-domains',
  'download-pull-secret',
  'look-at-registry-names',
  'find-hosted-secret',
  'decide-if-disconnected',
  'run-official-queries',
] as const;

/** Change the cluster, or what it is registered as. */
const CHANGE_STEP_IDS = [
  'renew-cloud-entry',
  'renew-hosted-entry',
  'renew-own-token',
  'transfer-cluster',
  'restore-cloud-entry',
  'undo-role-change',
  'undo-operator-override',
  'correct-proxy-address',
  'renew-proxy-credentials',
  'correct-proxy-scheme',
  'add-trusted-ca',
  'change-hosted-proxy',
  'turn-telemetry-on',
  'turn-telemetry-on-hosted',
] as const;

/** Hand the case to somebody who can see more. */
export const HAND_OVER_STEP_IDS = [
  'ask-network-to-allow-hosts',
  'ask-network-about-name',
  'ask-network-about-stall',
  'ask-network-about-reset',
  'ask-network-about-answer',
  'ask-network-for-ca',
  'ask-network-about-certificate',
  'ask-network-about-tls',
  'ask-network-about-proxy',
  'ask-network-to-allow-connect',
  'ask-network-for-logs',
  'ask-red-hat-about-account',
  'open-support-case',
  'open-growth-case',
  'open-outage-case',
] as const;

/** Wait; such steps tick themselves (`track-steps.ts`). */
const WAIT_STEP_IDS = [
  'wait-for-operator',
  'wait-for-next-attempt',
  'wait-for-rate-limit',
  'wait-for-red-hat',
  'wait-for-accepted-upload',
] as const;

/** Every step a remedy may have; the data is in `steps.ts`, the words in `texts`. */
export const STEP_IDS = [
  ...LOOK_STEP_IDS,
  ...RUN_STEP_IDS,
  ...CHECK_STEP_IDS,
  ...CHANGE_STEP_IDS,
  ...HAND_OVER_STEP_IDS,
  ...WAIT_STEP_IDS,
] as const;

/** One of `LOOK_STEP_IDS`; but for a log, it ticks itself once the page has the answer (`track-steps.ts`). */
export type LookStepId = (typeof LOOK_STEP_IDS)[number];
/** One of `RUN_STEP_IDS`; its command is in `commands.ts`. */
export type RunStepId = (typeof RUN_STEP_IDS)[number];
/** One of `CHECK_STEP_IDS`; only the reader knows when it is done. */
export type CheckStepId = (typeof CHECK_STEP_IDS)[number];
/** One of `CHANGE_STEP_IDS`; never planned for a cause that is not found (`plan-steps.ts`). */
export type ChangeStepId = (typeof CHANGE_STEP_IDS)[number];
/** One of `HAND_OVER_STEP_IDS`; to whom is in `steps.ts`. */
export type HandOverStepId = (typeof HAND_OVER_STEP_IDS)[number];
/** One of `WAIT_STEP_IDS`; for how long at most is in `steps.ts`. */
export type WaitStepId = (typeof WAIT_STEP_IDS)[number];
/** One of `STEP_IDS`. */
export type StepId = (typeof STEP_IDS)[number];
