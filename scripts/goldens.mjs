// `npm run goldens`: writes anew what the engine says of each cause and of each minute of the captures, for somebody to
// read before it is committed. The evidence of a cause is the first row that it has in SO of causes.test.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, endWith, ROOT, say } from './bootstrap.mjs';

const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const SO = 'has evidence in which it is so|has its first evidence kept';
const EVIDENCE = ['--testNamePattern', SO, '--', 'src/diagnosis/causes/causes.test.ts'];
const REPORTS = ['--', 'src/diagnosis/replay'];

const jest = (args) =>
  spawnSync(process.execPath, [JEST, '--verbose=false', '--selectProjects', 'engine', ...args], {
    cwd: ROOT,
    env: { ...process.env, UPDATE_GOLDENS: '1' },
    stdio: 'inherit',
  }).status ?? 1;

endWith(async () => {
  await bootstrap();
  // A report is of the evidence that was just written, so there is none where that is lacking.
  const code = jest(EVIDENCE) || jest(REPORTS);
  if (code === 0) say('\nRead what has changed before it is committed: git diff fixtures');
  return code;
});
