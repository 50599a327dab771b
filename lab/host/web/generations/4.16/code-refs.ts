/** The container that a plugin's entry script hands over. */
export interface EntryModule {
  readonly init: (scope: object) => void | Promise<void>;
  readonly get: (module: string) => Promise<() => unknown>;
}

/** Loads what an extension refers to; it gives `null`, and never rejects, where that cannot be had. */
export type Loader = () => Promise<unknown>;

const loaders = new WeakSet<object>();

/** Whether a property stands for code that is still to be loaded. */
export const isLoader = (value: unknown): value is Loader =>
  typeof value === 'function' && loaders.has(value);

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const referenceIn = (value: Record<string, unknown>): string | undefined => {
  const { $codeRef: reference } = value;
  return Object.keys(value).length === 1 && typeof reference === 'string' ? reference : undefined;
};

const NOTHING = null;

const load = async (entry: EntryModule, reference: string, pluginId: string): Promise<unknown> => {
  const [module, name = 'default'] = reference.split(/\.(.+)/);
  try {
    const exported = (await entry.get(module ?? ''))() as Record<string, unknown>;
    if (exported[name]) return exported[name];
    console.error(`Missing module export '${reference}' of plugin ${pluginId}`);
  } catch (error) {
    console.error(`Failed to load module '${reference}' of plugin ${pluginId}`, error);
  }
  return NOTHING;
};

/** Puts a loader in the place of every `$codeRef` below the properties of an extension. */
export const withLoaders = (value: unknown, entry: EntryModule, pluginId: string): unknown => {
  if (!isPlain(value)) return value;
  const reference = referenceIn(value);
  if (reference !== undefined) {
    const loader: Loader = () => load(entry, reference, pluginId);
    loaders.add(loader);
    return loader;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withLoaders(inner, entry, pluginId)]),
  );
};

/** What each loader gave first: that takes its place for the life of the page, `null` too. */
const given = new WeakMap<Loader, Promise<unknown>>();

const firstGiven = (loader: Loader): Promise<unknown> => {
  const known = given.get(loader) ?? loader();
  given.set(loader, known);
  return known;
};

/** The properties of an extension with the code in them loaded. */
export const withCode = async (value: unknown): Promise<unknown> => {
  if (isLoader(value)) return firstGiven(value);
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await withCode(inner)] as const);
  return Object.fromEntries(await Promise.all(entries));
};
