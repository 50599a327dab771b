import {
  useExtensions,
  useFeatureFlag,
  usePluginInfo as useUpstreamInfo,
  type Extension,
  type ExtensionPredicate,
  type LoadedExtension,
} from '@openshift/dynamic-plugin-sdk';

/** The extensions of one kind that are in use, as their plugins wrote them. */
export const useRawExtensions = <E extends Extension>(guard: ExtensionPredicate<E>): LoadedExtension<E>[] =>
  useExtensions(guard);

/** What became of one plugin. */
export interface PluginNews {
  readonly name: string;
  readonly version: string;
  readonly status: string;
}

/** What became of each plugin that the server names. */
export const usePluginNews = (): readonly PluginNews[] =>
  useUpstreamInfo().map(({ manifest: { name, version }, status }) => ({ name, version, status }));

/** A feature flag, as plugins' extensions set them. */
export const useFlagValue = (flag: string): boolean | undefined => useFeatureFlag(flag)[0];
