// `npm run docs`: writes the generated documents; installs the locked packages first where they are missing.
import { bootstrap, endWith } from './bootstrap.mjs';
import { runToEnd } from './run-typescript.mjs';

endWith(async () => {
  await bootstrap();
  return runToEnd('documents/main.ts', process.argv.slice(2));
});
