import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';

const ROOT = join(__dirname, '..');
const FAKE = join(__dirname, 'console', 'fake-program.mjs');
const TOKEN = 'sha256~not-to-be-seen';

type Call = { readonly program: string; readonly args: readonly string[]; readonly token: string | null };

let folder: string;
/** Ends what a test that failed left running. */
let leave: () => Promise<unknown> = () => Promise.resolve();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-console-'));
});
afterEach(async () => {
  await leave();
  rmSync(folder, { recursive: true });
});

const log = (): string => join(folder, 'calls');

/** An environment in which only these programs of ours are there, and Node. */
function withPrograms(programs: readonly string[], does = ''): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const name of programs) symlinkSync(FAKE, join(bin, name));
  symlinkSync(process.execPath, join(bin, 'node'));
  return { ...process.env, PATH: `${bin}:/usr/bin:/bin`, FAKE_LOG: log(), FAKE_DOES: does };
}

function calls(): readonly Call[] {
  if (!existsSync(log())) return [];
  const lines = readFileSync(log(), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Call);
}

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

function run(file: readonly string[], env: NodeJS.ProcessEnv, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...file, ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const SCRIPT = [join(ROOT, 'scripts', 'start-console.mjs')];
const PROGRAM = ['--import', 'tsx', join(__dirname, 'start-console.ts')];

/** One that goes on: what it writes until `seen` says that it is enough. */
async function begin(env: NodeJS.ProcessEnv, args: readonly string[], seen: (out: string) => boolean) {
  const child: ChildProcess = spawn(process.execPath, [...PROGRAM, ...args], { cwd: ROOT, env });
  const said = { out: '', err: '' };
  child.stderr?.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  leave = () => {
    child.kill('SIGTERM');
    return ended;
  };
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      said.out += text.toString();
      if (seen(said.out)) resolve();
    });
    void ended.then((code) => reject(new Error(`ended with ${String(code)}: ${said.err}`)));
  });
  return { child, said, ended };
}

describe('before anything is started', () => {
  it('helps', () => {
    const { code, out } = run(SCRIPT, withPrograms([]), ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--release R');
  });

  it.each([
    [[], 'which console? --release is one of 4.16, 4.17'],
    [['--release', '4.15'], 'the plugin is for the consoles of OpenShift 4.16 and later'],
    [['--release', '4.99'], 'unknown release "4.99"; there are: 4.16'],
    [['--release', '4.22', '--port', 'x'], '"x" is not a port'],
    [['--release', '4.22', '--speed'], "Unknown option '--speed'"],
    [['--release', '4.22', '--scenario', 'no-such'], 'unknown scenario "no-such"'],
    [
      ['--release', '4.22', '--cluster', '--scenario', 'healthy'],
      '--scenario and --no-history are of the lab',
    ],
  ])('refuses %j with exit status 2', (args, why) => {
    const { code, err } = run(SCRIPT, withPrograms(['podman']), args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(why) as string });
    expect(calls()).toEqual([]);
  });

  it('refuses a taken port with exit status 2', async () => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const args = ['--release', '4.22', '--port', String(port)];
    expect(run(SCRIPT, withPrograms(['podman']), args)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`port ${port} is taken`) as string,
    });
    server.close();
  });

  it('says so where neither podman nor docker is there', () => {
    const here = ['podman', 'docker'].some(
      (name) => existsSync(join('/usr/bin', name)) || existsSync(join('/bin', name)),
    );
    const env = withPrograms(['oc']);
    const { code, err } = run(SCRIPT, here ? { ...env, PATH: join(folder, 'bin') } : env, [
      '--release',
      '4.22',
    ]);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('neither podman nor docker') as string,
    });
  });
});

describe('a dry run', () => {
  it('says what it would run, and runs nothing', () => {
    const { code, out } = run(PROGRAM, withPrograms(['docker']), ['--release', '4.16', '--dry-run']);
    expect(code).toBe(0);
    const [alerting = '', console = '', ...more] = out.trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(alerting).toMatch(
      /^docker run --rm .*'NGINX=.*' --entrypoint \/bin\/sh .*origin-monitoring-plugin:4\.16 -c /,
    );
    expect(console).toMatch(/^docker run --rm .*BRIDGE_RELEASE_VERSION=4\.16\.0 .*origin-console:4\.16$/);
    expect(calls()).toEqual([]);
  });

  it('of a cluster shows a placeholder for the token, which it does not ask for', () => {
    const { code, out } = run(PROGRAM, withPrograms(['podman', 'oc']), [
      '--release',
      '4.22',
      '--cluster',
      '--dry-run',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('BRIDGE_K8S_AUTH_BEARER_TOKEN=<token> podman run');
    expect(calls().filter(({ args }) => args.includes('--show-token'))).toEqual([]);
  });
});

describe('against a cluster', () => {
  it.each([
    ['oc is not there', ['podman'], '', 'oc is not there'],
    ['oc is logged out', ['podman', 'oc'], 'logged out', 'You must be logged in'],
    ['there is no such image', ['podman', 'oc'], 'no image', 'podman cannot bring quay.io/openshift/origin-'],
    ['the console ends by itself', ['podman', 'oc'], 'console ends', 'ended by itself: cannot use <token>'],
  ])('ends with exit status 1 and the reason where %s', async (_what, programs, does, why) => {
    const port = await freePort();
    const ran = run(PROGRAM, withPrograms(programs, does), [
      '--release',
      '4.22',
      '--cluster',
      '--port',
      String(port),
    ]);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(why) as string });
    expect(ran.out + ran.err).not.toContain(TOKEN);
  });

  it('hands the token over in the environment alone, tells the addresses, and a Ctrl-C stops both containers', async () => {
    const port = await freePort();
    const args = ['--release', '4.22', '--cluster', '--port', String(port)];
    const { child, said, ended } = await begin(withPrograms(['podman', 'oc']), args, (out) =>
      out.includes('Ctrl-C'),
    );
    expect(said.out).toContain(`http://localhost:${port}/monitoring/telemetry-health`);
    expect(said.out).toContain('Cluster https://api.cluster.example.com:6443');
    expect(said.out).toContain('No address of Alertmanager is known');
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow();

    const engine = calls().filter(({ program }) => program === 'podman');
    const images = ['monitoring-plugin', 'console'].map((name) => `quay.io/openshift/origin-${name}:4.22`);
    expect(engine.filter(({ args: [verb] }) => verb === 'pull').map((call) => call.args.at(-1))).toEqual(
      images,
    );
    const runs = engine.filter(({ args: [verb] }) => verb === 'run');
    expect(Object.fromEntries(runs.map((call) => [call.args.at(-1), call.token]))).toEqual({
      [images[0] ?? '']: null,
      [images[1] ?? '']: TOKEN,
    });
    expect(engine.filter(({ args: [verb] }) => verb === 'stop')).toHaveLength(2);
    expect(JSON.stringify(calls().map((call) => call.args))).not.toContain(TOKEN);
    expect(said.out + said.err).not.toContain(TOKEN);
    // The fake removes what it kept of a container when that ends.
    expect(readdirSync(folder).filter((name) => name.startsWith('calls.'))).toEqual([]);
  }, 30_000);
});

it('starts a lab where there is no cluster, tells its alert, and stops both', async () => {
  const port = await freePort();
  const args = [
    '--release',
    '4.16',
    '--no-history',
    '--scenario',
    'pull-secret-rejected',
    '--port',
    String(port),
  ];
  const { child, said, ended } = await begin(withPrograms(['docker']), args, (out) => out.includes('Ctrl-C'));
  expect(said.out).toMatch(new RegExp(`The alert +http://localhost:${port}/monitoring/alerts/\\d+\\?`));
  const console = calls().find(
    ({ args: words }) => words[0] === 'run' && words.at(-1)?.endsWith('origin-console:4.16'),
  );
  const kubernetes = console?.args.find((word) => word.startsWith('BRIDGE_K8S_MODE_OFF_CLUSTER_ENDPOINT='));
  const url = kubernetes?.slice(kubernetes.indexOf('=') + 1) ?? '';
  expect(await (await fetch(`${url}/version`)).json()).toMatchObject({ major: '1' });
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await expect(fetch(`${url}/version`)).rejects.toThrow();
  expect(calls().some(({ program, args: [verb] }) => program === 'docker' && verb === 'stop')).toBe(true);
}, 90_000);
