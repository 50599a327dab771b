import type { Extension, LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { isLoader } from './code-refs';

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
let flags: Readonly<Record<string, boolean>> = {};

const changed = (): void => listeners.forEach((listener) => listener());

/** The plugins of this page, for `useStore`. */
export const pluginStore = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  extensions: (): readonly LoadedExtension[] => extensions,
  news: (): readonly PluginNews[] => news,
  flags: (): Readonly<Record<string, boolean>> => flags,
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

/** Sets a flag, as the handlers of plugins do. */
export const setFlag = (flag: string, value: boolean): void => {
  flags = { ...flags, [flag]: value };
  changed();
};

/** Whether the flags that an extension names let it be used. */
export const isInUse = (extension: Extension, present: Readonly<Record<string, boolean>>): boolean => {
  const { required = [], disallowed = [] } = extension.flags ?? {};
  return required.every((flag) => present[flag]) && disallowed.every((flag) => !present[flag]);
};

/** Calls the handlers of `console.flag`, once each. */
export const runFlagHandlers = (added: readonly Extension[]): void => {
  added
    .filter(({ type }) => type === 'console.flag')
    .forEach(({ properties }) => {
      const { handler } = properties;
      if (isLoader(handler))
        void handler().then((run) =>
          typeof run === 'function' ? (run as (set: unknown) => void)(setFlag) : undefined,
        );
    });
};
