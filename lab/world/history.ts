import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Scenario } from '../scenarios/scenario';
import { alertHistory } from './alert-history';
import { countersAt, type Counters } from './counters';
import { HOUR, SECOND } from './moment';
import type { ClientProcess } from './process';
import { exposed, stored, targetsAt } from './scrape';
import { SeriesBook, type Metric, type Series } from './series';
import type { World } from './world';

/** How far back the stored history goes, in ms. */
const HISTORY = 24 * HOUR;

/** The ServiceMonitor's interval in seconds, doubled on a single node (telemetry.md 2.1). */
export const scrapeSeconds = ({ cluster }: Scenario): number =>
  cluster.topology === 'SingleReplica' ? 60 : 30;

/** The rule is evaluated this long after a scrape: off the grid, so that the ends of its range decide nothing. */
const EVALUATED_AFTER = 7 * SECOND;

const SELECTED: Metric = { name: 'cluster:telemetry_selected_series:count', type: 'gauge', help: '' };

function scrapeTimes({ now, scenario }: World): readonly EpochMs[] {
  const last = now - EVALUATED_AFTER - SECOND;
  const every = scrapeSeconds(scenario) * SECOND;
  const count = HISTORY / every;
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * every);
}

function walker(
  world: World,
  times: readonly EpochMs[],
): (process: ClientProcess, at: EpochMs) => Counters | null {
  const walks = new Map<ClientProcess, Map<EpochMs, Counters>>();
  for (const process of world.processes) {
    const lived = times.filter((time) => process.startedAt <= time && time < process.until);
    const values = [...countersAt(process, lived)];
    walks.set(process, new Map(values.map((counters, i) => [lived[i] ?? Number.NaN, counters])));
  }
  return (process, at) => walks.get(process)?.get(at) ?? null;
}

/** What Prometheus would have stored by `now`: scrapes, recorded series and the alert's own. */
export function historyOf(world: World): readonly Series[] {
  const times = scrapeTimes(world);
  const counters = walker(world, times);
  const book = new SeriesBook();
  for (const at of times) {
    let selected: number | null = null;
    for (const target of targetsAt(world, at)) {
      const points = exposed(world, target.path, at, (process) => {
        const known = counters(process, at);
        if (known !== null) selected = Math.max(selected ?? 0, known.samples - known.filtered);
        return known;
      });
      for (const point of stored(points, target.labels)) book.add(point, at);
    }
    if (selected !== null) book.add({ metric: SELECTED, labels: {}, value: selected }, at);
  }
  const evaluated = alertHistory(
    book.all(),
    times.map((at) => at + EVALUATED_AFTER),
    world.scenario.strange?.alert.labels,
  );
  for (const { at, points } of evaluated) for (const point of points) book.add(point, at);
  return book.all();
}
