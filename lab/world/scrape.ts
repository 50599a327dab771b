import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import { clientMetrics, clientTarget, strangeCount } from './client-metrics';
import { countersAt, type Counters } from './counters';
import { minute } from './moment';
import {
  KUBE_STATE_TARGET,
  prometheusMetrics,
  prometheusTarget,
  UP,
  workloadMetrics,
  type ObservedPod,
} from './neighbour-metrics';
import type { ClientProcess } from './process';
import type { Labels, Point } from './series';
import { CRASH_LOOP, podsAt, restartsOf, runningAt, type World } from './world';

/** Something that is scraped: where it is served, and what the scrape adds. Whether it answers, `exposed` tells. */
export type Target = { readonly path: string; readonly labels: Labels };

/** What is scraped at a moment; a pod of the client is there also while it crashes or starts. */
export function targetsAt(world: World, at: EpochMs): readonly Target[] {
  const { from, until } = world.scenario.notScraped ?? { from: Infinity, until: null };
  const scraped = at < minute(from, world.now) || (until !== null && at >= minute(until, world.now));
  return [
    ...(scraped ? podsAt(world, at) : []).map((pod) => ({
      path: `/pods/${pod.name}/metrics`,
      labels: clientTarget(pod),
    })),
    { path: '/kube-state-metrics/metrics', labels: KUBE_STATE_TARGET },
    ...world.scenario.prometheusPods.map((pod) => ({
      path: `/pods/${pod.name}/metrics`,
      labels: prometheusTarget(pod),
    })),
  ];
}

const observedPods = (world: World, running: readonly ClientProcess[], at: EpochMs): readonly ObservedPod[] =>
  podsAt(world, at).map((pod) => ({
    name: pod.name,
    ready: running.some((process) => process.pod.name === pod.name),
    restarts: restartsOf(world, pod, at),
    waiting: pod.crash === undefined ? null : CRASH_LOOP,
  }));

/** What a target exposes at a moment; null: it does not answer. `counters` gives those of a process. */
export function exposed(
  world: World,
  path: string,
  at: EpochMs,
  counters: (process: ClientProcess) => Counters | null,
): readonly Point[] | null {
  const running = runningAt(world, at);
  if (path === '/kube-state-metrics/metrics')
    return workloadMetrics(world.scenario.pods.length > 0, observedPods(world, running, at));
  const replica = world.scenario.prometheusPods.find((pod) => path === `/pods/${pod.name}/metrics`);
  if (replica !== undefined) return prometheusMetrics(replica, world.scenario.cluster.remoteWrite, at);
  const process = running.findLast((one) => path === `/pods/${one.pod.name}/metrics`);
  const known = process === undefined ? null : counters(process);
  if (known === null) return null;
  const { cluster, strange } = world.scenario;
  const points = clientMetrics(known, cluster.version);
  return strange === undefined ? points : [...points, strangeCount(strange.statusCode)];
}

/** What a live scrape of a path gets now; null: nothing answers there. */
export function scrape(world: World, path: string, at: EpochMs): readonly Point[] | null {
  return exposed(world, path, at, (process) => countersAt(process, [at]).next().value ?? null);
}

/** What Prometheus stores of a scrape: the metrics with the target's labels, and `up`. */
export function stored(points: readonly Point[] | null, target: Labels): readonly Point[] {
  const up: Point = { metric: UP, labels: target, value: points === null ? 0 : 1 };
  return [...(points ?? []).map((point) => ({ ...point, labels: { ...target, ...point.labels } })), up];
}
