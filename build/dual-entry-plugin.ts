import { WebpackError } from 'webpack';
import type { Compiler } from 'webpack';
import { changeEntry } from './change-entry';
import { ENTRY_CALL } from './entry-call';

/**
 * Makes one entry script serve every supported console, and keeps a lost chunk of ours from taking a page of theirs
 * down. Fails the build unless exactly one call was replaced.
 * Not a technique upstream supports: to be dropped with support for console 4.21 (docs/decisions/0002).
 */
export class DualEntryPlugin {
  apply(compiler: Compiler): void {
    changeEntry(compiler, {
      name: DualEntryPlugin.name,
      order: 1,
      what: /\bloadPluginEntry(?=\()/g,
      by: ENTRY_CALL,
      faultOf: (times) =>
        times === 1
          ? null
          : new WebpackError(`expected one call of loadPluginEntry in the plugin entry, found ${times}`),
    });
  }
}
