import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import { STAGES, STATES } from '../diagnosis/report';
import { COMMAND_IDS } from '../diagnosis/runbook/command-id';
import { FIREWALL_HOSTS } from '../diagnosis/runbook/firewall-hosts';
import { LINK_IDS } from '../diagnosis/runbook/links';
import { OFFICIAL_QUERY_IDS } from '../diagnosis/runbook/official-queries';
import { REMEDY_PERMISSIONS, RISKS, UNDO_IDS } from '../diagnosis/runbook/remedy';
import { HAND_OVER_STEP_IDS, STEP_IDS } from '../diagnosis/runbook/step-id';
import { commandText } from './commands';
import { DISCONNECTED_IDS, disconnectedText } from './disconnected';
import { firewallHostText } from './firewall-hosts';
import { linkText } from './links';
import { permissionText } from './permissions';
import { hostedPullSecretRule, pullSecretRules } from './pull-secret';
import { riskText, undoText } from './risks';
import { RUNBOOK_PART_IDS, guidanceStamp, impactText, officialQueryText, runbookText } from './runbook';
import { sourceText } from './sources';
import { STATION_IDS, stageText, stationText } from './stages';
import { stateText, surenessText } from './states';
import { statusCodeText } from './status-codes';
import { stepText } from './steps';
import type { T } from './t';

const t: T = (key) => key;
const words = (text: string): number => text.split(/\s+/).length;
const allSteps = STEP_IDS.map((id) => ({ id, ...stepText(t, id) }));
const stepWords = (id: (typeof STEP_IDS)[number]): string => Object.values(stepText(t, id)).join(' ');

describe('the words of each step', () => {
  it.each(allSteps)('$id says what to do and what to know', ({ title, detail }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(detail).toMatch(/^["A-Za-z0-9].*\.$/);
    expect(words(title)).toBeLessThanOrEqual(16);
    expect(words(detail)).toBeLessThanOrEqual(45);
  });

  it.each(allSteps)('$id neither prints a secret nor overwrites one', ({ title, detail }) => {
    expect(`${title} ${detail}`).not.toMatch(/oc set|--from-file|base64|dockerconfigjson|oc get secret/);
  });

  it('renewing the pull secret changes one entry and keeps the rest', () => {
    expect(stepWords('renew-cloud-entry')).toMatch(/only the entry cloud\.openshift\.com, keep all others/);
    expect(stepWords('renew-cloud-entry')).toMatch(/Merge/);
    expect(stepWords('renew-cloud-entry')).toMatch(/No node restarts/);
    expect(stepWords('check-owner-account')).toMatch(/start the transfer there first/);
    expect(stepWords('wait-for-operator')).toMatch(/15 minutes/);
    expect(stepWords('ask-red-hat-about-account')).toMatch(
      /Only Red Hat can see a blocked account.*Quote the cluster ID/,
    );
  });

  it('a hosted cluster is sent to its own Secrets', () => {
    expect(stepWords('find-hosted-secret')).toMatch(/kube-system\/global-pull-secret/);
    expect(stepWords('renew-hosted-entry')).toMatch(/kube-system\/additional-pull-secret/);
    expect(stepWords('renew-hosted-entry')).not.toMatch(/openshift-config/);
  });

  it('a change of the proxy warns of restarting nodes', () => {
    for (const id of [
      'correct-proxy-address',
      'renew-proxy-credentials',
      'correct-proxy-scheme',
      'add-trusted-ca',
    ] as const) {
      expect(stepWords(id)).toMatch(/Nodes may restart/);
    }
  });

  it('whoever hands over is told whom to ask or what to open', () => {
    for (const id of HAND_OVER_STEP_IDS) expect(stepWords(id)).toMatch(/[Aa]sk|support case/);
  });

  it('a restart is nowhere sold as a cure for the pull secret', () => {
    expect(stepWords('restart-client')).toMatch(/does not bring in a new pull secret/);
  });
});

describe('every id has words of its own', () => {
  const tables: readonly (readonly [string, readonly string[]])[] = [
    ['sources', SOURCE_IDS.map((id) => sourceText(t, id))],
    ['commands', COMMAND_IDS.map((id) => commandText(t, id))],
    ['links', LINK_IDS.map((id) => linkText(t, id))],
    ['permissions', REMEDY_PERMISSIONS.map((id) => permissionText(t, id))],
    ['risks', RISKS.map((id) => riskText(t, id))],
    ['undo', UNDO_IDS.map((id) => undoText(t, id))],
    ['states', STATES.flatMap((id) => Object.values(stateText(t, id)))],
    ['stages', STAGES.map((id) => stageText(t, id))],
    ['stations', STATION_IDS.flatMap((id) => Object.values(stationText(t, id)))],
    ['sureness', (['found', 'likely', 'possible'] as const).map((id) => surenessText(t, id))],
    ['official queries', OFFICIAL_QUERY_IDS.map((id) => officialQueryText(t, id))],
    ['parts of the runbook', RUNBOOK_PART_IDS.map((id) => runbookText(t, id))],
    ['disconnected clusters', DISCONNECTED_IDS.flatMap((id) => Object.values(disconnectedText(t, id)))],
    ['pull secret', [...pullSecretRules(t), hostedPullSecretRule(t)]],
  ];

  it.each(tables)('%s', (_name, texts) => {
    expect(texts.every((text) => text.length > 2)).toBe(true);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('the hosts for the firewall too', () => {
    for (const host of FIREWALL_HOSTS) expect(firewallHostText(t, host.for)).not.toBe('');
  });
});

describe('what the official runbook says stays said', () => {
  const all = RUNBOOK_PART_IDS.map((id) => runbookText(t, id)).join(' ');

  it.each([
    'openshift-monitoring',
    '/federate',
    'prometheus-k8s',
    'federate_from',
    'federate_to',
    '401',
    '403',
    '500 to 599',
  ])('names %s', (name) => {
    expect(all).toContain(name);
  });

  it('adds what it leaves out: an empty result is no proof of health', () => {
    expect(runbookText(t, 'empty-result')).toMatch(/does not mean that nothing failed/);
  });

  it('says what the failure costs in two sentences, and how old it is', () => {
    expect(impactText(t)).toHaveLength(2);
    expect(guidanceStamp(t)).toBe(
      'Guidance based on openshift/runbooks 2024-07-23 and openshift/telemeter 2026-07',
    );
  });

  it('offers to silence last, and never to opt out where that is not possible', () => {
    expect(DISCONNECTED_IDS.at(-1)).toBe('silence');
    expect(disconnectedText(t, 'opt-out').consequence).toMatch(
      /OpenShift Dedicated and ROSA clusters cannot opt out/,
    );
  });
});

describe('a status code in a few words', () => {
  it.each([
    ['retrieve', '401', /service account/],
    ['retrieve', '503', /not ready/],
    ['retrieve', '504', /Prometheus or of the proxy/],
    ['retrieve', '302', /unusual/],
    ['send', '200', /accepted/],
    ['send', '202', /only 200 counts/],
    ['send', '403', /filter on the way/],
    ['send', '503', /proxy or firewall on the way/],
    ['send', '418', /unusual/],
    ['send', 'constructor', /unusual/],
    ['send', '', /unusual/],
  ] as const)('%s %s', (leg, code, expected) => {
    expect(statusCodeText(t, leg, code)).toMatch(expected);
  });

  it.each(['400', '403', '404', '409', '500', '502', '503', '504'])(
    '%s on the upload blames nobody alone',
    (code) => {
      expect(statusCodeText(t, 'send', code)).not.toMatch(/^Red Hat (has|is|refuses)/);
    },
  );
});
