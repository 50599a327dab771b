import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { startLab, type Lab } from './lab';
import { HOUR, MINUTE, SECOND } from './world/moment';

type Alert = {
  readonly state: string;
  readonly activeAt: string;
  readonly labels: Readonly<Record<string, string>>;
};
type Target = { readonly health: string; readonly labels: Readonly<Record<string, string>> };
type Matrix = { readonly values: readonly (readonly [number, string])[] }[];

let lab: Lab;
let startedAt: number;

beforeAll(async () => {
  startedAt = Date.now();
  lab = await startLab({ scenario: 'pull-secret-rejected', port: 0 });
}, 60_000);
afterAll(() => lab.stop());

async function data<T>(path: string): Promise<T> {
  const response = await fetch(`${lab.urls().prometheus}/api/v1/${path}`);
  return ((await response.json()) as { data: T }).data;
}

async function until<T>(deadline: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined || Date.now() > deadline) return seen;
    await sleep(300);
  }
}

it('is usable soon, and the alert fires within 40 seconds, with the time at which its condition first held', async () => {
  expect(Date.now() - startedAt).toBeLessThan(15 * SECOND);
  const firing = await until(startedAt + 40 * SECOND, async () =>
    (await data<{ alerts: Alert[] }>('alerts')).alerts.find(({ state }) => state === 'firing'),
  );
  expect(firing?.labels).toEqual({
    alertname: 'TelemeterClientFailures',
    namespace: 'openshift-monitoring',
    severity: 'warning',
  });

  // What Prometheus itself finds when it evaluates the rule over the history.
  const share = `sum by (namespace) (rate(federate_requests_failed_total{job="telemeter-client"}[15m]))
    / sum by (namespace) (rate(federate_requests_total{job="telemeter-client"}[15m])) > 0.2`;
  const end = startedAt / SECOND;
  const range = `query=${encodeURIComponent(share)}&start=${end - 3 * 3600}&end=${end}&step=10`;
  const [series] = (await data<{ result: Matrix }>(`query_range?${range}`)).result;
  const crossed = (series?.values[0]?.[0] ?? 0) * SECOND;
  const activeAt = Date.parse(firing?.activeAt ?? '');
  expect(startedAt - activeAt).toBeGreaterThan(2 * HOUR);
  expect(Math.abs(activeAt - crossed)).toBeLessThanOrEqual(MINUTE);
}, 60_000);

it('Alertmanager has it with the labels of a platform alert', async () => {
  const alert = await until(Date.now() + 20 * SECOND, async () => {
    const response = await fetch(`${lab.urls().alertmanager}/api/v2/alerts`);
    return ((await response.json()) as { labels: object }[])[0];
  });
  expect(alert?.labels).toEqual({
    alertname: 'TelemeterClientFailures',
    namespace: 'openshift-monitoring',
    severity: 'warning',
    prometheus: 'openshift-monitoring/k8s',
    openshift_io_alert_source: 'platform',
  });
}, 30_000);

it('refuses a scenario that does not exist, and stays as it is', async () => {
  await expect(lab.switchTo('nope')).rejects.toThrow('unknown scenario "nope"');
  await expect(startLab({ scenario: 'nope', port: 0 })).rejects.toThrow('unknown scenario "nope"');
  expect(lab.current()).toEqual({
    id: 'pull-secret-rejected',
    switching: false,
    changed: null,
    possible: 'repair',
  });
});

it('shows a reader of one namespace what is of it', async () => {
  const tenancy = `${lab.urls().host}/api/prometheus-tenancy/api/v1/query?query=count(up)&namespace=`;
  const seen = async (namespace: string): Promise<string> => (await fetch(tenancy + namespace)).text();
  expect(await seen('openshift-monitoring')).toMatch(/"value":\[.+,"\d+"\]/);
  expect(await seen('elsewhere')).toContain('"result":[]');
  const alerts = `${lab.urls().host}/api/alertmanager-tenancy/api/v2/alerts?namespace=`;
  expect(await (await fetch(`${alerts}openshift-monitoring`)).text()).toContain('TelemeterClientFailures');
  expect(await (await fetch(`${alerts}elsewhere`)).json()).toEqual([]);
});

it('goes over to another scenario while it runs: another history, another Prometheus, other pods', async () => {
  const before = lab.urls().prometheus;
  const { host } = lab.urls();
  const order = JSON.stringify({ server: 'prometheus', fault: 'status', code: 503 });
  const headers = { cookie: 'csrf-token=a', 'x-csrftoken': 'a' };
  await fetch(`${host}/lab/api/faults`, { method: 'POST', body: order, headers });
  const up = `${host}/api/prometheus/api/v1/query?query=up`;
  expect((await fetch(up)).status).toBe(503);
  const watch = new WebSocket(
    `${host.replace('http', 'ws')}/api/kubernetes/api/v1/namespaces/openshift-monitoring/pods?watch=true`,
  );
  const told: string[] = [];
  watch.on('message', (data: Buffer) => told.push(data.toString()));
  const switching = lab.switchTo('healthy');
  expect(lab.current().switching).toBe(true);
  await expect(lab.switchTo('healthy')).rejects.toThrow('another scenario is being built');
  await switching;
  expect(lab.current()).toEqual({ id: 'healthy', switching: false, changed: null, possible: 'break' });
  await expect(fetch(before)).rejects.toThrow();
  expect((await fetch(up)).status).toBe(200);
  const [accepted] = (
    await data<{ result: unknown[] }>('query?query=metricsclient_request_send{status_code="200"}')
  ).result;
  expect(accepted).toBeDefined();
  const pods = await fetch(`${lab.urls().kubernetes}/api/v1/namespaces/openshift-monitoring/pods`);
  expect(await pods.text()).toContain('telemeter-client-7d9c8b6f5-x2k4q');
  expect(lab.kubernetesRequests().map(({ code }) => code)).toEqual([101, 200]);
  const isTold = (type: string, pod: string): boolean =>
    told.some((event) => event.startsWith(`{"type":"${type}"`) && event.includes(`"name":"${pod}"`));
  await until(Date.now() + 5 * SECOND, () =>
    Promise.resolve(isTold('ADDED', 'telemeter-client-7d9c8b6f5-x2k4q') ? true : undefined),
  );
  expect(isTold('DELETED', 'telemeter-client-6c5f4d8b97-q7w2m')).toBe(true);
  expect(isTold('ADDED', 'telemeter-client-7d9c8b6f5-x2k4q')).toBe(true);
  watch.close();
}, 30_000);

it('live scrapes go on in the series of the history, with no series beside them', async () => {
  const count = async (range: string): Promise<string> => {
    const client = '{job="telemeter-client",__name__!~"scrape_.+"}';
    const query = encodeURIComponent(`count(last_over_time(${client}${range}))`);
    const { result } = await data<{ result: { value: [number, string] }[] }>(`query?query=${query}`);
    return result[0]?.value[1] ?? '0';
  };
  const scraped = await until(Date.now() + 45 * SECOND, async () => {
    const { activeTargets } = await data<{ activeTargets: Target[] }>('targets');
    return activeTargets.find(
      ({ labels, health }) => labels['job'] === 'telemeter-client' && health === 'up',
    );
  });
  expect(scraped).toBeDefined();
  expect(await count('[1h]')).toBe(await count('[1h] offset 10m'));
}, 60_000);
