/** Writes index.html: the template, with the hashed scripts and style sheets of the entry in its two places. */
export class IndexPagePlugin {
  constructor({ template, RawSource }) {
    this.template = template;
    this.RawSource = RawSource;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('IndexPagePlugin', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tapPromise({ name: 'IndexPagePlugin', stage }, () =>
        this.write(compilation),
      );
      compilation.fileDependencies.add(this.template);
    });
  }

  async write(compilation) {
    const { readFile } = await import('node:fs/promises');
    const files = compilation.entrypoints.get('main').getFiles();
    const address = (file) => `${compilation.outputOptions.publicPath}${file}`;
    const styles = files.filter((file) => file.endsWith('.css'));
    const scripts = files.filter((file) => file.endsWith('.js'));
    const page = (await readFile(this.template, 'utf8'))
      .replace(
        '<!-- styles -->',
        styles.map((file) => `<link rel="stylesheet" href="${address(file)}" />`).join('\n'),
      )
      .replace(
        '<!-- scripts -->',
        scripts.map((file) => `<script defer src="${address(file)}"></script>`).join('\n'),
      );
    compilation.emitAsset('index.html', new this.RawSource(page));
  }
}
