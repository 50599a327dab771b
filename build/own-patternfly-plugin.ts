import { Compilation, sources, WebpackError } from 'webpack';
import type { Compiler } from 'webpack';

const ENTRY_ASSET = /^plugin-entry.*\.js$/;
const OFFER = /\bregister\("@patternfly\/[^"]*", .*\);$/gm;

/**
 * Keeps our PatternFly to ourselves: it is what we fall back to, not something to offer to the console's other plugins.
 * The builder makes everything that is shared an offer too, a line for each component in the entry, which every page of
 * every console loads. What consoles and neighbours offer is taken as before.
 */
export class OwnPatternFlyPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(OwnPatternFlyPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        // After the container is rendered, before minification.
        { name: OwnPatternFlyPlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE },
        () => this.removeFrom(compilation),
      );
    });
  }

  private removeFrom(compilation: Compilation): void {
    const removed = Object.keys(compilation.assets)
      .filter((name) => ENTRY_ASSET.test(name))
      .flatMap((name) => {
        const original = compilation.getAsset(name)?.source;
        if (original === undefined) return [];
        const offers = [...original.source().toString().matchAll(OFFER)];
        const changed = new sources.ReplaceSource(original);
        for (const offer of offers) changed.replace(offer.index, offer.index + offer[0].length - 1, '');
        compilation.updateAsset(name, changed);
        return offers;
      });
    if (removed.length === 0 && compilation.errors.length === 0) {
      compilation.errors.push(new WebpackError('no offer of PatternFly was found in the plugin entry'));
    }
  }
}
