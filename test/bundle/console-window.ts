import { JSDOM, VirtualConsole } from 'jsdom';

/** A container as Module Federation makes it. */
export type Container = {
  readonly init: (scope: object) => Promise<void> | void;
  readonly get: (module: string) => Promise<() => Record<string, unknown>>;
};

/** A plugin's entry that registered itself: by which callback, as what, and with what to load from. */
type EntryCall = { readonly callback: string; readonly id: string; readonly container: Container };

/** Which entry callbacks a console defines (`console.md` 2.1): up to 4.21 the old one, from 4.22 both. */
export type Callbacks = 'old' | 'new and shim';

/** A document with the callbacks of a console; `load` runs a file of the plugin and rejects where there is none. */
export type ConsoleWindow = {
  readonly dom: JSDOM;
  readonly calls: readonly EntryCall[];
  /** What scripts of the page threw. */
  readonly errors: readonly string[];
  readonly load: (file: string) => Promise<void>;
};

/** A page of a console, as far as loading a plugin goes. */
export const openConsole = (origin: string, callbacks: Callbacks): ConsoleWindow => {
  const errors: string[] = [];
  const calls: EntryCall[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => errors.push(String(error)));
  const dom = new JSDOM('<!doctype html><html><head></head><body><div id="app"></div></body></html>', {
    url: `${origin}/`,
    runScripts: 'dangerously',
    resources: 'usable',
    pretendToBeVisual: true,
    virtualConsole,
  });
  const define = (name: string): void => {
    Reflect.set(dom.window, name, (id: string, container: Container) =>
      calls.push({ callback: name, id, container }),
    );
  };
  define('loadPluginEntry');
  if (callbacks === 'new and shim') define('__load_plugin_entry__');
  const load = (file: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const script = dom.window.document.createElement('script');
      script.src = `${origin}/api/plugins/telemetry-health-plugin/${file}`;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`could not load ${file}`));
      dom.window.document.head.appendChild(script);
    });
  return { dom, calls, errors, load };
};
