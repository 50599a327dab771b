// `npm start`: makes sure that everything is there and built, then starts the lab.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { bootstrap, buildIfStale, checkNode, endWith, ROOT, say } from './bootstrap.mjs';

const WRONG_USE = 2;

/** Answers at once what needs nothing to be installed; null: the lab is to be started. */
async function answerEarly(args) {
  const { helpText, parseStartOptions, portProblem, scenarioIds } = await import('../lab/start-options.mjs');
  const options = parseStartOptions(args, scenarioIds());
  if (options.is === 'help') {
    process.stdout.write(helpText(scenarioIds()));
    return 0;
  }
  const problem = options.is === 'wrong' ? options.why : await portProblem(options.port);
  if (problem === null) return null;
  say(problem);
  return WRONG_USE;
}

/** Runs the lab until it ends. Over the channel between the two, the lab notices when this process is gone. */
function runLab(args) {
  const command = ['--import', 'tsx', join('lab', 'start.ts'), ...args];
  const lab = spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => lab.kill(signal));
  return new Promise((resolve, reject) => {
    lab.once('error', reject);
    lab.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

async function main(args) {
  checkNode();
  const early = await answerEarly(args);
  if (early !== null) return early;
  await bootstrap({ need: ['prometheus', 'alertmanager'], host: true });
  await buildIfStale();
  return runLab(args);
}

endWith(() => main(process.argv.slice(2)));
