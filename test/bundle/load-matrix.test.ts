import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { openConsole } from './console-window';
import type { Callbacks, ConsoleWindow } from './console-window';
import { DIST, serveDist } from './serve-dist';
import type { ServedDist } from './serve-dist';

/** The modules of one generation of consoles, from the place where this repository has them installed. */
type Generation = {
  readonly modules: string;
  readonly router: string;
  readonly callbacks: Callbacks;
  /** Up to 4.20 the share scope is made by hand and knows no versions (`console.md` 1.1). */
  readonly versions: 'stars' | 'real';
  /** From 4.19 on the SDK sets titles (`console.md` 3). */
  readonly titles: boolean;
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

const CONSOLES: readonly (readonly [string, Generation])[] = [
  ['4.16', { ...REACT_17, callbacks: 'old', versions: 'stars', titles: false }],
  ['4.17', { ...REACT_17, callbacks: 'old', versions: 'stars', titles: false }],
  ['4.18', { ...REACT_17, callbacks: 'old', versions: 'stars', titles: false }],
  ['4.19', { ...REACT_17, callbacks: 'old', versions: 'stars', titles: true }],
  ['4.20', { ...REACT_17, callbacks: 'old', versions: 'stars', titles: true }],
  ['4.21', { ...REACT_17, callbacks: 'old', versions: 'real', titles: true }],
  ['4.22', { ...REACT_18, callbacks: 'new and shim', versions: 'real', titles: true }],
  ['4.23 and 5.x', { ...REACT_18, callbacks: 'new and shim', versions: 'real', titles: true }],
];

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly loadScripts: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
};
const manifest = JSON.parse(fs.readFileSync(path.join(DIST, 'plugin-manifest.json'), 'utf8')) as Manifest;

const sdkOf = ({ titles }: Generation): object => ({
  // The first answers are still on their way.
  consoleFetch: () => new Promise(() => undefined),
  ...(titles ? { DocumentTitle: () => null } : {}),
});

const fromConsole = ({ modules }: Generation, name: string): unknown =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which React it is depends on the row of the matrix
  require(require.resolve(name, { paths: [modules] }));

const versionOf = ({ modules }: Generation, name: string): string => {
  const file = path.join(modules, 'node_modules', name, 'package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
};

const shareScope = (generation: Generation): object => {
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
    ...share('@openshift-console/dynamic-plugin-sdk', sdkOf(generation), '0.0.0-fixed'),
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

describe.each(CONSOLES)('on console %s', (_release, generation) => {
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
    await container?.init(shareScope(generation));
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
    await container?.init(shareScope(generation));
    const module = (await container?.get(name))?.();
    expect(typeof module?.[exported]).toBe('function');
    expect(page.errors).toEqual([]);
    page.dom.window.close();
  });
});
