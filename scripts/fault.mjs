// `npm run fault -- SERVER FAULT`: lets a server of a running lab fail, or be well again.
import { DEFAULT_PORT } from '../lab/start-options.mjs';
import { askLab, Failure, parseCommand, post, runCommand, WRONG_USE } from './lab-api.mjs';

const HELP = `Lets a server behind a running lab's page fail; without arguments, lists how each of them is.

  npm run fault -- [SERVER FAULT [VALUE] [PATH]] [--port N] [--help]

  SERVER   prometheus, alertmanager or kubernetes
  FAULT    down              the connection ends without an answer
           slow MS           answers that many milliseconds later
           status CODE       answers with that code, 400 to 599
           garbage [FORM]    answers 200 with a page (html, unless told) or JSON that breaks off (truncated)
           answer FORM       answers, but not as it should. prometheus: empty, nan, warnings, reset, stale, many;
                             alertmanager: empty; kubernetes: gone (no such object, empty lists), and with PATH
                             /log? many-lines, long-line, binary, invalid-utf8, cut-url
           off               is well again
  PATH     only where this text is in the address, such as /log or configmaps
  --port N   the port of the lab's page (unless told: ${DEFAULT_PORT})

Another scenario makes all servers well. Their own addresses are always well; the page's paths are not.
`;

/** The member that a fault's value goes by, and whether it is a number. */
const VALUES = {
  slow: ['milliseconds', Number],
  status: ['code', Number],
  garbage: ['form', String],
  answer: ['form', String],
};

function orderOf([server, fault, ...rest]) {
  const [member, read] = VALUES[fault] ?? [];
  const [value, path] = member === undefined ? [undefined, ...rest] : rest;
  return {
    ...{ server, fault },
    ...(value === undefined ? {} : { [member]: read(value) }),
    ...(path === undefined ? {} : { path }),
  };
}

function list({ faults }) {
  const width = Math.max(...faults.map(({ server }) => server.length));
  const lines = faults.map(({ server, fault, ...value }) =>
    [server.padEnd(width), '', fault, ...Object.values(value)].join(' '),
  );
  return `${lines.join('\n')}\n`;
}

async function main(args) {
  const { help, port, words } = parseCommand(args);
  if (help) return process.stdout.write(HELP);
  if (words.length === 1) throw new Failure('name a server and a fault', WRONG_USE);
  const [, fault] = words;
  if (words.length > (fault in VALUES ? 4 : 3))
    throw new Failure('name one server, one fault, its value and a path', WRONG_USE);
  const options = words.length === 0 ? undefined : post(orderOf(words));
  const answer = await askLab({ port, path: 'faults', list: 'faults', options, refused: WRONG_USE });
  return process.stdout.write(list(answer));
}

runCommand(main);
