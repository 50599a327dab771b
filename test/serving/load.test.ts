import fs from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { DIST } from '../bundle/serve-dist';
import { ask } from './client';
import { startNginx, type Nginx } from './nginx';

/** 200 requests a second for ten seconds, over as many connections as a console may open to a busy pod. */
const REQUESTS = 2000;
const EVERY_MS = 5;
const CONNECTIONS = 20;

const scripts = fs.readdirSync(DIST).filter((name) => name.endsWith('.js'));
/** Mostly the manifest, as from tabs that lie open, and what a page that is being opened asks for. */
const NAMES = [
  ...scripts.flatMap((name) => ['plugin-manifest.json', name]),
  'locales/en/plugin__telemetry-health-plugin.json',
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'serving-test-'));
const agent = new https.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
let nginx: Nginx;

beforeAll(async () => {
  nginx = await startNginx(folder);
}, 60_000);
afterAll(async () => {
  agent.destroy();
  await nginx.stop();
  fs.rmSync(folder, { recursive: true });
}, 30_000);

const until = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));

test('200 requests a second for ten seconds are answered without an error', async () => {
  const start = performance.now();
  const one = async (index: number) => {
    const name = NAMES[index % NAMES.length] ?? '';
    const due = start + index * EVERY_MS;
    await until(due);
    const headers = { 'Accept-Encoding': index % 3 === 0 ? 'gzip' : 'gzip, deflate, br' };
    const { status, body } = await ask(nginx, `/${name}`, { agent, headers });
    // From when it was due: what waits for a connection counts.
    return { answer: body.length > 0 ? status : 'nothing', took: performance.now() - due };
  };
  const answers = await Promise.all(
    Array.from({ length: REQUESTS }, (_none, index) =>
      one(index).catch((error: unknown) => ({ answer: String(error), took: Infinity })),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  expect(answers.filter(({ answer }) => answer !== 200)).toEqual([]);
  const took = answers.map((each) => each.took).sort((a, b) => a - b);
  const share = (part: number): string =>
    `${(took[Math.ceil(REQUESTS * part) - 1] ?? Infinity).toFixed(1)} ms`;
  process.stderr.write(
    `${REQUESTS} requests in ${seconds.toFixed(1)} s: half within ${share(0.5)}, 95 % within ${share(0.95)}, all within ${share(1)}\n`,
  );
  // It kept up: it was done when the last one was due, but for a moment.
  expect(seconds).toBeLessThan((REQUESTS * EVERY_MS) / 1000 + 3);
}, 60_000);
