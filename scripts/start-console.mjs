// `npm run start:console`: makes sure that everything is there and built, then starts a real console with the plugin in it.
import { bootstrap, buildIfStale, checkNode, endWith, say, Stop } from './bootstrap.mjs';
import { runUntilTold } from './run-typescript.mjs';

const WRONG_USE = 2;

/** Before anything is installed: what is wrong with the arguments or lacks on this machine; null: it is to be started. */
async function answerEarly(args) {
  const { helpText, parseConsoleOptions } = await import('../lab/console/console-options.mjs');
  const { findEngine } = await import('../lab/console/find-engine.mjs');
  const { portProblem, scenarioIds } = await import('../lab/start-options.mjs');
  const options = parseConsoleOptions(args, scenarioIds());
  if (options.is === 'help') {
    process.stdout.write(helpText(scenarioIds()));
    return { code: 0 };
  }
  if (options.is === 'start' && !options.dryRun && findEngine() === undefined)
    throw new Stop(
      'neither podman nor docker is there; a real console is a container image, and needs one of them',
    );
  const problem =
    options.is === 'wrong' ? options.why : options.dryRun ? null : await portProblem(options.port);
  if (problem === null) return { options };
  say(problem);
  return { code: WRONG_USE };
}

async function main(args) {
  checkNode();
  const { code, options } = await answerEarly(args);
  if (code !== undefined) return code;
  const { cluster, dryRun } = options;
  // The lab's page is a way to Prometheus here, whatever console it looks like.
  const consoles = cluster ? [] : ['4.22'];
  await bootstrap(cluster || dryRun ? {} : { need: ['prometheus', 'alertmanager'], consoles });
  if (!dryRun) await buildIfStale({ consoles });
  // Over the channel between the two, what is started notices when this process is gone.
  return runUntilTold('lab/start-console.ts', args, ['inherit', 'inherit', 'inherit', 'ipc']);
}

endWith(() => main(process.argv.slice(2)));
