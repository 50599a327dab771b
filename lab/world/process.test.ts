import { healthy } from '../scenarios/all/healthy';
import type { ClientPod, Phase, Scenario } from '../scenarios/scenario';
import type { Attempt } from './attempt';
import { countersAt } from './counters';
import { HOUR, MINUTE, minute, SECOND } from './moment';
import { createWorld, clientLog, podsAt, runningAt, type World } from './world';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);
const WORKS = { federate: { status: 200 }, authorize: { status: 200 }, upload: { status: 200 } } as const;
const POD: ClientPod = { name: 'client', ip: '10.128.0.9', from: -60 };

function worldOf(timeline: readonly Phase[], pod: Partial<ClientPod> = {}): World {
  const scenario: Scenario = { ...healthy, timeline, pods: [{ ...POD, ...pod }] };
  return createWorld(scenario, NOW);
}

function attemptsOf(world: World, at = NOW): readonly Attempt[] {
  return world.processes.flatMap((process) => process.attempts(at));
}

const pauses = (attempts: readonly Attempt[]): readonly number[] =>
  attempts.slice(1).map((attempt, i) => attempt.at - (attempts[i]?.endedAt ?? Number.NaN));

describe('the pace of attempts', () => {
  it('is four and a half minutes after a success', () => {
    const between = pauses(attemptsOf(worldOf([{ from: -60, ...WORKS }])));
    expect(between.length).toBeGreaterThan(10);
    expect(new Set(between)).toEqual(new Set([4.5 * MINUTE]));
  });

  it('is one minute after a failure of any kind', () => {
    for (const broken of [
      { federate: { status: 503 } },
      { authorize: { status: 401 } },
      { upload: { transport: 'EOF' } },
      { federate: { unusable: 'unexpected EOF' } },
    ]) {
      expect(new Set(pauses(attemptsOf(worldOf([{ from: -60, ...WORKS, ...broken }]))))).toEqual(
        new Set([MINUTE]),
      );
    }
  });

  it('counts from the end of an attempt, so a hanging exchange stretches it', () => {
    const hangs = { authorize: { transport: 'context deadline exceeded', seconds: 30 } };
    const starts = attemptsOf(worldOf([{ from: -60, ...WORKS, ...hangs }])).map(({ at }) => at);
    const gap = (starts[1] ?? 0) - (starts[0] ?? 0);
    expect(gap).toBeGreaterThanOrEqual(90 * SECOND);
    expect(gap).toBeLessThan(91 * SECOND);
  });

  it('follows the phases, and answers in turn inside a phase', () => {
    const flapping = { cycle: [{ status: 200 }, { status: 503, body: '' }] };
    const attempts = attemptsOf(worldOf([{ from: -60, ...WORKS, upload: flapping }]));
    expect(attempts.map(({ error }) => error === null).slice(0, 4)).toEqual([true, false, true, false]);
    const once = { first: [{ status: 502 }], then: { status: 200 } };
    const blip = attemptsOf(
      worldOf([
        { from: -60, ...WORKS },
        { from: -30, ...WORKS, upload: once },
      ]),
    );
    expect(blip.filter(({ error }) => error !== null)).toHaveLength(1);
  });
});

describe('the token', () => {
  const refused = { authorize: { status: 401 } };

  it('is asked for once, so a refusal stays unseen while it lasts', () => {
    const world = worldOf([
      { from: -60, ...WORKS },
      { from: -30, ...WORKS, ...refused },
    ]);
    expect(attemptsOf(world).every(({ error }) => error === null)).toBe(true);
  });

  it('ends after a day, and the renewal fails inside the upload', () => {
    const world = worldOf([
      { from: -60, ...WORKS },
      { from: 60, ...WORKS, ...refused },
    ]);
    const failed = attemptsOf(world, NOW + 25 * HOUR).filter(({ error }) => error !== null);
    expect(failed[0]?.error).toBe(
      'Post "https://infogw.api.openshift.com/upload": initial authentication token is expired or invalid',
    );
    expect(failed[0]?.at).toBeGreaterThan(NOW + 22.9 * HOUR);
  });

  it('is dropped by a 401 on upload, and asked for anew', () => {
    const end = { ...refused, upload: { status: 401 } };
    const errors = attemptsOf(
      worldOf([
        { from: -60, ...WORKS, upload: { status: 401 } },
        { from: -59, ...WORKS, ...end },
      ]),
    );
    expect(errors.slice(0, 2).map(({ error }) => error)).toEqual([
      'gateway server requires authentication: https://infogw.api.openshift.com/upload',
      'Post "https://infogw.api.openshift.com/upload": initial authentication token is expired or invalid',
    ]);
  });

  it('is lost with a reload, while the counters go on; both are lost with a restart', () => {
    const timeline = [
      { from: -60, ...WORKS },
      { from: -30, ...WORKS, ...refused },
    ];
    const last = (world: World) => {
      const [process] = runningAt(world, NOW);
      return process === undefined ? null : (countersAt(process, [NOW]).next().value ?? null);
    };
    const reloaded = last(worldOf(timeline, { reloads: [-20] }));
    const restarted = last(worldOf(timeline, { restarts: [-20] }));
    expect(reloaded?.failed).toBe(20);
    expect(restarted?.failed).toBe(20);
    expect(restarted?.attempts).toBe(20);
    expect(reloaded?.attempts).toBeGreaterThan(27);
    expect(restarted?.startedAt).toBeGreaterThan(minute(-20, NOW));
  });
});

describe('births and gauges', () => {
  it('a series of responses is born with its first response, at one', () => {
    const world = worldOf([
      { from: -60, ...WORKS },
      { from: -30, ...WORKS, upload: { status: 503 } },
    ]);
    const [process] = world.processes;
    const first = attemptsOf(world).find(({ error }) => error !== null)?.endedAt ?? Number.NaN;
    const codes = process === undefined ? [] : [...countersAt(process, [first - 1, first])];
    const of503 = codes.map(
      ({ responses }) => responses.find(({ statusCode }) => statusCode === '503')?.count,
    );
    expect(of503).toEqual([undefined, 1]);
  });

  it('an empty answer of Prometheus is no failure and no upload, only a warning', () => {
    const world = worldOf([{ from: -60, ...WORKS, federate: { status: 200, samples: 0 } }]);
    expect(attemptsOf(world).every(({ error, empty }) => error === null && empty)).toBe(true);
    expect(clientLog(world, 'client', NOW)).toContain('level=warn caller=forwarder.go:346');
  });

  it('the gauges move although the upload fails, and stay while Prometheus does not answer', () => {
    const world = worldOf([
      { from: -60, ...WORKS, upload: { status: 503 } },
      { from: -30, ...WORKS, federate: { status: 503 } },
    ]);
    const [process] = world.processes;
    const [counters] = process === undefined ? [] : [...countersAt(process, [NOW])];
    expect(counters?.samples).toBeGreaterThan(900);
  });
});

describe('pods', () => {
  it('an attempt that its pod did not live to finish is not counted as failed and not logged', () => {
    const hangs = { upload: { transport: 'context deadline exceeded', seconds: 270 } };
    const world = worldOf([{ from: -60, ...WORKS, ...hangs }], { until: -59 });
    expect(attemptsOf(world)).toMatchObject([{ error: null }]);
    expect(podsAt(world, NOW)).toEqual([]);
  });

  it('the world is the same each time, in whatever order it is asked', () => {
    const scenario = healthy;
    const one = createWorld(scenario, NOW);
    const other = createWorld(scenario, NOW);
    other.processes.forEach((process) => process.attempts(NOW + HOUR));
    expect(attemptsOf(other)).toEqual(attemptsOf(one));
    expect(clientLog(other, scenario.pods[0]?.name ?? '', NOW)).toBe(
      clientLog(one, scenario.pods[0]?.name ?? '', NOW),
    );
  });
});
