import type { PodFinding, WorkloadFinding } from '../evidence/findings';
import { listAt, numberAt, timeAt, under } from './json';
import { isPodName } from './newest-pod';
import { ABSENT, found, parserOf, unreadable } from './reading';
import { saidAt } from './redact';

const statusesOf = (pod: unknown): readonly unknown[] => [
  ...listAt(pod, 'status', 'initContainerStatuses'),
  ...listAt(pod, 'status', 'containerStatuses'),
];

const podOf = (pod: unknown): readonly PodFinding[] => {
  const name = saidAt(pod, 'metadata', 'name');
  // What has a name that no pod can have is none. A pod on its way out says nothing about the one that replaces it.
  if (name === null || !isPodName(name) || under(pod, 'metadata', 'deletionTimestamp') !== undefined)
    return [];
  const statuses = statusesOf(pod);
  const ready = listAt(pod, 'status', 'conditions').some(
    (condition) => under(condition, 'type') === 'Ready' && under(condition, 'status') === 'True',
  );
  return [
    {
      name,
      phase: saidAt(pod, 'status', 'phase') ?? 'Unknown',
      ready,
      restarts: statuses.reduce<number>((sum, status) => sum + (numberAt(status, 'restartCount') ?? 0), 0),
      waiting:
        statuses
          .map((status) => saidAt(status, 'state', 'waiting', 'reason'))
          .find((reason) => reason !== null) ?? null,
      createdAt: timeAt(pod, 'metadata', 'creationTimestamp'),
    },
  ];
};

/**
 * A Deployment or StatefulSet (ABSENT: it does not exist) and the list of its pods. No probe of telemeter-client
 * looks at deliveries, so a ready pod is no proof of any (`telemetry.md` 1.4).
 */
export const parseWorkload = parserOf<WorkloadFinding>(([workload, list]) => {
  const items = under(list, 'items');
  if (!Array.isArray(items)) return unreadable('the answer is no list of pods');
  const pods = items.flatMap(podOf);
  if (workload === ABSENT) return found({ deployed: false, wanted: 0, pods });
  if (under(workload, 'spec') === undefined)
    return unreadable('the answer is no workload of the Kubernetes API');
  // The API server fills `replicas` in; an absent one means 1.
  const wanted = numberAt(workload, 'spec', 'replicas') ?? 1;
  return found({ deployed: true, wanted, pods });
});
