// `npm run start:plugin`: serves the plugin alone, for a console that runs elsewhere, and builds it anew at every change.
import { bootstrap, endWith } from './bootstrap.mjs';
import { runUntilTold } from './run-typescript.mjs';

endWith(async () => {
  await bootstrap();
  return runUntilTold('lab/start-plugin.ts', process.argv.slice(2));
});
