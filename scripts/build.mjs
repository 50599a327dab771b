// `npm run build`: makes `dist/`, whatever is there, and notes what it was made of.
import { bootstrap, buildAnew, say, Stop } from './bootstrap.mjs';

bootstrap()
  .then(() => buildAnew())
  .catch((error) => {
    say(error instanceof Stop ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  });
