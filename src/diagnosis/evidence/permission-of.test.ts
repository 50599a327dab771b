import type { Evidence } from './findings';
import { NO_EVIDENCE } from './no-evidence';
import { permissionOf } from './permission-of';
import { SOURCES } from './sources';

const of = (version: string): Evidence => ({
  ...NO_EVIDENCE,
  'cluster-version': { is: 'found', at: 0, value: { version, clusterId: 'x', topology: null } },
});

test.each([
  ['4.12.7', 'namespaces'],
  ['4.14.50', 'namespaces'],
  ['4.15.0', 'prometheuses.monitoring.coreos.com/api'],
  ['4.22.3', 'prometheuses.monitoring.coreos.com/api'],
  ['5.0.1', 'prometheuses.monitoring.coreos.com/api'],
  ['nightly', 'prometheuses.monitoring.coreos.com/api'],
])('a %s asks for %s before it lets somebody query', (version, resource) => {
  expect(permissionOf('client-metrics', of(version)).resource).toBe(resource);
});

test('a cluster of an unknown version is taken for one of the newer ones', () => {
  expect(permissionOf('alert', NO_EVIDENCE)).toBe(SOURCES.alert.permission);
});

test('what is asked of the Kubernetes API takes the same in every release', () => {
  expect(permissionOf('client-log', of('4.14.50'))).toBe(SOURCES['client-log'].permission);
});

test('the whole cluster is meant before, and the roles are those that can read all of it', () => {
  expect(permissionOf('client-up', of('4.14.50'))).toEqual({
    verb: 'get',
    resource: 'namespaces',
    roles: ['cluster-monitoring-view', 'cluster-reader', 'cluster-admin'],
  });
});
