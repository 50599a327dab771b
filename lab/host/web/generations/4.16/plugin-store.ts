import type { Extension, LoadedExtension } from '@openshift/dynamic-plugin-sdk';

/** What became of one plugin. */
export interface PluginNews {
  readonly name: string;
  readonly version: string;
  readonly status: 'loaded' | 'pending' | 'failed';
}

type Listener = () => void;

const listeners = new Set<Listener>();
let extensions: readonly LoadedExtension[] = [];
let news: readonly PluginNews[] = [];

const changed = (): void => listeners.forEach((listener) => listener());

/** The plugins of this page, for `useStore`. */
export const pluginStore = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  extensions: (): readonly LoadedExtension[] => extensions,
  news: (): readonly PluginNews[] => news,
};

/** Adds the extensions of a plugin that has loaded. */
export const addExtensions = (id: string, name: string, added: readonly Extension[]): void => {
  const loaded = added.map((extension, index) => ({
    ...extension,
    pluginName: name,
    uid: `${id}[${index}]`,
  }));
  extensions = [...extensions, ...loaded];
  changed();
};

/** Tells what became of a plugin. */
export const setNews = (one: PluginNews): void => {
  news = [...news.filter(({ name }) => name !== one.name), one];
  changed();
};

/** Nothing in the lab sets a flag: an extension that requires one is not in use. */
export const isInUse = ({ flags }: Extension): boolean => (flags?.required ?? []).length === 0;
