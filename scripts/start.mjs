// `npm start`: makes sure that everything is there and built, then starts the lab.
import { bootstrap, buildIfStale, checkNode, endWith, say } from './bootstrap.mjs';
import { runUntilTold } from './run-typescript.mjs';

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

async function main(args) {
  checkNode();
  const early = await answerEarly(args);
  if (early !== null) return early;
  await bootstrap({ need: ['prometheus', 'alertmanager'], host: true });
  await buildIfStale();
  // Over the channel between the two, the lab notices when this process is gone.
  return runUntilTold('lab/start.ts', args, ['inherit', 'inherit', 'inherit', 'ipc']);
}

endWith(() => main(process.argv.slice(2)));
