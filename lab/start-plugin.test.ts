import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';

const ROOT = join(__dirname, '..');
const SCRIPT = join(ROOT, 'scripts', 'start-plugin.mjs');

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...args], { cwd: ROOT, encoding: 'utf8' });

describe('npm run start:plugin', () => {
  it('helps, and refuses what it does not understand with exit status 2', () => {
    expect(run('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(run('--port', 'x').status).toBe(2);
    expect(run('--speed', '2').status).toBe(2);
  });

  it('builds the plugin and serves it to pages of other addresses', async () => {
    const port = await freePort();
    const server: ChildProcess = spawn(process.execPath, [SCRIPT, '--port', String(port)], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    try {
      const url = `http://127.0.0.1:${port}/plugin-manifest.json`;
      const deadline = Date.now() + 60_000;
      let response: Response | undefined;
      while (response?.ok !== true && Date.now() < deadline) {
        await sleep(300);
        response = await fetch(url).catch(() => undefined);
      }
      expect(response?.headers.get('access-control-allow-origin')).toBe('*');
      expect(await response?.json()).toMatchObject({ name: 'telemetry-health-plugin' });
    } finally {
      server.kill('SIGTERM');
      await ended;
    }
  }, 90_000);
});
