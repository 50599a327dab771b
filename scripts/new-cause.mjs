// `npm run new:cause -- ID`: puts a new cause into every place that has to know of it, and says what is left to do.
import { parseArgs } from 'node:util';
import { bootstrap, endWith, ROOT, say } from './bootstrap.mjs';
import { nextSteps } from './new-cause/next-steps.mjs';
import { PLACES } from './new-cause/places.mjs';

const WRONG_USE = 2;
const PLACE_NAMES = Object.keys(PLACES);
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

const HELP = `Puts a new cause into every place that has to know of it, with words that are still to be written, and says what to
do next. The tests fail until that is done.

  npm run new:cause -- ID [--place PLACE] [--help]

  ID             in kebab-case, of at least two words: egress-no-route
  --place PLACE  where it stops attempts; needed only where the causes with the same first word do not tell
${PLACE_NAMES.map((name) => `                   ${name.padEnd(10)} ${PLACES[name].help}`).join('\n')}
`;

/** What is asked for, or why it cannot be. */
function readArguments(args) {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: { place: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    return { wrong: error.message.split('\n')[0] };
  }
  const { values, positionals } = parsed;
  const [id, ...others] = positionals;
  const { place } = values;
  if (values.help === true) return { help: true };
  if (id === undefined) return { wrong: 'Name the new cause: npm run new:cause -- ID (--help tells more)' };
  if (others.length > 0)
    return { wrong: `Name one cause, not ${positionals.length}: ${positionals.join(' ')}` };
  if (!ID.test(id))
    return { wrong: `"${id}" is not an id: small words joined by hyphens, such as egress-no-route` };
  if (place !== undefined && !PLACE_NAMES.includes(place))
    return { wrong: `There is no place "${place}"; there are ${PLACE_NAMES.join(', ')}` };
  return { id, place };
}

endWith(async () => {
  const { help, wrong, id, place } = readArguments(process.argv.slice(2));
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (wrong !== undefined) {
    say(wrong);
    return WRONG_USE;
  }
  await bootstrap();
  // TypeScript and prettier take a moment to load, and may have been installed only now.
  const { addCause } = await import('./new-cause/add-cause.mjs');
  const { cause, changes } = await addCause({ id, place, root: ROOT });
  process.stdout.write(nextSteps(cause, changes));
  return 0;
});
