import type { Extension } from '@openshift/dynamic-plugin-sdk';
import { satisfies, valid } from 'semver';
import { consoleFetchJSON } from '../../sdk/console-fetch-json';
import { serverFlags } from '../../server-flags';
import { withLoaders, type EntryModule } from './code-refs';
import { addExtensions, setNews } from './plugin-store';

/** The part of a plugin's manifest that this loader reads. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly baseURL: string;
  readonly loadScripts: readonly string[];
  readonly registrationMethod: string;
  readonly extensions: readonly Extension[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    loadPluginEntry?: (id: string, entry: EntryModule) => void;
  }
}

const API = '@console/pluginAPI';

const idOf = ({ name, version }: Manifest): string => `${name}@${version}`;

/** Manifests of plugins whose entry is awaited or has come, by `name@version`. */
const known = new Map<string, { readonly manifest: Manifest; entered: boolean }>();

/** Refuses a plugin that wants another release; where this one has no version to compare, none is refused. */
const checkDependencies = ({ dependencies = {} }: Manifest): void => {
  const release = valid(serverFlags().releaseVersion);
  const range = dependencies[API];
  if (release && range && !satisfies(release, range, { includePrerelease: true }))
    throw new Error(`Unmet dependency on Console plugin API: required ${range}, current ${release}`);
  const others = Object.keys(dependencies).filter((name) => name !== API);
  if (others.length > 0) throw new Error(`Dependent plugins are not available: ${others.join(', ')}`);
};

/** What a plugin's entry script calls, with an id that must be that of its manifest. */
const takeEntry = (scope: object, id: string, entry: EntryModule): void => {
  const one = known.get(id);
  if (!one || one.entered) {
    console.error(`Received callback for ${one ? 'already loaded' : 'unknown'} plugin ${id}`);
    return;
  }
  one.entered = true;
  void entry.init(scope);
  const { extensions, name } = one.manifest;
  const usable = extensions.map((extension) => ({
    ...extension,
    properties: withLoaders(extension.properties, entry, id) as Extension['properties'],
  }));
  addExtensions(id, name, usable);
};

const cacheBuster = (): string => Math.random().toString(36).slice(2, 8);

const injectScript = (manifest: Manifest, script: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    const address = new URL(script, new URL(manifest.baseURL, window.location.origin));
    address.search = `?cacheBuster=${cacheBuster()}`;
    element.async = true;
    element.src = address.href;
    element.id = `${manifest.name}/${script}`;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`${address.pathname} cannot be loaded`));
    document.head.append(element);
  });

const loadScripts = async (manifest: Manifest): Promise<void> => {
  const id = idOf(manifest);
  if (manifest.registrationMethod !== 'callback')
    throw new Error(`Plugin ${id} does not use callback registration method`);
  known.set(id, { manifest, entered: false });
  await Promise.all(manifest.loadScripts.map((script) => injectScript(manifest, script)));
  if (!known.get(id)?.entered) throw new Error(`Scripts of plugin ${id} loaded without entry callback`);
};

const loadOne = async (name: string): Promise<void> => {
  setNews({ name, version: '', status: 'pending' });
  try {
    const url = `${serverFlags().basePath}api/plugins/${name}/plugin-manifest.json`;
    const manifest = (await consoleFetchJSON(url)) as Manifest;
    checkDependencies(manifest);
    await loadScripts(manifest);
    setNews({ name, version: manifest.version, status: 'loaded' });
  } catch (error) {
    console.error(`Plugin ${name} did not load:`, error);
    setNews({ name, version: '', status: 'failed' });
  }
};

/**
 * Loads every plugin that the server names, with the modules of the share scope. One that fails is told in the browser's
 * console and no more.
 */
export const loadPlugins = async (scope: object): Promise<void> => {
  window.loadPluginEntry = (id, entry) => takeEntry(scope, id, entry);
  await Promise.all(serverFlags().consolePlugins.map(loadOne));
};
