import { useMemo } from 'react';
import type { Extension, ExtensionPredicate, LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { useStore } from '../../use-store';
import { isInUse, pluginStore, type PluginNews } from './plugin-store';

/** The extensions of one kind that are in use, as their plugins wrote them. */
export const useRawExtensions = <E extends Extension>(guard: ExtensionPredicate<E>): LoadedExtension<E>[] => {
  const all = useStore(pluginStore.subscribe, pluginStore.extensions);
  return useMemo(
    // The guard tells of the extension alone; what the store added to it is left as it is.
    () => all.filter((extension) => guard(extension) && isInUse(extension)) as LoadedExtension<E>[],
    [all, guard],
  );
};

/** What became of each plugin that the server names. */
export const usePluginNews = (): readonly PluginNews[] => useStore(pluginStore.subscribe, pluginStore.news);

const NO_FLAGS: Readonly<Record<string, boolean>> = {};

/** A feature flag: nothing in the lab sets one. */
export const useFlagValue = (flag: string): boolean | undefined => NO_FLAGS[flag];
