import { releaseNumber, releaseOf } from './release';

/** `telemetry.md` 1.2, 2.1, 3.1 and 7, release by release: port, counters, lines of debugging, proxy, right. */
test.each([
  ['4.13.50', [9091, false, false, 'prometheus-proxy', 'namespaces']],
  ['4.14.50', [9092, false, true, 'prometheus-proxy', 'namespaces']],
  ['4.15.9', [9092, false, true, 'prometheus-proxy', 'prometheuses/api']],
  ['4.16.4', [9091, false, true, 'kube-rbac-proxy-web', 'prometheuses/api']],
  ['4.17.1', [9091, true, true, 'kube-rbac-proxy-web', 'prometheuses/api']],
  ['4.20.35', [9091, true, true, 'kube-rbac-proxy-web', 'prometheuses/api']],
  ['4.21.3', [9091, true, false, 'kube-rbac-proxy-web', 'prometheuses/api']],
  ['5.0.1', [9091, true, false, 'kube-rbac-proxy-web', 'prometheuses/api']],
])('a %s has what its release has', (version, facts) => {
  const { federatePort, hasHttpRequests, logsDebug, prometheusProxy, metricsNeed } = releaseOf(version);
  expect([federatePort, hasHttpRequests, logsDebug, prometheusProxy, metricsNeed]).toEqual(facts);
});

test.each([
  ['4.15.9', ['namespaces', 'alertmanagers']],
  ['4.16.4', ['alertmanagers/api']],
])('a reader of the alerts of a %s needs %j', (version, needed) => {
  expect(releaseOf(version).alertsNeed).toEqual(needed);
});

test.each([
  ['4.12.7', 147, 276],
  ['4.14.50', 167, 296],
  ['4.16.4', 182, 296],
  ['4.18.9', 198, 296],
  ['4.21.3', 202, 296],
  ['4.22.3', 208, 296],
  ['4.23.0', 211, 295],
  ['5.1.0', 211, 295],
])('the client of a %s sends %i selectors and fails at line %i', (version, selectors, failed) => {
  expect(releaseOf(version)).toMatchObject({ selectors, lines: { failed } });
});

test('what is older than all that is known is taken for the oldest, and releases have an order', () => {
  expect(releaseOf('4.11.9').selectors).toBe(147);
  expect(releaseNumber('5.0.1')).toBeGreaterThan(releaseNumber('4.23.9'));
});
