import { act, render, screen, waitFor } from '@testing-library/react';
import type { ComponentType, ReactElement } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom-v5-compat';
import { DocumentTitle, StatusPopupItem, StatusPopupSection } from '../sdk';
import { RELEASES, exportsOf, sdkOf } from './sdk-exports';
import type { Release } from './sdk-exports';

type Component = ComponentType<Record<string, unknown>>;
type Page = { readonly default: Component };
type Launch = (component: Component, props: Record<string, unknown>) => void;

/** What a console's SDK keeps settings by; the value tells which of its hooks was asked. */
const settingsBy = (hook: string) => (): readonly unknown[] => [hook, () => undefined, true];

type ResponseLike = { readonly headers: Map<string, string>; readonly text: () => Promise<string> };

const CONFIG = { data: { 'config.yaml': 'telemeterClient:\n  enabled: false\n' } };

/** A console whose user may read how monitoring is configured, and nothing else: telemetry is off. */
const consoleFetch = (url: string): Promise<ResponseLike> =>
  url.endsWith('/configmaps/cluster-monitoring-config')
    ? Promise.resolve({ headers: new Map(), text: () => Promise.resolve(JSON.stringify(CONFIG)) })
    : Promise.reject(Object.assign(new Error('Forbidden'), { code: 403 }));

const titleOfSdk = jest.fn(DocumentTitle);

const SDK_PARTS = {
  consoleFetch,
  DocumentTitle: titleOfSdk,
  StatusPopupItem,
  StatusPopupSection,
  useUserSettings: settingsBy('useUserSettings'),
  useUserPreference: settingsBy('useUserPreference'),
};

/** Not ours, so the same on every console: only the plugin decides anew what it finds. */
const NOT_OURS = [
  '@patternfly/react-core',
  '@patternfly/react-icons',
  '@patternfly/react-table',
  'react',
  'react-i18next',
  'react-router-dom-v5-compat',
].map((name) => [name, jest.requireActual<object>(name)] as const);

/** A fresh plugin over the SDK of a console. */
const pluginOn = (release: Release): void => {
  jest.resetModules();
  for (const [name, module] of NOT_OURS) jest.doMock(name, () => module);
  jest.doMock('@openshift-console/dynamic-plugin-sdk', () => sdkOf(release, SDK_PARTS));
};

const CONSOLES_OWN_TITLE = 'Cluster · Some Console';
let address = '';
const Address = () => {
  const { pathname, search } = useLocation();
  address = pathname + search;
  return null;
};
const inRouter = (element: ReactElement): ReactElement => (
  <MemoryRouter>
    <Address />
    {element}
  </MemoryRouter>
);

const VERDICT = 'This cluster does not send telemetry through the client';

/** Opens a page of ours, until its verdict is there. */
const openPage = async ({ default: OurPage }: Page): Promise<{ readonly leave: () => void }> => {
  const { unmount, container } = render(inRouter(<OurPage />));
  await waitFor(() => expect(container.textContent).toContain(VERDICT));
  await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  return { leave: unmount };
};

beforeEach(() => {
  document.title = CONSOLES_OWN_TITLE;
  Reflect.set(window, 'SERVER_FLAGS', { basePath: '/', prometheusBaseURL: '/api/prometheus' });
});

describe.each(RELEASES)('on the SDK of console %s', (release) => {
  const has = (name: string): boolean => exportsOf(release).has(name);
  beforeEach(() => {
    titleOfSdk.mockClear();
    pluginOn(release);
  });

  test.each([
    ['TelemetryHealthPage', () => import('../../src/pages/TelemetryHealthPage'), 'Telemetry Health'],
    ['RunbookPage', () => import('../../src/pages/RunbookPage'), 'TelemeterClientFailures · Guided runbook'],
  ])('%s says its verdict and has its title', async (_name, load, title) => {
    const { leave } = await openPage(await load());
    if (has('DocumentTitle')) {
      expect(titleOfSdk).toHaveBeenCalled();
      expect(document.title).toBe(title);
      leave();
    } else {
      expect(titleOfSdk).not.toHaveBeenCalled();
      expect(document.title).toBe(`${title} · Some Console`);
      leave();
      expect(document.title).toBe(CONSOLES_OWN_TITLE);
    }
  });

  test('settings are kept by the newest hook that is there', async () => {
    const { useSetting } = await import('../../src/cluster/useSetting');
    const [by] = useSetting('a-key', null, true);
    expect(by).toBe(has('useUserPreference') ? 'useUserPreference' : 'useUserSettings');
  });

  test('the button beside an alert goes to the runbook and closes what it was launched in', async () => {
    const { openRunbook } = await import('../../src/entries/open-runbook');
    const close = jest.fn();
    // LaunchModal up to 4.21, LaunchOverlay from 4.22 on (`console.md` 4.4).
    const given = {
      [RELEASES.indexOf(release) < RELEASES.indexOf('4.22') ? 'closeModal' : 'closeOverlay']: close,
    };
    const launch: Launch = (Launched, props) => void render(inRouter(<Launched {...props} {...given} />));
    openRunbook({ labels: { alertname: 'TelemeterClientFailures' } }, launch as never);
    expect(address).toBe('/monitoring/telemetry-health/runbook?alertname=TelemeterClientFailures');
    expect(close).toHaveBeenCalledTimes(1);
  });

  test('the action on an alert is offered at once', async () => {
    const { useAlertActions } = await import('../../src/entries/alert-actions');
    const seen: unknown[] = [];
    const Probe = () => {
      seen.push(useAlertActions({ alert: { labels: { alertname: 'TelemeterClientFailures' } } }));
      return null;
    };
    render(inRouter(<Probe />));
    expect(seen).toEqual([[[expect.objectContaining({ label: 'Open guided runbook' })], true, undefined]]);
  });

  test('the item on the Overview tells what it knows, and its popup is drawn', async () => {
    const { telemetryHealth } = await import('../../src/entries/health-handler');
    const answers = [{ error: { code: 403 } }, { error: { code: 403 } }];
    expect(telemetryHealth(answers)).toEqual({ state: 'NOT_AVAILABLE' });
    const { default: Popup } = await import('../../src/entries/TelemetryPopup');
    render(inRouter(<Popup responses={[{}, {}]} />));
    expect(screen.getByText('Failing share, last 15 minutes', { exact: false })).toBeTruthy();
  });
});
