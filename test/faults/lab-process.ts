import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../lab/free-port';

const ROOT = join(__dirname, '../..');

/** The lab as a process of its own, so that a test may stop the clock of its page without stopping the lab's. */
export type LabProcess = { readonly url: string; readonly stop: () => Promise<void> };

/** Starts the lab with a scenario; resolves once its page is served. Rejects with what it wrote where it ends before. */
export const startLabProcess = async (scenario: string): Promise<LabProcess> => {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'lab/start.ts', '--port', String(port), '--scenario', scenario],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let words = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text) => (words += String(text)));
    // The addresses are the last that it tells, and the first on its standard output.
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`the lab ended: ${words}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
};
