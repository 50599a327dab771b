// `npm run bench`: what the plugin costs, beside its budgets, into docs/performance.md. Sizes and counts that are over fail
// it; times depend on the machine, so they fail nothing. `npm run bench -- --sizes-only` tells the sizes of the built plugin.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT, say } from './bootstrap.mjs';

const SIZES_ONLY = '--sizes-only';
const PLAYWRIGHT = join(ROOT, 'node_modules', '.bin', 'playwright');

const run = (what, command, ...args) => {
  process.stdout.write(`\n== ${what}\n`);
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
};
const runTs = (what, ...args) => run(what, process.execPath, '--import', 'tsx', ...args);

/** No figure of an earlier run is taken for one of this. */
function forgetFigures() {
  const folder = join(ROOT, '.cache', 'bench');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((name) => name.endsWith('.json'))) rmSync(join(folder, name));
}

async function sizes() {
  await bootstrap();
  await buildIfStale({ consoles: [] });
  return runTs('sizes', 'bench/main.ts', SIZES_ONLY);
}

async function all() {
  await bootstrap({ need: ['prometheus', 'alertmanager', 'chromium'], consoles: ['4.22'] });
  await buildIfStale();
  forgetFigures();
  const codes = [
    run('requests and times, in a browser', PLAYWRIGHT, 'test', '--project=bench', '--reporter=list'),
    runTs('a large cluster', 'bench/large-store/main.ts'),
    runTs('sizes, the engine, and all figures', 'bench/main.ts', '--write'),
  ];
  return Math.max(...codes);
}

endWith(async () => {
  const options = process.argv.slice(2);
  if (options.length === 0) return all();
  if (options.length === 1 && options[0] === SIZES_ONLY) return sizes();
  say(`npm run bench takes no arguments but -- ${SIZES_ONLY}, not "${options.join(' ')}"`);
  return 2;
});
