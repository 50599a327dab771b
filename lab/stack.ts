import type { EpochMs } from '../src/diagnosis/evidence/answer';
import type { End, Nursery } from './children';
import type { LocalServer } from './http-server';
import { backfill } from './prometheus/backfill';
import { alertChanges, discoveredTargets } from './prometheus/configuration';
import { startAlertmanager, startPrometheus } from './prometheus/start-prometheus';
import type { Scenario } from './scenarios/scenario';
import { DISCOVERY, startExporter } from './world/exporter';
import { scrapeSeconds } from './world/history';
import { createWorld, type World } from './world/world';

/** Everything that is made anew for a scenario. */
export type Stack = {
  /** The world as it is now. */
  readonly world: () => World;
  /** Goes on with another timeline; what it says of the time before now must be the same. */
  readonly goOnAs: (scenario: Scenario) => void;
  readonly prometheus: string;
  readonly alertmanager: string;
  /** Settles, with what happened, when one of its programs ends; so it does when it is stopped. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
};

/** How a stack is raised: when its `now` is, and whether Prometheus knows the time before. */
export type Raising = { readonly now: EpochMs; readonly history: boolean };

type Holder = { world: World; readonly history: boolean };

const host = (url: string): string => new URL(url).host;

/** Undoes what was done so far, latest first. */
async function undo(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of [...steps].reverse()) await step();
}

async function raiseOnto(
  undoing: (() => Promise<void>)[],
  holder: Holder,
  nursery: Nursery,
): Promise<Omit<Stack, 'world' | 'goOnAs' | 'stop'>> {
  const { world } = holder;
  const folder = await nursery.folder();
  undoing.push(() => nursery.remove(folder));
  const exporter: LocalServer = await startExporter(() => holder.world, discoveredTargets);
  undoing.push(() => exporter.stop());
  const alertmanagerStarts = startAlertmanager(folder, nursery);
  const past = holder.history ? backfill(world, folder, nursery) : Promise.resolve();
  const [alertmanager] = await Promise.all([alertmanagerStarts, past]);
  undoing.push(() => alertmanager.child.stop());
  const setup = {
    exporter: host(exporter.url),
    discovery: DISCOVERY,
    scrapeSeconds: scrapeSeconds(world.scenario),
    alertmanager: host(alertmanager.url),
  };
  const prometheus = await startPrometheus(folder, setup, alertChanges(world.scenario), nursery);
  undoing.push(() => prometheus.child.stop());
  const ended = (name: string) => (end: End) => `${name} ended by itself: ${end.words.trim()}`;
  const broken = Promise.race([
    prometheus.child.ended.then(ended('Prometheus')),
    alertmanager.child.ended.then(ended('Alertmanager')),
  ]);
  return { prometheus: prometheus.url, alertmanager: alertmanager.url, broken };
}

/** Makes a scenario's world with its history up to `now`, and starts all that serves it. */
export async function raiseStack(
  scenario: Scenario,
  { now, history }: Raising,
  nursery: Nursery,
): Promise<Stack> {
  const holder: Holder = { world: createWorld(scenario, now), history };
  const undoing: (() => Promise<void>)[] = [];
  try {
    const urls = await raiseOnto(undoing, holder, nursery);
    return {
      world: () => holder.world,
      goOnAs: (changed) => {
        holder.world = createWorld(changed, now);
      },
      ...urls,
      stop: () => undo(undoing),
    };
  } catch (error) {
    await undo(undoing);
    throw error;
  }
}
