import { WebpackError } from 'webpack';
import type { Compilation, Compiler, Module } from 'webpack';

const SHARED = 'consume-shared-module';
const OFFERED = 'provide-module';

/** The module that a shared one falls back to, where no console and no other plugin offers it. */
const fallbackOf = (compilation: Compilation, shared: Module): readonly Module[] =>
  [...shared.dependencies, ...shared.blocks.flatMap(({ dependencies }) => dependencies)].flatMap(
    (dependency) => compilation.moduleGraph.getModule(dependency) ?? [],
  );

/** By what they are called, which for modules that are offered ends with the folder that the build is made in. */
const inOrder = (modules: Iterable<Module>, wanted: string): readonly Module[] =>
  [...modules]
    .filter(({ type }) => type === wanted)
    .sort((a, b) => (a.identifier() < b.identifier() ? -1 : 1));

/**
 * Numbers shared modules and what they fall back to from 1, by name. The entry, which every page of every console
 * loads, names each of them some times: in a row they compress to a third of what scattered numbers do. A name that
 * comes or goes moves the numbers, and with them every chunk; that is rare, and a release of its own anyway.
 *
 * Modules that are offered to others get the numbers after those. No file holds these numbers, but made of a module's
 * name, as all others are, they would follow the folder of the build and push others aside: most chunks would differ
 * between two folders.
 */
export class ShortIdsPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap(ShortIdsPlugin.name, (compilation) => {
      compilation.hooks.moduleIds.tap(ShortIdsPlugin.name, (modules) => {
        const shared = inOrder(modules, SHARED);
        if (shared.length === 0) compilation.errors.push(new WebpackError('no shared module was found'));
        const fallbacks = shared.flatMap((module) => fallbackOf(compilation, module));
        const named = new Set([...shared, ...fallbacks, ...inOrder(modules, OFFERED)]);
        [...named].forEach((module, index) => compilation.chunkGraph.setModuleId(module, index + 1));
      });
    });
  }
}
