import { WebpackError } from 'webpack';
import type { Compiler } from 'webpack';
import { changeEntry } from './change-entry';

/**
 * Keeps our PatternFly to ourselves: it is what we fall back to, not something to offer to the console's other plugins.
 * The builder makes everything that is shared an offer too, a line for each component in the entry, which every page of
 * every console loads. What consoles and neighbours offer is taken as before (docs/decisions/0013).
 */
export class OwnPatternFlyPlugin {
  apply(compiler: Compiler): void {
    changeEntry(compiler, {
      name: OwnPatternFlyPlugin.name,
      order: 0,
      what: /\bregister\("@patternfly\/[^"]*", .*\);$/gm,
      by: '',
      faultOf: (times) =>
        times > 0 ? null : new WebpackError('no offer of PatternFly was found in the plugin entry'),
    });
  }
}
