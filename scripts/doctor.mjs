// `npm run doctor`: the diagnosis from a shell; installs the locked packages first where they are missing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, endWith, ROOT } from './bootstrap.mjs';

const COULD_NOT_RUN = 3;

endWith(async () => {
  await bootstrap();
  // The caller may stand elsewhere, where no tsx is found by its name.
  const tsx = import.meta.resolve('tsx');
  const command = ['--import', tsx, join(ROOT, 'doctor', 'main.ts'), ...process.argv.slice(2)];
  // Files that are named on the command line are named from where the caller stands.
  const options = { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' };
  return spawnSync(process.execPath, command, options).status ?? COULD_NOT_RUN;
}, COULD_NOT_RUN);
