// `npm run doctor`: the diagnosis from a shell; installs the locked packages first where they are missing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, ROOT, say, Stop } from './bootstrap.mjs';

const COULD_NOT_RUN = 3;

bootstrap()
  .then(() => {
    const command = ['--import', 'tsx', join(ROOT, 'doctor', 'main.ts'), ...process.argv.slice(2)];
    // Files that are named on the command line are named from where the caller stands.
    const options = { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' };
    process.exitCode = spawnSync(process.execPath, command, options).status ?? COULD_NOT_RUN;
  })
  .catch((error) => {
    say(error instanceof Stop ? error.message : (error.stack ?? String(error)));
    process.exitCode = COULD_NOT_RUN;
  });
