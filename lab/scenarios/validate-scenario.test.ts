import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SCENARIO, findScenario, SCENARIOS, unknownScenario } from './list';
import { pullSecretRejected } from './all/pull-secret-rejected';
import { scenarioProblems } from './validate-scenario';

const OK = { status: 200 };
const PHASE = { from: -30, federate: OK, authorize: OK, upload: OK };

describe('the list', () => {
  it('has every scenario once, each of them sound', () => {
    const ids = SCENARIOS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const scenario of SCENARIOS) expect(scenarioProblems(scenario)).toEqual([]);
  });

  it('finds a scenario by its id, and says which there are when there is none', () => {
    expect(findScenario(DEFAULT_SCENARIO)).toBe(pullSecretRejected);
    expect(findScenario('nope')).toBeUndefined();
    expect(unknownScenario('nope')).toContain('unknown scenario "nope"; there are: pull-secret-rejected, ');
  });

  it('stands in the README, each with its sentence', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const rows = SCENARIOS.map(({ id, description }) => `| \`${id}\` | ${description} |`);
    expect(readme).toContain(rows.join('\n'));
  });

  it('describes each in one sentence', () => {
    for (const { description } of SCENARIOS) expect(description).toMatch(/^[A-Z][^.]*\.$/);
  });
});

describe('a malformed scenario is refused with the place and the reason', () => {
  const cases: readonly (readonly [what: string, change: object, problem: string])[] = [
    ['no id', { id: 'Not Kebab' }, 'id: "Not Kebab" is not an id in kebab-case'],
    ['strange things that are none', { strange: {} }, 'strange.clientLog: must be a list'],
    [
      'a strange line that is two',
      { strange: { clientLog: [{ at: 0, text: 'a\nb' }] } },
      'strange.clientLog[0].text: must be one line',
    ],
    [
      'a strange annotation without a text',
      { strange: { clientLog: [], alert: { labels: {}, annotations: { summary: 1 } } } },
      'strange.alert.annotations.summary: must be a text that is not empty',
    ],
    ['no title', { title: ' ' }, 'title: must be a text that is not empty'],
    ['an unknown member', { speed: 2 }, 'scenario.speed: is not known'],
    ['no timeline', { timeline: [] }, 'timeline: must have at least 1 member'],
    ['a timeline that is none', { timeline: 'now' }, 'timeline: must be a list'],
    [
      'phases out of order',
      { timeline: [{ ...PHASE, from: -5000 }, PHASE, { ...PHASE, from: -40 }] },
      'timeline[2].from: must be later than the phase before',
    ],
    [
      'an exchange without an answer',
      { timeline: [{ ...PHASE, from: -5000, upload: {} }] },
      'timeline[0].upload: must have exactly one of status, transport, unusable',
    ],
    [
      'an impossible status',
      { timeline: [{ ...PHASE, from: -5000, authorize: { status: 42 } }] },
      'timeline[0].authorize.status: must be an HTTP status code, 100 to 599',
    ],
    [
      'an empty transport error',
      { timeline: [{ ...PHASE, from: -5000, federate: { transport: '' } }] },
      'timeline[0].federate.transport: must be a text that is not empty',
    ],
    [
      'a cycle without answers',
      { timeline: [{ ...PHASE, from: -5000, upload: { cycle: [] } }] },
      'timeline[0].upload.cycle: must have at least 1 member',
    ],
    [
      'a wrong answer inside a sequence',
      { timeline: [{ ...PHASE, from: -5000, upload: { first: [{ status: 700 }], then: OK } }] },
      'timeline[0].upload.first[0].status: must be an HTTP status code, 100 to 599',
    ],
    [
      'an upload whose body is read',
      { timeline: [{ ...PHASE, from: -5000, upload: { unusable: 'EOF' } }] },
      'timeline[0].upload: the client does not read the body of an upload answered with 200',
    ],
    [
      'a pod older than the timeline',
      { timeline: [PHASE], pods: [{ name: 'a', ip: '10.0.0.1', from: -60 }] },
      'pods[0].from: lies before the timeline',
    ],
    [
      'a pod that ends before it starts',
      { pods: [{ name: 'a', ip: '10.0.0.1', from: -60, until: -70 }] },
      'pods[0].until: must be later than from',
    ],
    [
      'a restart outside the life of its pod',
      { pods: [{ name: 'a', ip: '10.0.0.1', from: -60, restarts: [-70] }] },
      'pods[0].restarts[0]: must lie in the life of the pod, in ascending order',
    ],
    [
      'two pods of one name',
      { pods: [-60, -50].map((from) => ({ name: 'a', ip: '10.0.0.1', from })) },
      'pods[1].name: is there twice',
    ],
    [
      'a wrong version',
      { cluster: { ...pullSecretRejected.cluster, version: 'new' } },
      'cluster.version: "new" is not a version like 4.22.3',
    ],
    [
      'a wrong cluster id',
      { cluster: { ...pullSecretRejected.cluster, clusterId: 'x' } },
      'cluster.clusterId: "x" is not a cluster id (UUID)',
    ],
    [
      'a cause that does not exist',
      { expected: { ...pullSecretRejected.expected, causes: ['bad-luck'] } },
      'expected.causes[0]: "bad-luck" is not one of prometheus-unreachable,',
    ],
    [
      'a state that does not exist',
      { expected: { ...pullSecretRejected.expected, state: 'broken' } },
      'expected.state: "broken" is not one of off, failing,',
    ],
    [
      'an alert that does not exist',
      { expected: { ...pullSecretRejected.expected, alert: 'on' } },
      'expected.alert: "on" is not one of firing, pending, inactive',
    ],
  ];

  it.each(cases)('%s', (_what, change, problem) => {
    const problems = scenarioProblems({ ...pullSecretRejected, ...change });
    expect(problems.filter((one) => one.startsWith(problem))).toHaveLength(1);
  });

  it('something that is no object at all', () => {
    expect(scenarioProblems(null)).toEqual(['scenario: must be an object']);
  });
});
