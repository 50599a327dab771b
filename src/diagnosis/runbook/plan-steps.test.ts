import { CAUSE_IDS, type CauseId } from '../causes/cause-id';
import type { Evidence } from '../evidence/findings';
import type { CauseFinding, Sureness } from '../report';
import { NOT_ASKED } from '../replay/evidence-at';
import { changesCluster, planSteps } from './plan-steps';

const AT = 1_800_000_000_000;

const withTopology = (topology: string | null): Evidence => ({
  ...NOT_ASKED,
  'cluster-version': { is: 'found', at: AT, value: { version: '4.22.3', clusterId: 'c', topology } },
});
const STANDALONE = withTopology('HighlyAvailable');
const HOSTED = withTopology('External');
const OWN_TOKEN: Evidence = {
  ...HOSTED,
  'monitoring-config': {
    is: 'found',
    at: AT,
    value: { telemeterEnabled: null, ownToken: true, ownServer: null },
  },
};

const cause = (id: CauseId, sureness: Sureness = 'found'): CauseFinding => ({
  id,
  sureness,
  stage: 'reach',
  statusCode: null,
  share: null,
  because: [],
});
const ids = (causes: readonly CauseFinding[], evidence = STANDALONE) =>
  planSteps(causes, evidence).map(({ id }) => id);

describe('the steps for what was found', () => {
  it('has none where nothing is wrong', () => {
    expect(planSteps([], STANDALONE)).toEqual([]);
  });

  it.each(CAUSE_IDS)('knows what to do first about %s', (id) => {
    expect(planSteps([cause(id)], STANDALONE).length).toBeGreaterThan(0);
    expect(planSteps([cause(id)], STANDALONE).every((step) => step.cause === id)).toBe(true);
  });

  it('renews one entry of the pull secret and then waits, on a cluster that stands alone', () => {
    expect(ids([cause('pull-secret-rejected')])).toEqual([
      'check-owner-account',
      'download-pull-secret',
      'look-at-registry-names',
      'renew-cloud-entry',
      'wait-for-operator',
      'wait-for-accepted-upload',
      'ask-red-hat-about-account',
    ]);
  });

  it.each(CAUSE_IDS)('never edits what the hosting side owns, on a hosted cluster with %s', (id) => {
    const wrong = [
      'renew-cloud-entry',
      'restore-cloud-entry',
      'look-at-registry-names',
      'turn-telemetry-on',
      'correct-proxy-address',
      'renew-proxy-credentials',
      'correct-proxy-scheme',
      'add-trusted-ca',
    ];
    expect(ids([cause(id)], HOSTED).filter((step) => wrong.includes(step))).toEqual([]);
  });

  it('finds out where the token of a hosted cluster comes from before it is renewed', () => {
    const planned = ids([cause('pull-secret-rejected')], HOSTED);
    expect(planned.indexOf('find-hosted-secret')).toBeLessThan(planned.indexOf('renew-hosted-entry'));
    expect(planned[0]).toBe('find-hosted-secret');
  });

  it.each([
    ['nobody could say', NOT_ASKED],
    ['the answer has no topology', withTopology(null)],
  ])('asks whether the cluster is hosted before any change, where %s', (_why, evidence) => {
    const planned = planSteps([cause('pull-secret-rejected')], evidence);
    const asked = planned.findIndex(({ id }) => id === 'check-topology');
    expect(asked).toBeGreaterThanOrEqual(0);
    expect(asked).toBeLessThan(planned.findIndex(changesCluster));
  });

  it('renews the token in the configuration where that one is in use', () => {
    const planned = ids([cause('pull-secret-rejected')], OWN_TOKEN);
    expect(planned).toContain('renew-own-token');
    expect(planned).not.toContain('renew-cloud-entry');
    expect(planned).not.toContain('renew-hosted-entry');
  });
});

describe('what is not certain changes nothing', () => {
  const unsure = CAUSE_IDS.flatMap((id) => [
    { id, sureness: 'likely' as const },
    { id, sureness: 'possible' as const },
  ]);

  it.each(unsure)('$sureness $id leaves the cluster as it is', ({ id, sureness }) => {
    const planned = [STANDALONE, HOSTED, OWN_TOKEN, NOT_ASKED].flatMap((evidence) =>
      planSteps([cause(id, sureness)], evidence),
    );
    expect(planned.filter(changesCluster)).toEqual([]);
    expect(planned.filter((step) => step.forAChange === true)).toEqual([]);
  });

  it('a pull secret that is only likely is not downloaded either', () => {
    expect(ids([cause('pull-secret-rejected', 'likely')])).not.toContain('download-pull-secret');
  });

  it.each(CAUSE_IDS)('possible %s only looks', (id) => {
    const kinds = planSteps([cause(id, 'possible')], STANDALONE).map(({ does }) => does);
    expect(kinds.filter((does) => does !== 'look' && does !== 'run')).toEqual([]);
  });

  it('possible causes are still looked into, on the page and by commands', () => {
    expect(ids([cause('prometheus-unreachable', 'possible')])).toEqual([
      'look-prometheus-pods',
      'list-prometheus-pods',
      'list-prometheus-addresses',
      'list-network-policies',
      'read-prometheus-log',
    ]);
  });

  it('a likely block of the way asks the network team', () => {
    expect(ids([cause('egress-blocked', 'likely')])).toContain('ask-network-to-allow-hosts');
  });

  it.each(['stopped-before-answer', 'unrecognised-error'] as const)(
    '%s starts with the log and only looks',
    (id) => {
      const planned = planSteps([cause(id), cause('egress-blocked', 'possible')], NOT_ASKED);
      expect(planned[0]?.id).toBe('look-client-log');
      expect(planned[1]?.id).toBe('read-client-log');
      expect(planned.filter(changesCluster)).toEqual([]);
      expect(planned.map(({ does }) => does)).not.toContain('hand-over');
    },
  );
});

describe('two causes at once', () => {
  const pairs = CAUSE_IDS.flatMap((first) =>
    CAUSE_IDS.filter((second) => second !== first).map((second) => [first, second] as const),
  );

  it('never repeats a step, whichever two they are', () => {
    for (const [first, second] of pairs) {
      const planned = ids([cause(first), cause(second)], NOT_ASKED);
      expect(planned).toEqual([...new Set(planned)]);
    }
  });

  it('treats them in their order', () => {
    const planned = planSteps([cause('prometheus-error'), cause('proxy-denied')], STANDALONE);
    expect(planned[0]).toMatchObject({ id: 'look-prometheus-pods', cause: 'prometheus-error' });
    expect(planned.at(-2)).toMatchObject({ id: 'ask-network-to-allow-connect', cause: 'proxy-denied' });
  });

  it('waits for the first accepted upload at the end, once', () => {
    const planned = planSteps([cause('prometheus-error'), cause('proxy-denied')], STANDALONE);
    expect(planned.filter(({ id }) => id === 'wait-for-accepted-upload')).toHaveLength(1);
    expect(planned.at(-1)).toMatchObject({ id: 'wait-for-accepted-upload', cause: 'proxy-denied' });
  });

  it('looks once, where the first of them asks for it', () => {
    const planned = planSteps([cause('prometheus-unreachable'), cause('prometheus-error')], STANDALONE);
    expect(planned.filter(({ id }) => id === 'look-prometheus-pods')).toEqual([planned[0]]);
    expect(planned[0]?.cause).toBe('prometheus-unreachable');
  });

  it('opens a support case once, after what both of them ask for', () => {
    const planned = planSteps([cause('registration-rate-limited'), cause('upload-invalid')], STANDALONE);
    expect(planned.filter(({ id }) => id === 'open-support-case')).toMatchObject([
      { cause: 'upload-invalid' },
    ]);
  });

  it('changes the cluster for the one that is found and not for the one that is possible', () => {
    const planned = planSteps(
      [cause('proxy-auth-required'), cause('pull-secret-rejected', 'possible')],
      STANDALONE,
    );
    expect(planned.filter(changesCluster).map(({ id }) => id)).toEqual(['renew-proxy-credentials']);
  });
});
