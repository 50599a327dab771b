import { PluginStore, type PluginManifest } from '@openshift/dynamic-plugin-sdk';
import { consoleFetch } from '../../sdk/console-fetch';
import { serverFlags } from '../../server-flags';
import { ENTRY_CALLBACK, registerLegacyEntry } from './legacy-entry';
import { shareScope } from './share-scope';

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** What the console adds to the loader's own checks of a manifest. */
const checked = <T extends PluginManifest>(manifest: T): T => {
  if (!NAME.test(manifest.name)) throw new Error(`The plugin's name "${manifest.name}" is no DNS name`);
  if (manifest.registrationMethod !== 'callback') {
    throw new Error(`registrationMethod "${manifest.registrationMethod}" is not supported`);
  }
  return manifest;
};

/** A store whose loader behaves as that of a 4.22 console; the share scope must be open. */
export const createPluginStore = (): PluginStore => {
  const { consolePlugins, releaseVersion } = serverFlags();
  return new PluginStore({
    loaderOptions: {
      canLoadPlugin: (manifest) => consolePlugins.includes(manifest.name),
      entryCallbackSettings: { name: ENTRY_CALLBACK, registerCallback: true },
      fetchImpl: consoleFetch,
      customDependencyResolutions: { '@console/pluginAPI': releaseVersion },
      isDependencyResolvable: (name, isOptional) => !isOptional || consolePlugins.includes(name),
      sharedScope: shareScope(),
      transformPluginManifest: checked,
    },
  });
};

const loadOne = async (store: PluginStore, name: string): Promise<void> => {
  try {
    await store.loadPlugin(`${serverFlags().basePath}api/plugins/${name}/plugin-manifest.json`);
  } catch (error) {
    console.error(`Plugin ${name} did not load:`, error);
  }
  const plugin = store.getPluginInfo().find((info) => info.manifest.name === name);
  if (plugin?.status === 'failed')
    console.error(`Plugin ${name} failed:`, plugin.errorMessage, plugin.errorCause);
};

/** Loads every plugin that the server names. One that fails is told in the browser's console and no more. */
export const loadPlugins = async (store: PluginStore): Promise<void> => {
  registerLegacyEntry();
  await Promise.all(serverFlags().consolePlugins.map((name) => loadOne(store, name)));
};
