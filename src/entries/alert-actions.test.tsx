import { render } from '@testing-library/react';
import { useAlertActions } from './alert-actions';
import { runbookHref } from './runbook-href';
import type { AlertLike } from './runbook-href';

type Result = ReturnType<typeof useAlertActions>;

/** Calls the provider as the console does: in a component, again and again. */
const provide = (scope: { alert?: AlertLike } | undefined, times = 1): readonly Result[] => {
  const results: Result[] = [];
  const Row = () => {
    results.push(useAlertActions(scope));
    return null;
  };
  const { rerender } = render(<Row />);
  for (let i = 1; i < times; i += 1) rerender(<Row />);
  return results;
};

const alert = (alertname: string): AlertLike => ({
  labels: { alertname, namespace: 'openshift-monitoring', severity: 'warning' },
  rule: { id: '2862354382' },
});

describe('the action in the toolbar of an alert', () => {
  test.each(['TelemeterClientFailures', 'TelemeterClientSendErrors', 'TelemeterClientRetrieveErrors'])(
    '%s offers the guided runbook, with the alert in the address',
    (name) => {
      const [[actions, loaded, error] = []] = provide({ alert: alert(name) });
      expect(loaded).toBe(true);
      expect(error).toBeUndefined();
      expect(actions).toHaveLength(1);
      expect(actions?.[0]?.cta).toEqual({
        href: `/monitoring/telemetry-health/runbook?alertname=${name}&namespace=openshift-monitoring&severity=warning&rule=2862354382`,
      });
    },
  );

  test.each([
    ['another alert', { alert: alert('KubePodCrashLooping') }],
    ['an alert that still loads', { alert: undefined as unknown as AlertLike }],
    ['an alert without labels', { alert: {} }],
    ['no scope at all', undefined],
  ])('%s gets nothing, and is loaded at once', (_name, scope) => {
    const [[actions, loaded] = []] = provide(scope);
    expect(actions).toEqual([]);
    expect(loaded).toBe(true);
  });

  test('the list is the same object at every call, or the console would loop for ever', () => {
    const ours = provide({ alert: alert('TelemeterClientFailures') }, 4).map(([actions]) => actions);
    expect(new Set(ours).size).toBe(1);
    const others = [...provide({ alert: alert('Watchdog') }, 2), ...provide(undefined, 2)].map(
      ([actions]) => actions,
    );
    expect(new Set(others).size).toBe(1);
  });

  test('only labels and the rule go into the address, never an annotation', () => {
    const href = runbookHref({
      ...alert('TelemeterClientFailures'),
      ...{ annotations: { description: 'text' } },
    });
    expect(href).not.toContain('text');
  });
});
