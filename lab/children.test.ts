import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openNursery } from './children';

function lives(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** A lab in small: a folder, and a program that would run for minutes and writes its id there. */
const SMALL_LAB = `
const { openNursery } = require(${JSON.stringify(join(__dirname, 'children.ts'))});
const nursery = openNursery();
const program = 'require("node:fs").writeFileSync(process.argv[1], String(process.pid)); setTimeout(() => {}, 300000)';
nursery.folder().then((folder) => {
  nursery.start(process.execPath, ['-e', program, folder + '/id']);
  console.log(folder);
});
setTimeout(() => {}, 300000);
`;

async function until(holds: () => boolean): Promise<boolean> {
  for (let i = 0; i < 100 && !holds(); i++) await sleep(100);
  return holds();
}

it('nothing is left of a lab that was killed', async () => {
  const lab = spawn(process.execPath, ['--import', 'tsx', '-e', SMALL_LAB], { cwd: join(__dirname, '..') });
  let folder = '';
  lab.stdout.on('data', (text) => (folder += String(text).trim()));
  const id = (): number =>
    existsSync(join(folder, 'id')) ? Number(readFileSync(join(folder, 'id'), 'utf8')) : 0;
  expect(await until(() => folder !== '' && id() > 0)).toBe(true);
  const child = id();
  expect(lives(child)).toBe(true);
  lab.kill('SIGKILL');
  expect(await until(() => !existsSync(folder))).toBe(true);
  expect(await until(() => !lives(child))).toBe(true);
}, 30_000);

it('a child that ends tells how, with its last words', async () => {
  const nursery = openNursery();
  const child = nursery.start(process.execPath, ['-e', 'console.error("no such thing"); process.exit(3)']);
  expect(await child.ended).toEqual({ code: 3, words: 'no such thing\n' });
  expect((await nursery.start('/nowhere/to/be/found', []).ended).words).toContain('ENOENT');
  await nursery.stop();
});

it('stopping ends all children and removes all folders, and nothing starts after it', async () => {
  const nursery = openNursery();
  const folder = await nursery.folder();
  const child = nursery.start(process.execPath, ['-e', 'setTimeout(() => {}, 300000)']);
  await nursery.stop();
  expect((await child.ended).code).toBeNull();
  expect(existsSync(folder)).toBe(false);
  expect(() => nursery.start(process.execPath, [])).toThrow('the lab is being stopped');
});

it('who waits for the stop goes on after it, with nothing else to do', () => {
  const waiting = `require(${JSON.stringify(join(__dirname, 'children.ts'))}).openNursery().stop().then(() => console.log('stopped'))`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '-e', waiting], {
    cwd: join(__dirname, '..'),
    encoding: 'utf8',
  });
  expect(stdout).toBe('stopped\n');
}, 30_000);
