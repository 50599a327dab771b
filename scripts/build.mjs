// `npm run build`: makes `dist/`, whatever is there, and notes what it was made of.
import { bootstrap, buildAnew, endWith } from './bootstrap.mjs';

endWith(async () => {
  await bootstrap();
  await buildAnew();
  return 0;
});
