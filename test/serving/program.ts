import { execFileSync } from 'node:child_process';
import { ROOT } from './containerfile';

/** Where a program is, as `npm test` finds it; throws where it is not. */
export const program = (name: 'nginx' | 'openssl'): string => {
  const script = `import { findProgram } from './scripts/bootstrap.mjs'; process.stdout.write(findProgram('${name}') ?? '')`;
  const found = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
  if (found.length === 0) throw new Error(`${name} is not installed; "npm test" does it or says how`);
  return found.toString();
};
