import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { pullSecretRejected } from '../scenarios/all/pull-secret-rejected';
import type { ClientPod } from '../scenarios/scenario';
import { createWorld, type World } from '../world/world';
import { startKubernetes, type KubernetesApi } from './start-kubernetes';

const LOG = '/api/v1/namespaces/openshift-monitoring/pods/client/log?container=telemeter-client';

let shown: World;
let api: KubernetesApi;

beforeAll(async () => {
  api = await startKubernetes(() => shown);
});
afterAll(() => api.stop());

const CLIENT: ClientPod = { name: 'client', ip: '10.128.0.9', from: -5 };

function worldAt(now: number, pod: Partial<ClientPod>): World {
  return createWorld({ ...pullSecretRejected, pods: [{ ...CLIENT, ...pod }] }, now);
}

/** A world in which the client writes its next line in one or two seconds. */
function aboutToWrite(pod: Partial<ClientPod> = {}): World {
  const now = Date.now();
  for (let shift = 0; shift < 70_000; shift += 250) {
    const world = worldAt(now - shift, pod);
    const attempts = world.processes[0]?.attempts(now + 3000) ?? [];
    if (attempts.some(({ endedAt }) => endedAt > now + 1200 && endedAt < now + 2000)) return world;
  }
  throw new Error('no such world');
}

async function read(query: string): Promise<string> {
  return (await fetch(`${api.url}${LOG}${query}`)).text();
}

/** What a followed log gives over WebSocket, until it is `long` or ends. */
async function followed(query: string, long: number, protocol?: string): Promise<(string | Buffer)[]> {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}${LOG}&follow=true${query}`, protocol ?? []);
  const frames: (string | Buffer)[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('message', (data: Buffer, isBinary) => {
      frames.push(isBinary ? data : data.toString());
      if (frames.length === long) resolve();
    });
  });
  socket.close();
  return frames;
}

describe('a log', () => {
  beforeEach(() => {
    shown = worldAt(Date.now(), {});
  });

  it('has the time of each line in front of it where that is wanted', async () => {
    const lines = (await read('&timestamps=true&tailLines=3')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const [time = '', rest = ''] = /^(\S+) (level=.+)$/.exec(line)?.slice(1) ?? [];
      expect(rest).toContain(`ts=${time} `);
    }
    expect(await read('&timestamps=true&tailLines=3&limitBytes=30')).toHaveLength(30);
  });

  it('of the life before is there after a restart, and ends with it', async () => {
    shown = worldAt(Date.now(), { restarts: [-2] });
    const [before, now] = [await read('&previous=true'), await read('')];
    expect(before).toContain('telemeter client initialized');
    expect(now).toContain('telemeter client initialized');
    const last = Date.parse(/.*\bts=(\S+)/s.exec(before)?.[1] ?? '');
    const first = Date.parse(/\bts=(\S+)/.exec(now)?.[1] ?? '');
    expect(last).toBeLessThan(shown.now - 120_000);
    expect(first).toBeGreaterThan(shown.now - 120_000);
    expect(await read('&previous=true&tailLines=1')).toBe(`${before.trimEnd().split('\n').at(-1) ?? ''}\n`);
  });

  it('of a life before is refused where there was none', async () => {
    const response = await fetch(`${api.url}${LOG}&previous=true`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      ...{ kind: 'Status', status: 'Failure', reason: 'BadRequest', code: 400 },
      message: 'previous terminated container "telemeter-client" in pod "client" not found',
    });
  });

  it('of a crash loop is that of the last start, before and after', async () => {
    shown = worldAt(Date.now(), {
      crash: 'an authorization URL and authorization token must both specified or empty',
    });
    expect(await read('')).toContain('must both specified or empty');
    expect(await read('&previous=true')).toBe(await read(''));
  });

  it('of a container that has not begun is refused', async () => {
    shown = worldAt(Date.now(), { from: -0.01 });
    expect(await read('')).toContain('is waiting to start: ContainerCreating');
  });
});

describe('a followed log', () => {
  it('goes on over HTTP with what is written, and ends when the pod is deleted', async () => {
    shown = aboutToWrite();
    const until = (Date.now() - shown.now + 2600) / 60_000;
    shown = worldAt(shown.now, { until });
    const before = await read('');
    const text = await read('&follow=true');
    expect(text.startsWith(before)).toBe(true);
    expect(text.slice(before.length)).toMatch(/^level=error .+ is expired or invalid"\n$/);
    expect((await fetch(`${api.url}${LOG}`)).status).toBe(404);
  });

  it('gives new lines only, with their times, of a tail of none', async () => {
    shown = aboutToWrite();
    const [line] = await followed('&tailLines=0&timestamps=true', 1);
    expect(String(line)).toMatch(/^\d{4}-\S+Z level=error .+\n$/);
  });

  it('comes over WebSocket as bytes, or as their base64 where that was agreed on', async () => {
    shown = aboutToWrite();
    const last = await read('&tailLines=1');
    const [[bytes], [coded]] = await Promise.all([
      followed('&tailLines=1', 1),
      followed('&tailLines=1', 1, 'base64.binary.k8s.io'),
    ]);
    expect(bytes).toEqual(Buffer.from(last));
    expect(coded).toBe(Buffer.from(last).toString('base64'));
  });

  it('ends at its limit', async () => {
    shown = worldAt(Date.now(), {});
    expect(Buffer.concat((await followed('&limitBytes=40', 9)) as Buffer[])).toHaveLength(40);
  });

  it('ends when another scenario takes the place', async () => {
    shown = worldAt(Date.now(), {});
    const following = followed('&tailLines=1', 9);
    await sleep(300);
    shown = worldAt(Date.now(), {});
    expect(await following).toHaveLength(1);
  });

  it('is refused by plain HTTP where there is no such pod', async () => {
    shown = worldAt(Date.now(), { name: 'other' });
    await expect(followed('', 1)).rejects.toThrow('404');
  });
});
