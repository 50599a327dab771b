// `npm run sbom`: writes the bill of materials of what is built, and the list of its licences. `-- --check` compares that.
import { bootstrap, buildIfStale, endWith } from './bootstrap.mjs';
import { runToEnd } from './run-typescript.mjs';

endWith(async () => {
  await bootstrap();
  await buildIfStale({ consoles: [] });
  return runToEnd('supply-chain/write-sbom.ts', process.argv.slice(2));
});
