// `npm run fuzz`: gives a million odd inputs to the parsers, the engine and the words. `-- --runs N --target T --seed S`.
import { bootstrap, endWith } from './bootstrap.mjs';
import { runToEnd } from './run-typescript.mjs';

endWith(async () => {
  await bootstrap();
  return runToEnd('fuzz/main.ts', process.argv.slice(2));
});
