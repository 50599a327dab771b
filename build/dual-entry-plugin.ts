import { Compilation, sources, WebpackError } from 'webpack';
import type { Compiler } from 'webpack';
import { ENTRY_CALL } from './entry-call';

const ENTRY_ASSET = /^plugin-entry.*\.js$/;
const CALLEE = /\bloadPluginEntry(?=\()/g;

/**
 * Makes one entry script serve every supported console, and keeps a lost chunk of ours from taking a page of theirs
 * down. Fails the build unless exactly one call was replaced.
 * Not a technique upstream supports: to be dropped with support for console 4.21 (docs/decisions/0002).
 */
export class DualEntryPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(DualEntryPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        // After the container is rendered, before minification, so that hashes and the source map stay right.
        { name: DualEntryPlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE + 1 },
        () => this.replaceIn(compilation),
      );
    });
  }

  private replaceIn(compilation: Compilation): void {
    const entries = Object.keys(compilation.assets).filter((name) => ENTRY_ASSET.test(name));
    const replaced = entries.flatMap((name) => {
      const original = compilation.getAsset(name)?.source;
      if (original === undefined) return [];
      const calls = [...original.source().toString().matchAll(CALLEE)];
      const changed = new sources.ReplaceSource(original);
      for (const call of calls) changed.replace(call.index, call.index + call[0].length - 1, ENTRY_CALL);
      compilation.updateAsset(name, changed);
      return calls;
    });
    // A build with errors of its own has no entry; its errors say more than this one would.
    if (replaced.length !== 1 && compilation.errors.length === 0) {
      compilation.errors.push(
        new WebpackError(
          `expected one call of loadPluginEntry in the plugin entry, found ${replaced.length}`,
        ),
      );
    }
  }
}
