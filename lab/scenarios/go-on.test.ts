import { scrape, targetsAt } from '../world/scrape';
import { MINUTE } from '../world/moment';
import { clientLog, createWorld, podsAt, type World } from '../world/world';
import { goOn, type Change } from './go-on';
import { SCENARIOS } from './list';
import type { Scenario } from './scenario';
import { scenarioProblems } from './validate-scenario';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);
/** Minutes after the start at which it is repaired or broken. */
const AT = 3;

const after = (scenario: Scenario, change: Change): Scenario => {
  const gone = goOn(scenario, change, AT);
  if (gone.is === 'refused') throw new Error(gone.why);
  return gone.scenario;
};

/** Uploads that were accepted and attempts that failed, by the pod that is there. */
const countsAt = (world: World, minutes: number): { accepted: number; failed: number } => {
  const at = NOW + minutes * MINUTE;
  const points = podsAt(world, at).flatMap(({ name }) => scrape(world, `/pods/${name}/metrics`, at) ?? []);
  const sum = (is: (labels: object) => boolean, name: string): number =>
    points
      .filter(({ metric, labels }) => metric.name === name && is(labels))
      .reduce((all, { value }) => all + value, 0);
  return {
    accepted: sum(
      (labels) => 'status_code' in labels && labels.status_code === '200',
      'metricsclient_request_send',
    ),
    failed: sum(() => true, 'federate_requests_failed_total'),
  };
};

const REPAIRABLE = SCENARIOS.filter((scenario) => goOn(scenario, 'repair', AT).is === 'scenario');

test('every scenario can be either repaired or broken, but those without a client', () => {
  for (const scenario of SCENARIOS) {
    const ways = (['repair', 'break'] as const).filter((way) => goOn(scenario, way, AT).is === 'scenario');
    expect([scenario.id, ways.length]).toEqual([scenario.id, scenario.pods.length === 0 ? 0 : 1]);
  }
});

describe.each(REPAIRABLE.map((scenario) => [scenario.id, scenario] as const))(
  '%s, repaired',
  (_id, scenario) => {
    const before = createWorld(scenario, NOW);
    const repaired = after(scenario, 'repair');
    const world = createWorld(repaired, NOW);

    it('is a scenario that can be used', () => {
      expect(scenarioProblems(repaired)).toEqual([]);
    });

    it('has the same past', () => {
      const at = NOW + (AT - 0.1) * MINUTE;
      expect(targetsAt(world, at)).toEqual(targetsAt(before, at));
      for (const { path } of targetsAt(world, at))
        expect(scrape(world, path, at)).toEqual(scrape(before, path, at));
      for (const { name } of podsAt(before, at))
        expect(clientLog(world, name, at)).toBe(clientLog(before, name, at));
    });

    it('delivers within six minutes, and nothing fails any more', () => {
      const [soon, later] = [countsAt(world, AT + 6), countsAt(world, AT + 20)];
      expect(soon.accepted).toBeGreaterThan(0);
      expect(later.accepted).toBeGreaterThan(soon.accepted);
      expect(later.failed).toBe(soon.failed);
    });

    it('can be broken again, by the fault it had', () => {
      const again = goOn(repaired, 'break', AT + 30);
      if (again.is === 'refused') throw new Error(again.why);
      expect(scenarioProblems(again.scenario)).toEqual([]);
      const broken = createWorld(again.scenario, NOW);
      expect(countsAt(broken, AT + 40).failed).toBeGreaterThan(0);
    });
  },
);

test('a healthy cluster is broken by uploads that are answered 503', () => {
  const healthy = SCENARIOS.find(({ id }) => id === 'healthy');
  if (healthy === undefined) throw new Error('not there');
  const world = createWorld(after(healthy, 'break'), NOW);
  const [pod] = podsAt(world, NOW);
  expect(clientLog(world, pod?.name ?? '', NOW + 12 * MINUTE)).toContain('error code: 503');
  expect(goOn(healthy, 'repair', AT)).toEqual({ is: 'refused', why: 'nothing is broken' });
});
