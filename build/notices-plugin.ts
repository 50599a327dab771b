import { sources as webpackSources, Compilation } from 'webpack';
import type { Compiler } from 'webpack';
import { legalTextsOf, packagesOf, sourcesIn } from './bundled-packages';

/** Under this name the texts of the licences lie beside the scripts. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const LINE = `\n\n${'-'.repeat(80)}\n\n`;

const HEAD =
  'The scripts of this plugin contain the following packages, or parts of them. They are under their own licences.';

/**
 * Puts the licences of all that is bundled beside the scripts: MIT and its like want to be shipped with every copy. What
 * that is, the source maps tell, which know what was left out.
 */
export class NoticesPlugin {
  constructor(private readonly root: string) {}

  apply(compiler: Compiler): void {
    const { root } = this;
    compiler.hooks.thisCompilation.tap(NoticesPlugin.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: NoticesPlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          // The compilations of loaders have no scripts.
          const maps = Object.entries(assets).filter(([name]) => name.endsWith('.js.map'));
          if (maps.length === 0) return;
          const packages = packagesOf(
            root,
            maps.flatMap(([, asset]) => sourcesIn(asset.source().toString())),
          );
          const parts = packages.map((one) =>
            [`${one.name} ${one.version} (${one.license})`, ...legalTextsOf(root, one)].join('\n\n'),
          );
          compilation.emitAsset(NOTICES, new webpackSources.RawSource(`${[HEAD, ...parts].join(LINE)}\n`));
        },
      );
    });
  }
}
