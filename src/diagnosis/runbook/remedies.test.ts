import { CAUSE_IDS } from '../causes/cause-id';
import { FIREWALL_HOSTS, UPLOAD_HOST, firewallBlock } from './firewall-hosts';
import { linkAddress, LINKS, LINK_IDS } from './links';
import { OFFICIAL_QUERIES, OFFICIAL_QUERY_IDS, officialQueriesFor } from './official-queries';
import { changesCluster } from './plan-steps';
import { CAUSES_BY_PLACE, REMEDIES, remedyOf } from './remedies';
import { UNDO_IDS } from './remedy';
import { STEP_IDS, type StepId } from './step-id';
import { step } from './steps';
import { undoOf } from './undo-of';

const waysOf = (id: (typeof CAUSE_IDS)[number]) => {
  const { steps, hosted, ownToken } = remedyOf(id);
  return [steps, hosted ?? [], ownToken ?? []];
};
const stepsOf = (id: (typeof CAUSE_IDS)[number]) => waysOf(id).flat();

describe('what to do about each cause', () => {
  it('is known for every cause and for nothing else', () => {
    expect(Object.keys(REMEDIES).sort()).toEqual([...CAUSE_IDS].sort());
  });

  it('uses every step that has words, and has words for every step', () => {
    const asked: StepId[] = [
      'check-topology',
      ...CAUSE_IDS.flatMap((id) => stepsOf(id).map((each) => each.id)),
    ];
    expect([...new Set(asked)].sort()).toEqual([...STEP_IDS].sort());
    expect(STEP_IDS.map((id) => step(id).id)).toEqual([...STEP_IDS]);
  });

  it.each(CAUSE_IDS)('%s does not do the same thing twice', (id) => {
    for (const way of waysOf(id)) expect(new Set(way.map((each) => each.id)).size).toBe(way.length);
  });

  it.each(CAUSE_IDS)('%s needs cluster-admin if and only if it changes the cluster', (id) => {
    expect(remedyOf(id).permission === 'cluster-admin').toBe(stepsOf(id).some(changesCluster));
    expect(remedyOf(id).risk === 'none').toBe(remedyOf(id).undo === 'nothing-to-undo');
  });

  it('is taken back where it was done: each way of undoing belongs to some steps, the token to its own', () => {
    const undone = CAUSE_IDS.flatMap((id) =>
      waysOf(id)
        .filter((way) => way.length > 0)
        .map((way) => undoOf(remedyOf(id), way)),
    );
    expect([...new Set(undone)].sort()).toEqual([...UNDO_IDS].sort());
    expect(undoOf(remedyOf('pull-secret-rejected'), remedyOf('pull-secret-rejected').ownToken ?? [])).toBe(
      'put-token-back',
    );
    expect(undoOf(remedyOf('pull-secret-rejected'), remedyOf('pull-secret-rejected').steps)).toBe(
      'put-entry-back',
    );
  });

  it.each(CAUSE_IDS)('%s looks, asks or waits before it changes anything', (id) => {
    for (const way of waysOf(id)) expect(way[0] === undefined || !changesCluster(way[0])).toBe(true);
  });

  it.each(CAUSE_IDS)('%s says when the change is through, if there is one', (id) => {
    for (const way of waysOf(id).filter((each) => each.some(changesCluster))) {
      expect(way.some(({ id: at }) => at === 'wait-for-accepted-upload')).toBe(true);
    }
  });

  it.each(CAUSE_IDS.filter((id) => id.startsWith('prometheus-') || id.startsWith('payload-')))(
    '%s never touches the pull secret',
    (id) => {
      expect(stepsOf(id).filter((each) => /pull-secret|entry|registry/.test(each.id))).toEqual([]);
    },
  );

  it('saves the log before the client is restarted', () => {
    for (const id of CAUSE_IDS) {
      const names = remedyOf(id).steps.map((each) => each.id);
      if (names.includes('restart-client')) {
        expect(names.indexOf('save-client-log')).toBeLessThan(names.indexOf('restart-client'));
        expect(names).toContain('save-client-log');
      }
    }
  });

  it('has another way for a hosted cluster wherever the pull secret is edited', () => {
    const edits = CAUSE_IDS.filter((id) =>
      remedyOf(id).steps.some((each) => /cloud-entry|turn-telemetry-on/.test(each.id)),
    );
    expect(edits.filter((id) => remedyOf(id).hosted === undefined)).toEqual([]);
    expect(edits).toContain('pull-secret-rejected');
  });

  it('asks for Red Hat where only Red Hat can see', () => {
    expect(stepsOf('pull-secret-rejected').map((each) => each.id)).toContain('ask-red-hat-about-account');
  });
});

describe('places outside the console', () => {
  it('are https addresses of Red Hat or of the official runbook', () => {
    expect(Object.keys(LINKS).sort()).toEqual([...LINK_IDS].sort());
    for (const link of Object.values(LINKS)) {
      expect(link).toMatch(
        /^https:\/\/([a-z]+\.)*(redhat|openshift)\.com(\/|$)|^https:\/\/github\.com\/openshift\/runbooks\//,
      );
    }
  });

  it('keep the three links of the official runbook', () => {
    expect(LINKS['data-collected']).toContain('#showing-data-collected-from-the-cluster_');
    expect(LINKS.firewall).toMatch(/configuring-firewall\.html$/);
    expect(LINKS['pull-secret']).toContain('#images-update-global-pull-secret_using-image-pull-secrets');
  });

  it('name the one host that the client talks to among the hosts for the firewall', () => {
    expect(FIREWALL_HOSTS.filter((host) => host.for === 'telemetry-upload').map(({ host }) => host)).toEqual([
      'infogw.api.openshift.com',
    ]);
    expect(UPLOAD_HOST).toBe('infogw.api.openshift.com');
    expect(firewallBlock().split('\n')[0]).toBe('infogw.api.openshift.com:443');
    expect(firewallBlock().split('\n')).toHaveLength(8);
  });
});

describe('the queries of the official runbook', () => {
  it('are its own, letter by letter', () => {
    expect(OFFICIAL_QUERY_IDS.map((id) => OFFICIAL_QUERIES[id].query)).toEqual([
      'sum by(client, status_code) (rate(metricsclient_http_requests_total{status_code!~"200"}[15m])) > 0',
      'sum by(client, status_code) (rate(metricsclient_request_retrieve{status_code!~"200"}[15m])) > 0',
      'sum by(client, status_code) (rate(metricsclient_request_send{status_code!~"200"}[15m])) > 0',
    ]);
  });

  it.each([
    ['http-requests', ['responses']],
    ['request-gauges', ['retrieve-responses', 'send-responses']],
    [null, ['responses', 'retrieve-responses', 'send-responses']],
  ] as const)('fit the counters of the cluster: %s', (generation, expected) => {
    expect(officialQueriesFor(generation)).toEqual(expected);
  });
});

describe('the place of a cause on the way', () => {
  it('is one for each of them, so that all are listed once', () => {
    expect(CAUSES_BY_PLACE.flatMap(({ causes }) => causes).sort()).toEqual([...CAUSE_IDS].sort());
  });
});

describe('the documentation that the console knows', () => {
  const MIRROR = 'https://docs.example.com/ocp/4.22/';

  it('takes the place of Red Hat’s for what is part of it, and of nothing else', () => {
    const moved = LINK_IDS.filter((id) => linkAddress(id, MIRROR) !== LINKS[id]);
    expect(moved.sort()).toEqual(
      ['cluster-proxy', 'data-collected', 'firewall', 'opt-out', 'pull-secret'].sort(),
    );
    for (const id of moved)
      expect(linkAddress(id, MIRROR)).toMatch(/^https:\/\/docs\.example\.com\/ocp\/4\.22\/html\//);
  });

  it('is Red Hat’s where the console knows none', () => {
    for (const id of LINK_IDS) expect(linkAddress(id, null)).toBe(LINKS[id]);
  });
});
