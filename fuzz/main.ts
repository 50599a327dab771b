import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadArguments, parseArguments, USAGE } from './arguments';
import type { Arguments } from './arguments';
import { runsOf, runTarget } from './run';
import type { Finding } from './run';

const FOLDER = join(__dirname, '../.cache/fuzz');
const EVERY_MS = 5000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const shown = (value: number): string => value.toLocaleString('en');

/** Keeps what was found in the form of `fixtures/fuzz`, and says how to find it again. */
const tell = (finding: Finding): void => {
  const { target, seed, runs, wrong, input } = finding;
  const file = join(FOLDER, `${target}-${seed}.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ target, wrong, input }, null, 2)}\n`);
  say(`\n${target}: ${wrong}`);
  say(`  input:  ${JSON.stringify(input)}`);
  say(`  again:  npm run fuzz -- --target ${target} --seed ${seed} --runs ${runs}`);
  say(`  kept:   ${file}\n`);
};

const run = ({ runs, seed, targets }: Arguments): number => {
  const begun = Date.now();
  const seconds = (): number => (Date.now() - begun) / 1000;
  const findings: Finding[] = [];
  let [done, saidAt] = [0, begun];
  for (const [target, count] of runsOf(targets, runs)) {
    const finding = runTarget(target, seed, count, (batch) => {
      done += batch;
      if (Date.now() - saidAt < EVERY_MS) return;
      saidAt = Date.now();
      say(`${shown(done)} of ${shown(runs)}, at ${target.name}, ${Math.round(seconds())} s`);
    });
    if (finding === null) continue;
    findings.push(finding);
    tell(finding);
  }
  const rate = shown(Math.round(done / seconds()));
  say(
    `${shown(done)} runs of ${targets.length} targets from seed ${seed} in ${seconds().toFixed(0)} s (${rate} a second): ${findings.length} findings`,
  );
  return findings.length === 0 ? 0 : 1;
};

try {
  process.exitCode = run(parseArguments(process.argv.slice(2), Date.now()));
} catch (error) {
  if (!(error instanceof BadArguments)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  process.exitCode = 2;
}
