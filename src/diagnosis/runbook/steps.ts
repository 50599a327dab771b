import type { SourceId } from '../evidence/source-id';
import type { NonEmpty } from '../non-empty';
import type { CommandId } from './command-id';
import { COMMANDS } from './commands';
import type { Minutes, Step, StepBody } from './step';
import type {
  ChangeStepId,
  CheckStepId,
  HandOverStepId,
  LookStepId,
  RunStepId,
  StepId,
  WaitStepId,
} from './step-id';

const LOOKS = {
  'look-client-log': look('client-log'),
  'look-client-pods': look('client-workload'),
  'look-client-up': look('client-up'),
  'look-prometheus-pods': look('prometheus-workload'),
  'look-prometheus-log': look('prometheus-log'),
  'look-cluster-operators': look('cluster-operators'),
  'look-cluster-proxy': look('cluster-proxy'),
  'look-monitoring-config': look('monitoring-config'),
  'look-remote-write': look('remote-write'),
  'look-status-codes': look('client-metrics'),
} satisfies Record<LookStepId, StepBody>;

const RUNS = {
  'read-client-log': run('client-log'),
  'save-client-log': forAChange(run('client-log-to-file')),
  'read-log-before-restart': run('client-log-before-restart'),
  'list-client-pods': run('client-pods'),
  'list-client-addresses': run('client-addresses'),
  'list-client-monitors': run('client-monitors'),
  'restart-client': run('client-restart'),
  'list-monitoring-events': run('monitoring-events'),
  'list-prometheus-pods': run('prometheus-pods'),
  'read-prometheus-log': run('prometheus-log'),
  'list-prometheus-addresses': run('prometheus-addresses'),
  'check-prometheus-load': run('prometheus-load'),
  'check-prometheus-storage': run('prometheus-storage'),
  'check-client-binding': run('client-binding'),
  'check-client-access': run('client-access'),
  'check-serving-ca-bundle': run('serving-ca-bundle'),
  'check-telemetry-selectors': run('telemetry-selectors'),
  'check-operator-overrides': run('operator-overrides'),
  'check-dns-operator': run('operator-dns'),
  'check-service-ca-operator': run('operator-service-ca'),
  'check-kube-apiserver': run('operator-kube-apiserver'),
  'check-monitoring-operator': run('operator-monitoring'),
  'check-insights-operator': run('operator-insights'),
  'list-dns-pods': run('dns-pods'),
  'check-dns-forwarding': run('dns-forwarding'),
  'list-network-policies': run('network-policies'),
  'list-egress-firewalls': run('egress-firewalls'),
  'check-network-mtu': run('network-mtu'),
  'compare-proxy-with-status': run('proxy-spec-and-status'),
  'check-trusted-ca': run('proxy-trusted-ca'),
  'check-injected-ca': run('injected-ca-bundle'),
  'check-topology': forAChange(run('control-plane-topology')),
} satisfies Record<RunStepId, StepBody>;

const find: StepBody = { does: 'act', effect: 'reads' };
const CHECKS = {
  'check-serving-certificate': find,
  'check-node-clocks': find,
  'check-rules-and-targets': find,
  'check-scrape-alerts': find,
  'find-growing-series': find,
  'check-owner-account': find,
  'check-account-rights': find,
  'check-cloned-cluster': find,
  'check-status-page': find,
  'check-who-answered': find,
  'check-search-domains': find,
  'download-pull-secret': forAChange(find),
  'look-at-registry-names': forAChange(find),
  'find-hosted-secret': find,
  'decide-if-disconnected': find,
  'run-official-queries': find,
} satisfies Record<CheckStepId, StepBody>;

const change: StepBody = { does: 'act', effect: 'changes' };
const CHANGES = {
  'renew-cloud-entry': change,
  'renew-hosted-entry': change,
  'renew-own-token': change,
  // Red Hat's side changes first; the Insights operator may then rewrite the pull secret (telemetry.md 6.5).
  'transfer-cluster': change,
  'restore-cloud-entry': change,
  'undo-role-change': change,
  'undo-operator-override': change,
  'correct-proxy-address': change,
  'renew-proxy-credentials': change,
  'correct-proxy-scheme': change,
  'add-trusted-ca': change,
  'change-hosted-proxy': change,
  'turn-telemetry-on': change,
  'turn-telemetry-on-hosted': change,
} satisfies Record<ChangeStepId, StepBody>;

const network: StepBody = { does: 'hand-over', to: 'network-team' };
const support: StepBody = { does: 'hand-over', to: 'red-hat-support' };
const HAND_OVERS = {
  'ask-network-to-allow-hosts': network,
  'ask-network-about-name': network,
  'ask-network-about-stall': network,
  'ask-network-about-reset': network,
  'ask-network-about-answer': network,
  'ask-network-for-ca': network,
  'ask-network-about-certificate': network,
  'ask-network-about-tls': network,
  'ask-network-about-proxy': network,
  'ask-network-to-allow-connect': network,
  'ask-network-for-logs': network,
  'ask-red-hat-about-account': support,
  'open-support-case': support,
  'open-growth-case': support,
  'open-outage-case': support,
} satisfies Record<HandOverStepId, StepBody>;

const WAITS = {
  // The monitoring operator does not watch the pull secret: informer resync, then a new pod (telemetry.md 1.4).
  'wait-for-operator': forAChange(wait('client-workload', 15)),
  // 1 min after a failure, 4 min 30 s at most where an attempt hangs (telemetry.md 1.1).
  'wait-for-next-attempt': wait('client-metrics', 5),
  // `Retry-After: 300` of the server (telemetry.md 4.1), with room for a few tries.
  'wait-for-rate-limit': wait('client-metrics', 15),
  // The official runbook: support where the alert has not resolved within an hour.
  'wait-for-red-hat': wait('client-metrics', 60),
  // The next attempt and two scrapes of 30 s (product.md 6), or one attempt that hangs.
  'wait-for-accepted-upload': wait('client-metrics', 5),
} satisfies Record<WaitStepId, StepBody>;

const BODIES: Record<StepId, StepBody> = {
  ...LOOKS,
  ...RUNS,
  ...CHECKS,
  ...CHANGES,
  ...HAND_OVERS,
  ...WAITS,
};

/** The step of an id: a step is the same wherever it stands. */
export function step(id: StepId): Step {
  return { id, ...BODIES[id] };
}

/** Steps in their order, as remedies list them. */
export function steps(first: StepId, ...rest: readonly StepId[]): NonEmpty<Step> {
  return [step(first), ...rest.map(step)];
}

function look(at: SourceId): StepBody {
  return { does: 'look', at };
}

function run(command: CommandId): StepBody {
  return { does: 'run', command, effect: COMMANDS[command].effect };
}

function wait(until: SourceId, atMost: Minutes): StepBody {
  return { does: 'wait', until, atMost };
}

function forAChange(body: StepBody): StepBody {
  return { ...body, forAChange: true };
}
