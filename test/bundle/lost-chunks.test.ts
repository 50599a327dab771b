import fs from 'node:fs';
import path from 'node:path';
import { openConsole } from './console-window';
import type { Callbacks, Container } from './console-window';
import { DIST, serveDist } from './serve-dist';
import type { ServedDist } from './serve-dist';

type Manifest = { readonly extensions: readonly object[]; readonly loadScripts: readonly string[] };
const manifest = JSON.parse(fs.readFileSync(path.join(DIST, 'plugin-manifest.json'), 'utf8')) as Manifest;

/** Everything of ours that a page of the console itself calls: all but our own pages. */
const CALLED = [...JSON.stringify(manifest).matchAll(/"\$codeRef":"([A-Za-z]+)(?:\.([A-Za-z]+))?"/g)]
  .map(([, module = '', exported = 'default']) => [module, exported] as const)
  .filter(([module]) => !module.endsWith('Page'));

/** The share scope is empty: what a lost chunk must not need. */
const loadWithout = async (origin: string, callbacks: Callbacks) => {
  const page = openConsole(origin, callbacks);
  for (const script of manifest.loadScripts) await page.load(script);
  const container = page.calls[0]?.container;
  await container?.init({});
  return { page, container };
};

const load = async (
  container: Container | undefined,
  module: string,
): Promise<Record<string, unknown> | undefined> => (await container?.get(module))?.();

describe.each<Callbacks>(['old', 'new and shim'])(
  'with every chunk gone, as for an open tab after a roll-out (callback: %s)',
  (callbacks) => {
    let served: ServedDist;
    beforeAll(async () => {
      served = await serveDist((file) => file.includes('-chunk.'));
    });
    afterAll(() => served.stop());

    test.each(CALLED)(
      '%s.%s is there all the same, as the console looks for it',
      async (module, exported) => {
        const { page, container } = await loadWithout(served.origin, callbacks);
        const standIn = await load(container, module);
        expect(Object.prototype.hasOwnProperty.call(standIn, exported)).toBe(true);
        expect(typeof standIn?.[exported]).toBe('function');
        page.dom.window.close();
      },
    );

    test('a hook offers nothing, is loaded, and gives the same list at every call', async () => {
      const { page, container } = await loadWithout(served.origin, callbacks);
      const hooks = CALLED.filter(([, exported]) => exported.startsWith('use'));
      expect(hooks.length).toBeGreaterThan(0);
      for (const [module, exported] of hooks) {
        const hook = (await load(container, module))?.[exported] as () => readonly [unknown[], boolean];
        expect(Array.from(hook()[0])).toEqual([]);
        expect(hook()[1]).toBe(true);
        expect(hook()[0]).toBe(hook()[0]);
      }
      page.dom.window.close();
    });

    test('the item on the Overview is unknown, and its popup empty', async () => {
      const { page, container } = await loadWithout(served.origin, callbacks);
      const handler = (await load(container, 'telemetryHealth'))?.telemetryHealth as () => { state: string };
      expect(handler().state).toBe('UNKNOWN');
      const popup = (await load(container, 'TelemetryPopup'))?.default as () => unknown;
      expect(popup()).toBeNull();
      page.dom.window.close();
    });

    test('a page of ours is refused, for which the console has a page of its own', async () => {
      const { page, container } = await loadWithout(served.origin, callbacks);
      await expect(load(container, 'RunbookPage')).rejects.toThrow(/.+/);
      page.dom.window.close();
    });
  },
);
