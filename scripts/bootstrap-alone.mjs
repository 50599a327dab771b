import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ROOT, say } from './bootstrap-command.mjs';

const LOOK_EACH_MS = 500;

/** Whether a process is there; signal 0 only asks. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Takes the lock, or says by whom it is held; what a process that has ended left behind holds nothing. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return null;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const pid = Number(readFileSync(file, 'utf8'));
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid)) return pid;
  rmSync(file, { force: true });
  return take(file);
}

/**
 * Does `work` while no other command does the same for `folder`: two npm that install into one folder leave half of it.
 * Waits as long as the other lives, and says so; `cache` is where the lock lies.
 */
export async function alone(folder, work, cache = join(ROOT, '.cache')) {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, `installing-${basename(folder)}`);
  let said = false;
  for (let other = take(file); other !== null; other = take(file)) {
    if (!said) say(`Waiting for another command (process ${other}), which installs the same packages …`);
    said = true;
    await setTimeout(LOOK_EACH_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
