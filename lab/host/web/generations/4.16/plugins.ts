import { useMemo } from 'react';
import type { Extension, ExtensionPredicate, LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { useStore } from '../../use-store';
import { isInUse, pluginStore, type PluginNews } from './plugin-store';

/** The extensions of one kind that are in use, as their plugins wrote them. */
export const useRawExtensions = <E extends Extension>(guard: ExtensionPredicate<E>): LoadedExtension<E>[] => {
  const all = useStore(pluginStore.subscribe, pluginStore.extensions);
  const flags = useStore(pluginStore.subscribe, pluginStore.flags);
  return useMemo(
    // The guard tells of the extension alone; what the store added to it is left as it is.
    () => all.filter((extension) => guard(extension) && isInUse(extension, flags)) as LoadedExtension<E>[],
    [all, flags, guard],
  );
};

/** What became of each plugin that the server names. */
export const usePluginNews = (): readonly PluginNews[] => useStore(pluginStore.subscribe, pluginStore.news);

/** A feature flag, as plugins' extensions set them. */
export const useFlagValue = (flag: string): boolean | undefined =>
  useStore(pluginStore.subscribe, pluginStore.flags)[flag];
