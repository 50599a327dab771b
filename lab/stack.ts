import type { EpochMs } from '../src/diagnosis/evidence/answer';
import type { End, Nursery } from './children';
import type { LocalServer } from './http-server';
import { backfill } from './prometheus/backfill';
import { startAlertmanager, startPrometheus } from './prometheus/start-prometheus';
import type { Scenario } from './scenarios/scenario';
import { startExporter } from './world/exporter';
import { targetsAt } from './world/scrape';
import { createWorld, type World } from './world/world';

/** Everything that is made anew for a scenario. */
export type Stack = {
  readonly world: World;
  readonly prometheus: string;
  readonly alertmanager: string;
  /** Settles, with what happened, when one of its programs ends; so it does when it is stopped. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
};

const host = (url: string): string => new URL(url).host;

/** Undoes what was done so far, latest first. */
async function undo(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of [...steps].reverse()) await step();
}

async function raiseOnto(
  undoing: (() => Promise<void>)[],
  world: World,
  nursery: Nursery,
): Promise<Omit<Stack, 'world' | 'stop'>> {
  const folder = await nursery.folder();
  undoing.push(() => nursery.remove(folder));
  const exporter: LocalServer = await startExporter(world);
  undoing.push(() => exporter.stop());
  const alertmanagerStarts = startAlertmanager(folder, nursery);
  const [alertmanager] = await Promise.all([alertmanagerStarts, backfill(world, folder, nursery)]);
  undoing.push(() => alertmanager.child.stop());
  const targets = targetsAt(world, world.now);
  const setup = { exporter: host(exporter.url), targets, alertmanager: host(alertmanager.url) };
  const prometheus = await startPrometheus(folder, setup, nursery);
  undoing.push(() => prometheus.child.stop());
  const ended = (name: string) => (end: End) => `${name} ended by itself: ${end.words.trim()}`;
  const broken = Promise.race([
    prometheus.child.ended.then(ended('Prometheus')),
    alertmanager.child.ended.then(ended('Alertmanager')),
  ]);
  return { prometheus: prometheus.url, alertmanager: alertmanager.url, broken };
}

/** Makes a scenario's world with its history up to `now`, and starts all that serves it. */
export async function raiseStack(scenario: Scenario, now: EpochMs, nursery: Nursery): Promise<Stack> {
  const world = createWorld(scenario, now);
  const undoing: (() => Promise<void>)[] = [];
  try {
    const urls = await raiseOnto(undoing, world, nursery);
    return { world, ...urls, stop: () => undo(undoing) };
  } catch (error) {
    await undo(undoing);
    throw error;
  }
}
