import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const SCRIPT = `import { setHook } from ${JSON.stringify(join(ROOT, 'scripts', 'bootstrap-hook.mjs'))}; setHook(process.cwd())`;
const SAID = 'Commits are linted and formatted from now on (.husky/pre-commit); HUSKY=0 leaves that out\n';

/** Nothing of whoever runs this, or of a hook that this runs in. */
const ENVIRONMENT = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

let folder: string;
const run = (program: string, args: readonly string[], env: object = {}): ReturnType<typeof spawnSync> =>
  spawnSync(program, args, { cwd: folder, env: { ...ENVIRONMENT, ...env }, encoding: 'utf8' });
const git = (...args: readonly string[]): string => String(run('git', args).stdout).trim();
const hooksPath = (): string => git('config', '--get', 'core.hooksPath');

/** What it says; it must never fail. */
const setHook = (env: object = {}): string => {
  const { status, stdout, stderr } = run(process.execPath, ['--input-type=module', '-e', SCRIPT], env);
  expect([status, stdout]).toEqual([0, '']);
  return String(stderr);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hook-test-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, '.husky'));
  writeFileSync(join(folder, '.husky', 'pre-commit'), 'echo "looked at" >&2\nexit 1\n');
  git('init', '--quiet');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a clone gets the hook once, and is told so', () => {
  expect(setHook()).toBe(SAID);
  expect(hooksPath()).toBe('.husky/_');
  expect(setHook()).toBe('');
  const { status, stderr } = run('git', ['commit', '--quiet', '--allow-empty', '--message', 'a']);
  expect([status, stderr]).toEqual([1, expect.stringContaining('looked at')]);
  expect(git('status', '--porcelain', '--untracked-files=all')).not.toContain('.husky/_');
});

test('gets it again when it was cleaned away', () => {
  setHook();
  rmSync(join(folder, '.husky', '_'), { recursive: true });
  expect(setHook()).toBe(SAID);
});

test('a folder that is no work tree of git gets none', () => {
  rmSync(join(folder, '.git'), { recursive: true });
  expect(setHook()).toBe('');
  expect(existsSync(join(folder, '.husky', '_'))).toBe(false);
});

test.each([{ CI: 'true' }, { HUSKY: '0' }, { PATH: '/nowhere' }])('nor does one with %j', (env) => {
  expect(setHook(env)).toBe('');
  expect(hooksPath()).toBe('');
});

test('hooks of somebody’s own stay', () => {
  git('config', 'core.hooksPath', 'mine');
  expect(setHook()).toBe('');
  expect(hooksPath()).toBe('mine');
  git('config', '--unset', 'core.hooksPath');
  writeFileSync(join(folder, '.git', 'hooks', 'pre-push'), '');
  expect(setHook()).toBe('');
  expect(hooksPath()).toBe('');
});

test.each(['husky is not there', 'nothing can be written'])('it is in nobody’s way where %s', (what) => {
  if (what === 'husky is not there') rmSync(join(folder, 'node_modules'));
  else writeFileSync(join(folder, '.husky', '_'), '');
  expect(setHook()).toBe('');
});
