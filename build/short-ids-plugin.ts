import { WebpackError } from 'webpack';
import type { Compilation, Compiler, Module } from 'webpack';

const SHARED = 'consume-shared-module';

/** The module that a shared one falls back to, where no console and no other plugin offers it. */
const fallbackOf = (compilation: Compilation, shared: Module): readonly Module[] =>
  [...shared.dependencies, ...shared.blocks.flatMap(({ dependencies }) => dependencies)].flatMap(
    (dependency) => compilation.moduleGraph.getModule(dependency) ?? [],
  );

/**
 * Numbers shared modules and what they fall back to from 1, by name. The entry, which every page of every console
 * loads, names each of them some times: in a row they compress to a third of what scattered numbers do. A name that
 * comes or goes moves the numbers, and with them every chunk; that is rare, and a release of its own anyway.
 */
export class ShortIdsPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap(ShortIdsPlugin.name, (compilation) => {
      compilation.hooks.moduleIds.tap(ShortIdsPlugin.name, (modules) => {
        const shared = [...modules]
          .filter(({ type }) => type === SHARED)
          .sort((a, b) => (a.identifier() < b.identifier() ? -1 : 1));
        if (shared.length === 0) compilation.errors.push(new WebpackError('no shared module was found'));
        const named = new Set([...shared, ...shared.flatMap((module) => fallbackOf(compilation, module))]);
        [...named].forEach((module, index) => compilation.chunkGraph.setModuleId(module, index + 1));
      });
    });
  }
}
