import { spawnSync } from 'node:child_process';
import { ROOT, shippedPackages } from './bundle';
import { judgeAudit } from './judge-audit';
import type { Verdict } from './judge-audit';

/** Asks the registry for advisories, and says what it knows of what ships. */

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const tell = (verdict: Verdict, count: number): number => {
  if (verdict.is === 'not-established') {
    say(`Whether anything is known against what ships could not be established: ${verdict.because}`);
    return 2;
  }
  for (const other of verdict.others) say(`only used to build or test: ${other}`);
  if (verdict.is === 'clean') {
    say(`Nothing is known against the ${count} packages that ship.`);
    return 0;
  }
  for (const one of verdict.shipped) say(`ships: ${one}`);
  return 1;
};

const packages = shippedPackages();
// Its exit status also speaks of what does not ship.
const { stdout, stderr, error } = spawnSync('npm', ['audit', '--json'], { cwd: ROOT, encoding: 'utf8' });
const said = stdout?.trim()
  ? stdout
  : JSON.stringify({ message: error?.message ?? (stderr.trim() || 'npm said nothing') });
process.exitCode = tell(judgeAudit(said, packages), packages.length);
