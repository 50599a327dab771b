// `npm run audit`: what the registry knows against the packages that ship. Ends with 0 when it knows nothing, with 1 when it
// knows something, and with 2 when that could not be established.
import { bootstrap, buildIfStale, endWith } from './bootstrap.mjs';
import { runToEnd } from './run-typescript.mjs';

const NOT_ESTABLISHED = 2;

endWith(async () => {
  await bootstrap();
  await buildIfStale({ consoles: [] });
  return runToEnd('supply-chain/audit.ts', [], NOT_ESTABLISHED);
}, NOT_ESTABLISHED);
