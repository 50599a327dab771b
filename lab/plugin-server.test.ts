import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalServer } from './http-server';
import { startPluginServer } from './plugin-server';

const folder = mkdtempSync(join(tmpdir(), 'lab-plugin-test-'));
const dist = join(folder, 'dist');
let server: LocalServer;

beforeAll(async () => {
  mkdirSync(join(dist, 'locales', 'en'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'no');
  writeFileSync(join(dist, 'plugin-manifest.json'), '{}');
  writeFileSync(join(dist, 'page-chunk.30db4ca679d8c278f735.min.js'), '');
  writeFileSync(join(dist, 'locales', 'en', 'plugin__telemetry-health-plugin.json'), '{}');
  server = await startPluginServer({ folder: dist });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** As it stands: fetch would tidy the path up. */
function status(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

const header = async (path: string, name: string): Promise<string | null> =>
  (await fetch(`${server.url}${path}`)).headers.get(name);

it('serves files with their types', async () => {
  expect(await header('/plugin-manifest.json', 'content-type')).toBe('application/json; charset=utf-8');
  expect(await header('/page-chunk.30db4ca679d8c278f735.min.js', 'content-type')).toBe(
    'text/javascript; charset=utf-8',
  );
});

it('lets hashed files be kept, and has all others asked for again', async () => {
  expect(await header('/page-chunk.30db4ca679d8c278f735.min.js', 'cache-control')).toContain('immutable');
  expect(await header('/plugin-manifest.json', 'cache-control')).toBe('no-cache');
  expect(await header('/locales/en/plugin__telemetry-health-plugin.json', 'cache-control')).toBe('no-cache');
});

it('has no page for what is not there, a folder, or anything outside', async () => {
  expect((await fetch(`${server.url}/nope.js`)).status).toBe(404);
  expect((await fetch(`${server.url}/locales`)).status).toBe(404);
  expect(await status('/../secret.txt')).toBe(404);
  expect(await status('/%2e%2e/secret.txt')).toBe(404);
  expect(await status('/%zz')).toBe(404);
});

it('takes only reading', async () => {
  expect((await fetch(`${server.url}/plugin-manifest.json`, { method: 'POST' })).status).toBe(405);
});

it('may be read by other pages only when told so', async () => {
  expect(await header('/plugin-manifest.json', 'access-control-allow-origin')).toBeNull();
  const open = await startPluginServer({ folder: dist, cors: true });
  const response = await fetch(`${open.url}/plugin-manifest.json`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  await open.stop();
});
