import { Compilation, sources } from 'webpack';
import type { Compiler } from 'webpack';

const ENTRY_ASSET = /^plugin-entry.*\.js$/;

/** What is replaced in the entry: by what, in which order of our changes, and what is said of how often it was there. */
export type EntryChange = {
  readonly name: string;
  readonly order: 0 | 1;
  readonly what: RegExp;
  readonly by: string;
  /** The fault of the build where it was there so often, else null. */
  readonly faultOf: (times: number) => Error | null;
};

const replaceIn = (compilation: Compilation, { what, by, faultOf }: EntryChange): void => {
  const entries = Object.keys(compilation.assets).filter((name) => ENTRY_ASSET.test(name));
  const found = entries.flatMap((name) => {
    const original = compilation.getAsset(name)?.source;
    if (original === undefined) return [];
    const places = [...original.source().toString().matchAll(what)];
    const changed = new sources.ReplaceSource(original);
    for (const place of places) changed.replace(place.index, place.index + place[0].length - 1, by);
    compilation.updateAsset(name, changed);
    return places;
  });
  const fault = faultOf(found.length);
  // A build with errors of its own has no entry; its errors say more than this one would.
  if (fault !== null && compilation.errors.length === 0) compilation.errors.push(fault);
};

/** Replaces text in the plugin's entry: after the container is rendered, before it is minified, so that hashes and the source map stay right. */
export const changeEntry = (compiler: Compiler, change: EntryChange): void => {
  const { name, order } = change;
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE + order;
    compilation.hooks.processAssets.tap({ name, stage }, () => replaceIn(compilation, change));
  });
};
