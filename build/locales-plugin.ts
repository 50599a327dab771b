import fs from 'node:fs';
import path from 'node:path';
import { Compilation, sources } from 'webpack';
import type { Compiler } from 'webpack';

/** Copies `locales/<language>/<namespace>.json` to where the console asks for them, and watches them. */
export class LocalesPlugin {
  constructor(private readonly folder: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(LocalesPlugin.name, (compilation) => {
      compilation.contextDependencies.add(this.folder);
      compilation.hooks.processAssets.tap(
        { name: LocalesPlugin.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const language of fs.readdirSync(this.folder)) {
            for (const file of fs.readdirSync(path.join(this.folder, language))) {
              const content = fs.readFileSync(path.join(this.folder, language, file));
              compilation.emitAsset(`locales/${language}/${file}`, new sources.RawSource(content));
            }
          }
        },
      );
    });
  }
}
