// `npm run scenario -- ID`: switches a running lab to another scenario.
import { DEFAULT_PORT } from '../lab/start-options.mjs';
import { askLab, Failure, parseCommand, post, runCommand, WRONG_USE } from './lab-api.mjs';

const HELP = `Switches a running lab to another scenario, or repairs or breaks the present one; without any, lists them.

  npm run scenario -- [ID | --repair | --break] [--port N] [--help]

  --repair   from now on everything works; it shows when the client tries again
  --break    from now on it fails, as it did before, else with 503 of Red Hat

  --port N   the port of the lab's page (unless told: ${DEFAULT_PORT})
`;

const ask = (port, more) => askLab({ port, path: 'scenario', list: 'scenarios', ...more });

function list({ current, scenarios }) {
  const width = Math.max(...scenarios.map(({ id }) => id.length));
  const lines = scenarios.map(
    ({ id, description }) => `${id === current ? '*' : ' '} ${id.padEnd(width)}  ${description}`,
  );
  return `${lines.join('\n')}\n`;
}

async function main(args) {
  const { help, port, words, flags } = parseCommand(args, ['repair', 'break']);
  if (help) return process.stdout.write(HELP);
  if (words.length + flags.length > 1)
    throw new Failure('name one scenario, or --repair, or --break', WRONG_USE);
  const before = await ask(port);
  const [change] = flags;
  if (change !== undefined) {
    const { current } = await ask(port, { options: post({ change }) });
    const done = change === 'repair' ? 'repaired' : 'broken';
    return process.stdout.write(`${current} is ${done}; it shows when the client tries again.\n`);
  }
  const [id] = words;
  if (id === undefined) return process.stdout.write(list(before));
  const ids = before.scenarios.map((scenario) => scenario.id);
  if (!ids.includes(id))
    throw new Failure(`unknown scenario "${id}"; there are: ${ids.join(', ')}`, WRONG_USE);
  process.stderr.write(`Switching from ${before.current} to ${id} …\n`);
  const start = Date.now();
  const silence = `the lab on port ${port} went away meanwhile`;
  const after = await ask(port, { options: post({ id }), silence });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  return process.stdout.write(
    `The lab shows ${after.current} (after ${seconds} s); an alert that fires shows up within 20 s.\n`,
  );
}

runCommand(main);
