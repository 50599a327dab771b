// Whether locales/en has exactly the texts that the sources ask for. Writes nothing there.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';

const FILE = join('en', 'plugin__telemetry-health-plugin.json');

const folder = mkdtempSync(join(tmpdir(), 'texts-'));
try {
  cpSync(join(ROOT, 'locales'), folder, { recursive: true });
  const output = join(folder, '$LOCALE', '$NAMESPACE.json');
  const extract = ['--config', 'i18next-parser.config.mjs', '--output', output, '--silent'];
  const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'i18next'), extract, {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
  const wanted = Object.keys(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  const there = Object.keys(JSON.parse(readFileSync(join(ROOT, 'locales', FILE), 'utf8')));
  const lacking = wanted.filter((key) => !there.includes(key));
  const unused = there.filter((key) => !wanted.includes(key));
  for (const key of lacking) {
    const why = key.includes('TODO') ? 'still to be written' : 'not in the catalogue (npm run texts)';
    process.stderr.write(`${why}: ${key}\n`);
  }
  for (const key of unused) process.stderr.write(`asked for nowhere (npm run texts): ${key}\n`);
  process.exitCode = lacking.length + unused.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
