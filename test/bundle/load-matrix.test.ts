import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { openConsole } from './console-window';
import type { Callbacks, ConsoleWindow } from './console-window';
import { sdkOf } from '../consoles/sdk-exports';
import type { Release } from '../consoles/sdk-exports';
import { DIST, serveDist } from './serve-dist';
import type { ServedDist } from './serve-dist';

/** The modules of one generation of consoles, from the place where this repository has them installed. */
type Generation = {
  readonly modules: string;
  readonly router: string;
  readonly callbacks: Callbacks;
  /** Up to 4.20 the share scope is made by hand and knows no versions (`console.md` 1.1). */
  readonly versions: 'stars' | 'real';
  /** Up to 4.18 the share scope offers PatternFly 4, which ours must not be taken for (`console.md` 1.1). */
  readonly offersOld: boolean;
};

const ROOT = path.resolve(__dirname, '../..');
const REACT_17: Pick<Generation, 'modules' | 'router'> = {
  modules: ROOT,
  router: 'react-router-dom-v5-compat',
};
const REACT_18: Pick<Generation, 'modules' | 'router'> = {
  modules: path.join(ROOT, 'lab/host'),
  router: 'react-router',
};

const CONSOLES: readonly (readonly [Release, Generation])[] = [
  ['4.16', { ...REACT_17, callbacks: 'old', versions: 'stars', offersOld: true }],
  ['4.17', { ...REACT_17, callbacks: 'old', versions: 'stars', offersOld: true }],
  ['4.18', { ...REACT_17, callbacks: 'old', versions: 'stars', offersOld: true }],
  ['4.19', { ...REACT_17, callbacks: 'old', versions: 'stars', offersOld: false }],
  ['4.20', { ...REACT_17, callbacks: 'old', versions: 'stars', offersOld: false }],
  ['4.21', { ...REACT_17, callbacks: 'old', versions: 'real', offersOld: false }],
  ['4.22', { ...REACT_18, callbacks: 'new and shim', versions: 'real', offersOld: false }],
  ['4.23', { ...REACT_18, callbacks: 'new and shim', versions: 'real', offersOld: false }],
  ['5.x', { ...REACT_18, callbacks: 'new and shim', versions: 'real', offersOld: false }],
];

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly loadScripts: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
};
const manifest = JSON.parse(fs.readFileSync(path.join(DIST, 'plugin-manifest.json'), 'utf8')) as Manifest;

/** Of the SDK what the first rendering takes: the first answers are still on their way. */
const SDK_PARTS = {
  consoleFetch: () => new Promise(() => undefined),
  DocumentTitle: () => null,
  useUserPreference: () => [undefined, () => undefined, false],
  useUserSettings: () => [undefined, () => undefined, false],
};

const fromConsole = ({ modules }: Generation, name: string): unknown =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which React it is depends on the row of the matrix
  require(require.resolve(name, { paths: [modules] }));

const versionOf = ({ modules }: Generation, name: string): string => {
  const file = path.join(modules, 'node_modules', name, 'package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
};

/** Taken, it makes the page fail. The versions are those of 4.16. */
const oldPatternFly = (): object => {
  const get = (): Promise<never> => Promise.reject(new Error('PatternFly 4 was taken'));
  const offered = { get, from: 'console', loaded: 1, eager: true };
  return {
    '@patternfly/react-core': { '4.278.0': offered },
    '@patternfly/react-table': { '4.113.6': offered },
    '@patternfly/quickstarts': { '2.4.2': offered },
  };
};

const shareScope = (release: Release, generation: Generation): object => {
  const share = (name: string, module: unknown, version: string) => ({
    [name]: {
      [generation.versions === 'stars' ? '*' : version]: {
        get: () => Promise.resolve(() => module),
        from: 'console',
        loaded: 1,
        eager: true,
      },
    },
  });
  return {
    ...(generation.offersOld ? oldPatternFly() : {}),
    ...share('react', fromConsole(generation, 'react'), versionOf(generation, 'react')),
    ...share(
      'react-i18next',
      fromConsole(generation, 'react-i18next'),
      versionOf(generation, 'react-i18next'),
    ),
    ...share(
      'react-router-dom-v5-compat',
      fromConsole(generation, generation.router),
      versionOf(generation, generation.router),
    ),
    ...share('@openshift-console/dynamic-plugin-sdk', sdkOf(release, SDK_PARTS), '0.0.0-fixed'),
  };
};

type Component = () => unknown;
type ReactLike = {
  readonly createElement: (type: unknown, props: object | null, ...children: unknown[]) => unknown;
};

const render = (generation: Generation, page: Component): string => {
  const React = fromConsole(generation, 'react') as ReactLike;
  const { renderToStaticMarkup } = fromConsole(generation, 'react-dom/server') as {
    readonly renderToStaticMarkup: (element: unknown) => string;
  };
  const { MemoryRouter } = fromConsole(generation, generation.router) as { readonly MemoryRouter: unknown };
  return renderToStaticMarkup(React.createElement(MemoryRouter, null, React.createElement(page, null)));
};

const loadEntry = async (generation: Generation, origin: string): Promise<ConsoleWindow> => {
  const page = openConsole(origin, generation.callbacks);
  for (const script of manifest.loadScripts) await page.load(script);
  return page;
};

test('a console of 4.15 learns from the built manifest that it is too old, and loads nothing', () => {
  expect(manifest.dependencies).toEqual({ '@console/pluginAPI': expect.any(String) as unknown });
  const [range = ''] = Object.values(manifest.dependencies);
  expect(semver.satisfies('4.15.58', range, { includePrerelease: true })).toBe(false);
  expect(semver.satisfies('4.16.0', range, { includePrerelease: true })).toBe(true);
});

describe.each(CONSOLES)('on console %s', (release, generation) => {
  let served: ServedDist;
  beforeAll(async () => {
    served = await serveDist();
  });
  afterAll(() => served.stop());

  test('the entry calls the callback that the console expects, once, with the id it expects', async () => {
    const page = await loadEntry(generation, served.origin);
    const expected =
      generation.callbacks === 'old'
        ? { callback: 'loadPluginEntry', id: `${manifest.name}@${manifest.version}` }
        : { callback: '__load_plugin_entry__', id: manifest.name };
    expect(page.calls.map(({ callback, id }) => ({ callback, id }))).toEqual([expected]);
    expect(page.errors).toEqual([]);
    page.dom.window.close();
  });

  test.each(['TelemetryHealthPage', 'RunbookPage'])('%s loads and renders its first state', async (name) => {
    const page = await loadEntry(generation, served.origin);
    const container = page.calls[0]?.container;
    await container?.init(shareScope(release, generation));
    const module = (await container?.get(`${name}`))?.();
    // The first rendering has the rest of the page loaded.
    let html = render(generation, module?.default as Component);
    expect(html).toContain('role="status"');
    for (let looks = 0; looks < 40 && !html.includes('telemetry-skeleton'); looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      html = render(generation, module?.default as Component);
    }
    expect(html).toContain('telemetry-skeleton');
    expect(page.errors).toEqual([]);
    page.dom.window.close();
  });

  test.each([
    ['alertActions', 'useAlertActions'],
    ['alertActions', 'useAlertRowActions'],
    ['clientActions', 'useDeploymentActions'],
    ['clientActions', 'usePodActions'],
    ['openRunbook', 'openRunbook'],
    ['telemetryHealth', 'telemetryHealth'],
    ['TelemetryPopup', 'default'],
  ])('%s brings %s', async (name, exported) => {
    const page = await loadEntry(generation, served.origin);
    const container = page.calls[0]?.container;
    await container?.init(shareScope(release, generation));
    const module = (await container?.get(name))?.();
    expect(typeof module?.[exported]).toBe('function');
    expect(page.errors).toEqual([]);
    page.dom.window.close();
  });
});
