import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All tests of the engine as one: each mutant loads the engine and its tables once, not once for every file. Left out
 * are those that take longer than all others together and say the same once more: the replay of whole captures, and
 * the tests of speed.
 */
const ENGINE = join(__dirname, '../../src/diagnosis');
const LEFT_OUT = ['captures.test.ts', 'speed.test.ts'];

const files = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' });
for (const file of files.filter((name) => name.endsWith('.test.ts'))) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the names are known at run time only
  if (!LEFT_OUT.some((name) => file.endsWith(name))) require(join(ENGINE, file));
}
