import { act, render } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router-dom-v5-compat';
import { useAlertActions, useAlertRowActions } from './alert-actions';
import { runbookHref } from './runbook-href';
import type { AlertLike } from './runbook-href';
import type { Provided } from './stable-actions';

type Scope = Parameters<typeof useAlertActions>[0];
type Provider = typeof useAlertActions;

const ROWS = 500;

/** Calls the provider as the console does: in a component, again and again. */
const provide = (useProvider: Provider, scope: Scope, times = 1): readonly Provided[] => {
  const results: Provided[] = [];
  const Row = () => {
    results.push(useProvider(scope));
    return null;
  };
  const { rerender } = render(<Row />, { wrapper: MemoryRouter });
  for (let i = 1; i < times; i += 1) rerender(<Row />);
  return results;
};

const alert = (alertname: string): AlertLike => ({
  labels: { alertname, namespace: 'openshift-monitoring', severity: 'warning' },
  rule: { id: '2862354382' },
});

const OURS = ['TelemeterClientFailures', 'TelemeterClientSendErrors', 'TelemeterClientRetrieveErrors'];
const ADDRESS =
  '/monitoring/telemetry-health/runbook?alertname=NAME&namespace=openshift-monitoring&severity=warning&rule=2862354382';

describe.each([
  ['the toolbar of an alert', useAlertActions],
  ['the row of an alert', useAlertRowActions],
])('the action in %s', (_place, useProvider) => {
  test.each(OURS)('%s offers the guided runbook, at once', (name) => {
    const [[actions, loaded, error] = []] = provide(useProvider, { alert: alert(name) });
    expect(loaded).toBe(true);
    expect(error).toBeUndefined();
    expect(actions?.map(({ label }) => label)).toEqual(['Open guided runbook']);
  });

  test('the second alert of that name, which the chart issues, offers it, too', () => {
    const one = alert('TelemeterClientFailures');
    const guided = { ...one, labels: { ...one.labels, runbook: 'guided', openshift_io_user_alert: 'true' } };
    const [[actions] = []] = provide(useProvider, { alert: guided });
    expect(actions?.map(({ label }) => label)).toEqual(['Open guided runbook']);
    expect(runbookHref(guided)).toContain('runbook=guided');
  });

  test.each<[string, Scope]>([
    ['another alert', { alert: alert('KubePodCrashLooping') }],
    ['an alert whose name only begins like ours', { alert: alert('TelemeterClientFailuresToo') }],
    ['an alert that still loads', {}],
    ['no alert', { alert: null }],
    ['an alert without labels', { alert: {} }],
    ['no scope', null],
    ['no scope at all', undefined],
  ])('%s gets nothing, and is loaded at once', (_name, scope) => {
    const [[actions, loaded] = []] = provide(useProvider, scope);
    expect(actions).toEqual([]);
    expect(loaded).toBe(true);
  });

  test('the list is the same object at every call, or the console would loop for ever', () => {
    const ours = provide(useProvider, { alert: alert('TelemeterClientFailures') }, 4);
    expect(new Set(ours.map(([actions]) => actions)).size).toBe(1);
    const others = [
      ...provide(useProvider, { alert: alert('Watchdog') }, 2),
      ...provide(useProvider, undefined, 2),
    ];
    expect(new Set(others.map(([actions]) => actions)).size).toBe(1);
  });

  test(`a list of ${ROWS} alerts pays next to nothing for it`, () => {
    const scope = { alert: alert('KubePodCrashLooping') };
    const Empty = () => null;
    const Row = () => {
      useProvider(scope);
      return null;
    };
    const costOf = (One: () => null): number => {
      const started = performance.now();
      render(
        <>
          {Array.from({ length: ROWS }, (_, key) => (
            <One key={key} />
          ))}
        </>,
        { wrapper: MemoryRouter },
      );
      return performance.now() - started;
    };
    const leastOf = (One: () => null): number => Math.min(...[1, 2, 3, 4].map(() => costOf(One)));
    // Some tens of microseconds a row in a browser; jsdom on a busy machine gets room.
    expect(leastOf(Row) - leastOf(Empty)).toBeLessThan(250);
  });
});

test('in the toolbar it is an address, with the alert in it', () => {
  const [[actions] = []] = provide(useAlertActions, { alert: alert('TelemeterClientFailures') });
  expect(actions?.[0]?.cta).toEqual({ href: ADDRESS.replace('NAME', 'TelemeterClientFailures') });
});

test('in a row it is a function that goes there within the page, since an address would load the page anew', () => {
  let cta: unknown;
  let address = '';
  const Row = () => {
    const { pathname, search } = useLocation();
    address = pathname + search;
    cta = useAlertRowActions({ alert: alert('TelemeterClientSendErrors') })[0][0]?.cta;
    return null;
  };
  render(<Row />, { wrapper: MemoryRouter });
  expect(typeof cta).toBe('function');
  act(() => (cta as () => void)());
  expect(address).toBe(ADDRESS.replace('NAME', 'TelemeterClientSendErrors'));
});

test('only labels and the rule go into the address, never an annotation', () => {
  const href = runbookHref({
    ...alert('TelemeterClientFailures'),
    ...{ annotations: { description: 'text' } },
  });
  expect(href).not.toContain('text');
});
