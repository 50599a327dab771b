import type { PluginEntryModule } from '@openshift/dynamic-plugin-sdk';

/** The callback that a 4.22 console's loader registers. */
export const ENTRY_CALLBACK = '__load_plugin_entry__';

type EntryCallback = (name: string, entry: PluginEntryModule) => void;

declare global {
  interface Window {
    loadPluginEntry?: EntryCallback;
    [ENTRY_CALLBACK]?: EntryCallback;
  }
}

const withoutVersion = (id: string): string => (id.includes('@') ? id.slice(0, id.lastIndexOf('@')) : id);

/** Lets plugins built for consoles up to 4.21 register: they call another function, with `name@version`. */
export const registerLegacyEntry = (): void => {
  window.loadPluginEntry = (id, entry) => {
    console.warn(
      `[DEPRECATION WARNING] ${id} was built for an older console and may not work as intended in this one.`,
    );
    window[ENTRY_CALLBACK]?.(withoutVersion(id), entry);
  };
};
