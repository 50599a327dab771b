import { gather, type Gathered } from '../../doctor/gather';
import { toText } from '../../doctor/print-text';
import { englishT } from '../../doctor/translate';
import { diagnose } from '../../src/diagnosis/diagnose';
import { officialQueriesFor } from '../../src/diagnosis/runbook/official-queries';
import type { Report, Sureness } from '../../src/diagnosis/report';
import type { Container } from '../kubernetes/containers';
import { startLab, type Lab } from '../lab';
import { MINUTE } from '../world/moment';
import { SCENARIOS } from './list';
import type { Expected } from './scenario';

/** In each scenario the doctor, asked through the console's own paths, says what the scenario expects. */

let lab: Lab;

beforeAll(async () => {
  lab = await startLab({ port: 0 });
}, 60_000);
afterAll(() => lab.stop());

const gatherAt = (at: number | null): Promise<Gathered> => {
  const { host } = lab.urls();
  return gather({
    prometheus: new URL(`${host}/api/prometheus`),
    kubernetes: new URL(`${host}/api/kubernetes`),
    ...{ log: null, at, tokenFile: null, caFile: null, json: true, help: false },
  });
};

const ask = async (at: number | null): Promise<Report> => {
  const { evidence, now } = await gatherAt(at);
  return diagnose(evidence, now);
};

const inShort = ({ state, stage, causes }: Report) => {
  const by = (sureness: Sureness) => causes.filter((one) => one.sureness === sureness).map(({ id }) => id);
  return { state, stage, causes: by('found'), likely: by('likely') };
};

const expectedOf = ({ state, stage, causes, likely = [] }: Omit<Expected, 'alert'>) => ({
  state,
  stage,
  causes,
  likely,
});

test.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
  'in %s',
  async (id, { expected, earlier = [] }) => {
    await lab.switchTo(id);
    const startedAt = Date.now();
    expect(inShort(await ask(null))).toEqual(expectedOf(expected));
    for (const then of earlier) {
      expect(inShort(await ask(startedAt + then.at * MINUTE))).toEqual(expectedOf(then));
    }
  },
  30_000,
);

/** What a cluster of a release has of its own, beside the verdict. */
describe('in a cluster of an older release', () => {
  const RUNBOOK =
    'https://github.com/openshift/runbooks/blob/master/alerts/cluster-monitoring-operator/TelemeterClientFailures.md';

  const told = async (id: string): Promise<{ report: Report; text: string }> => {
    await lab.switchTo(id);
    const { evidence, now } = await gatherAt(null);
    const report = diagnose(evidence, now);
    return { report, text: toText(report, evidence, englishT()) };
  };

  /** Annotations of the alert as Prometheus itself has it, whatever the reader may; it takes some evaluations to fire. */
  const annotations = async (): Promise<Record<string, string>> => {
    type Alerts = { data: { alerts: { state: string; annotations: Record<string, string> }[] } };
    for (;;) {
      const answer = await fetch(`${lab.urls().prometheus}/api/v1/alerts`);
      const { alerts } = ((await answer.json()) as Alerts).data;
      const firing = alerts.find(({ state }) => state === 'firing');
      if (firing !== undefined) return firing.annotations;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };

  const client = async (): Promise<{ from: string | undefined; log: string }> => {
    type Pods = { items: { metadata: { name: string }; spec: { containers: Container[] } }[] };
    const pods = `${lab.urls().kubernetes}/api/v1/namespaces/openshift-monitoring/pods`;
    const list = await fetch(`${pods}?labelSelector=app.kubernetes.io%2Fname%3Dtelemeter-client`);
    const [pod] = ((await list.json()) as Pods).items;
    const log = await fetch(`${pods}/${pod?.metadata.name}/log?container=telemeter-client`);
    const env = pod?.spec.containers[0]?.env ?? [];
    return { from: env.find(({ name }) => name === 'FROM')?.value, log: await log.text() };
  };

  test('4.14: port 9092, an alert with its link, and "get namespaces" to be asked for', async () => {
    const { text } = await told('ocp-4-14');
    expect(text).toContain('Needed: get namespaces, which these roles have: cluster-monitoring-view');
    expect(text).not.toContain('prometheuses.monitoring.coreos.com/api, which');
    const { from, log } = await client();
    expect(from).toBe('https://prometheus-k8s.openshift-monitoring.svc:9092');
    expect(log).toContain(
      'Prometheus server forbidden: https://prometheus-k8s.openshift-monitoring.svc:9092/',
    );
    expect((await annotations())['runbook_url']).toBe(RUNBOOK);
  }, 60_000);

  test('4.16: gauges alone, and an alert without its link', async () => {
    const { report, text } = await told('ocp-4-16');
    expect(report.generation).toBe('request-gauges');
    expect(officialQueriesFor(report.generation)).toEqual(['retrieve-responses', 'send-responses']);
    expect(text).toContain('503');
    expect(Object.keys(await annotations()).sort()).toEqual(['description', 'summary']);
    expect((await client()).from).toBe('https://prometheus-k8s.openshift-monitoring.svc:9091');
  }, 60_000);

  test('4.18: both kinds of metrics, and the words of Go 1.22 behind those of debugging', async () => {
    const { report } = await told('ocp-4-18');
    expect(report.generation).toBe('http-requests');
    expect(officialQueriesFor(report.generation)).toEqual(['responses']);
    const { log } = await client();
    expect(log).toContain('level=debug caller=forwarder.go:156 ');
    expect(log).toContain('proxyconnect tcp: tls: failed to verify certificate: x509: ');
    expect((await annotations())['runbook_url']).toBe(RUNBOOK);
  }, 60_000);
});
