import { render } from '@testing-library/react';
import { useDeploymentActions, usePodActions } from './client-actions';
import type { Provided } from './stable-actions';

type Provider = typeof usePodActions;
type Resource = Parameters<Provider>[0];

const provide = (useProvider: Provider, resource: Resource): readonly Provided[] => {
  const results: Provided[] = [];
  const Menu = () => {
    results.push(useProvider(resource));
    return null;
  };
  const { rerender } = render(<Menu />);
  rerender(<Menu />);
  return results;
};

const named = (name: string, namespace = 'openshift-monitoring'): Resource => ({
  metadata: { name, namespace },
});

test.each([
  ['the Deployment', useDeploymentActions, named('telemeter-client')],
  ['its pod', usePodActions, named('telemeter-client-7d9f8c6b5-x2k4q')],
])('%s leads to Telemetry Health', (_what, useProvider, resource) => {
  const results = provide(useProvider, resource);
  expect(results[0]?.[0].map(({ label, cta }) => ({ label, cta }))).toEqual([
    { label: 'View Telemetry Health', cta: { href: '/monitoring/telemetry-health' } },
  ]);
  expect(new Set(results.map(([actions]) => actions)).size).toBe(1);
  expect(results.every(([, loaded]) => loaded)).toBe(true);
});

test.each<[string, Provider, Resource]>([
  ['a Deployment of the name elsewhere', useDeploymentActions, named('telemeter-client', 'mine')],
  ['another Deployment', useDeploymentActions, named('thanos-querier')],
  ['a pod of a longer name', usePodActions, named('telemeter-client-mirror-7d9f8c6b5-x2k4q')],
  ['a pod of the name elsewhere', usePodActions, named('telemeter-client-7d9f8c6b5-x2k4q', 'mine')],
  ['a resource that loads', usePodActions, {}],
  ['no resource', useDeploymentActions, undefined],
])('%s gets nothing', (_what, useProvider, resource) => {
  const results = provide(useProvider, resource);
  expect(results.map(([actions, loaded]) => [actions.length, loaded])).toEqual([
    [0, true],
    [0, true],
  ]);
  expect(new Set(results.map(([actions]) => actions)).size).toBe(1);
});
