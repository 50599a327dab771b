// `npm start`: makes sure that everything is there and built, then starts the lab.
import { bootstrap, buildIfStale, checkNode, endWith, say } from './bootstrap.mjs';
import { runUntilTold } from './run-typescript.mjs';

const WRONG_USE = 2;

/** Answers at once what needs nothing to be installed; a null `code`: the lab is to be started, as this `console`. */
async function answerEarly(args) {
  const { helpText, parseStartOptions, portProblem, scenarioIds } = await import('../lab/start-options.mjs');
  const options = parseStartOptions(args, scenarioIds());
  if (options.is === 'help') {
    process.stdout.write(helpText(scenarioIds()));
    return { code: 0 };
  }
  const problem = options.is === 'wrong' ? options.why : await portProblem(options.port);
  if (problem === null) return { code: null, console: options.console };
  say(problem);
  return { code: WRONG_USE };
}

async function main(args) {
  checkNode();
  const { code, console } = await answerEarly(args);
  if (code !== null) return code;
  await bootstrap({ need: ['prometheus', 'alertmanager'], consoles: [console] });
  await buildIfStale({ consoles: [console] });
  // Over the channel between the two, the lab notices when this process is gone.
  return runUntilTold('lab/start.ts', args, ['inherit', 'inherit', 'inherit', 'ipc']);
}

endWith(() => main(process.argv.slice(2)));
