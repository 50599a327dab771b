/** @jest-environment jsdom */
import type { EntryModule } from './code-refs';
import { loadPlugins } from './plugin-loader';
import { pluginStore } from './plugin-store';

const SCOPE = { react: {} };
const NAVIGATION = { type: 'console.navigation/href', properties: { id: 'x', page: { $codeRef: 'Page' } } };

const init = jest.fn<void, [object]>();
const entry = (): EntryModule => ({ init, get: () => Promise.reject(new Error('the chunk is gone')) });

/** The manifest of a plugin, and what its script does when it is there. */
type Plugin = { readonly range?: string; readonly script?: (id: string) => void };

const fetchMock = jest.fn<Promise<Response>, [string]>();

/** Loads one plugin of a console of that release. */
const load = async (name: string, releaseVersion: string, { range, script }: Plugin): Promise<void> => {
  Object.assign(window, { SERVER_FLAGS: { basePath: '/', consolePlugins: [name], releaseVersion } });
  const manifest = {
    name,
    version: '1.2.3',
    baseURL: `/api/plugins/${name}/`,
    loadScripts: ['plugin-entry.js'],
    registrationMethod: 'callback',
    extensions: [NAVIGATION],
    ...(range === undefined ? {} : { dependencies: { '@console/pluginAPI': range } }),
  };
  const text = JSON.stringify(manifest);
  const headers = { get: () => 'application/json' };
  fetchMock.mockResolvedValue({ ok: true, status: 200, headers, text: () => Promise.resolve(text) } as never);
  jest.spyOn(document.head, 'append').mockImplementation((element) => {
    const { src, onload } = element as HTMLScriptElement;
    expect(src).toMatch(/\/plugin-entry\.js\?cacheBuster=\w+$/);
    script?.(`${name}@1.2.3`);
    onload?.call(element as HTMLScriptElement, new Event('load'));
  });
  await loadPlugins(SCOPE);
};

const statusOf = (name: string): string | undefined =>
  pluginStore.news().find((one) => one.name === name)?.status;
const extensionsOf = (name: string) =>
  pluginStore.extensions().filter(({ pluginName }) => pluginName === name);

beforeAll(() => Object.assign(globalThis, { fetch: fetchMock }));

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('takes an entry that calls with the name and version of its manifest, and gives it the share scope', async () => {
  await load('good', '4.16.30', {
    range: '>=4.16.0-0',
    script: (id) => window.loadPluginEntry?.(id, entry()),
  });
  expect(statusOf('good')).toBe('loaded');
  expect(init).toHaveBeenCalledWith(SCOPE);
  expect(extensionsOf('good').map(({ uid, type }) => [uid, type])).toEqual([
    ['good@1.2.3[0]', 'console.navigation/href'],
  ]);
});

it('refuses an entry under another id', async () => {
  await load('renamed', '4.16.30', { script: () => window.loadPluginEntry?.('renamed@9.9.9', entry()) });
  expect(statusOf('renamed')).toBe('failed');
  expect(extensionsOf('renamed')).toEqual([]);
});

it('refuses a plugin whose script calls another function, as those built for 4.22 do', async () => {
  await load('newer', '4.16.30', {});
  expect(statusOf('newer')).toBe('failed');
});

it.each([
  ['4.16.30', '>=4.19.0-0', 'failed'],
  ['4.16.0-ec.1', '>=4.16.0-0', 'loaded'],
  ['5.0.0', '^4.16.0', 'failed'],
  ['unknown', '>=4.19.0-0', 'loaded'],
])('holds the release %s against %s: %s', async (release, range, status) => {
  const name = `gated-${release.replaceAll('.', '-')}`;
  await load(name, release, { range, script: (id) => window.loadPluginEntry?.(id, entry()) });
  expect(statusOf(name)).toBe(status);
});
