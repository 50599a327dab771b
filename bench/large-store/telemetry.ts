import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import { flapping } from '../../lab/scenarios/all/flapping';
import { CONNECTED_CLUSTER } from '../../lab/scenarios/ordinary-cluster';
import type { Scenario } from '../../lab/scenarios/scenario';
import { historyOf } from '../../lab/world/history';
import type { Series } from '../../lab/world/series';
import { createWorld } from '../../lab/world/world';

/** Everything that we ask for is there: a client that is never gone, an alert that fires, and remote write. */
const SCENARIO: Scenario = {
  ...flapping,
  cluster: { ...CONNECTED_CLUSTER, remoteWrite: { failedShare: 0.01 } },
};

/** Operators of which we ask, which the lab has only in its Kubernetes API. */
const OPERATORS = ['monitoring', 'insights', 'dns'];
const CONDITIONS = ['Available', 'Degraded', 'Progressing', 'Upgradeable'];

const conditions = (times: readonly EpochMs[]): readonly Series[] =>
  OPERATORS.flatMap((name) =>
    CONDITIONS.map((condition) => ({
      metric: { name: 'cluster_operator_conditions', type: 'gauge', help: '' },
      labels: { name, condition, reason: 'AsExpected' },
      samples: times.map((at) => [at, condition === 'Available' || condition === 'Upgradeable' ? 1 : 0]),
    })),
  );

/** A day of all series that we ask for, up to `end`, as the lab's world makes them. */
export function telemetryDay(end: EpochMs): readonly Series[] {
  const history = historyOf(createWorld(SCENARIO, end));
  const up = history.find(({ metric, labels }) => metric.name === 'up' && labels['job'] === 'prometheus-k8s');
  if (up === undefined) throw new Error('the history of the lab holds no scrapes of Prometheus');
  return [...history, ...conditions(up.samples.map(([at]) => at))];
}
