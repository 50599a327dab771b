import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { serveFaults } from './host/fault-api';
import { Faults } from './host/faults';
import { serve, type LocalServer } from './http-server';
import { SCENARIOS } from './scenarios/list';

const ROOT = join(__dirname, '..');
const SCRIPTS = join(ROOT, 'scripts');

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

function node(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** The same, while a server of this test goes on answering. */
function nodeBeside(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: ROOT }, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
}

/** What an expression over a module of these scripts gives. */
function evaluate(module: string, expression: string): unknown {
  const file = JSON.stringify(join(SCRIPTS, module));
  const { out, err } = node(
    '--input-type=module',
    '-e',
    `import * as m from ${file}; console.log(JSON.stringify(${expression}))`,
  );
  if (out === '') throw new Error(err);
  return JSON.parse(out) as unknown;
}

describe('npm start', () => {
  const start = (...args: readonly string[]): Ran => node('scripts/start.mjs', ...args);

  it('helps', () => {
    const { code, out } = start('--help');
    expect(code).toBe(0);
    expect(out).toContain('--scenario ID');
    for (const { id } of SCENARIOS) expect(out).toContain(id);
  });

  it.each([
    ['--scenario', 'nope', 'unknown scenario "nope"; there are: '],
    ['--port', 'x', '"x" is not a port: a number from 1 to 65535'],
    ['--port', '65536', '"65536" is not a port'],
    ['--console', '4.15', 'unknown console "4.15"; there are: 4.22, 4.16'],
    ['--speed', '2', "Unknown option '--speed'"],
  ])('refuses %s %s with exit status 2', (option, value, reason) => {
    const { code, out, err } = start(option, value);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  it('refuses a taken port with exit status 2', async () => {
    const server = await serve(() => undefined);
    const port = new URL(server.url).port;
    expect(start('--port', port)).toEqual({
      code: 2,
      out: '',
      err: `port ${port} is taken; choose another one with --port N\n`,
    });
    await server.stop();
  });
});

describe('npm run scenario', () => {
  const scenario = (...args: readonly string[]): Ran => node('scripts/scenario.mjs', ...args);

  it('helps', () => {
    expect(scenario('--help')).toMatchObject({ code: 0, err: '' });
  });

  it('says when no lab runs', async () => {
    const server = await serve(() => undefined);
    const { port } = new URL(server.url);
    await server.stop();
    expect(scenario('healthy', '--port', port)).toEqual({
      code: 1,
      out: '',
      err: `no lab answers on port ${port}; start it with: npm start -- --port ${port}\n`,
    });
  });

  it('refuses what it does not understand', () => {
    expect(scenario('--port', 'x')).toMatchObject({ code: 2 });
    expect(scenario('--speed')).toMatchObject({ code: 2 });
    expect(scenario('healthy', 'prometheus-error')).toMatchObject({
      code: 2,
      err: 'name one scenario, or --repair, or --break\n',
    });
  });
});

describe('npm run fault', () => {
  const fault = (...args: readonly string[]): Promise<Ran> => nodeBeside('scripts/fault.mjs', ...args);

  it('helps', async () => {
    const { code, out } = await fault('--help');
    expect(code).toBe(0);
    for (const word of ['prometheus', 'slow MS', 'status CODE', 'garbage', 'off'])
      expect(out).toContain(word);
  });

  it.each([
    [['prometheus'], 'name a server and a fault\n'],
    [['prometheus', 'slow', '5', '/log', '6'], 'name one server, one fault, its value and a path\n'],
    [['prometheus', 'down', '/log', '6'], 'name one server, one fault, its value and a path\n'],
  ])('refuses %j', async (args, err) => {
    expect(await fault(...args)).toEqual({ code: 2, out: '', err });
  });

  describe('with a lab', () => {
    const faults = new Faults();
    let server: LocalServer;
    let port: readonly string[];

    beforeAll(async () => {
      server = await serve((request, response) => void serveFaults(faults, request, response));
      port = ['--port', new URL(server.url).port];
    });
    afterAll(() => server.stop());

    it('makes a server fail, and lists how all are', async () => {
      const slow = 'prometheus    slow 5000\nalertmanager  off\nkubernetes    off\n';
      expect(await fault('prometheus', 'slow', '5000', ...port)).toEqual({ code: 0, out: slow, err: '' });
      expect((await fault(...port)).out).toBe(slow);
      expect((await fault('alertmanager', 'garbage', 'truncated', ...port)).out).toContain(
        'garbage truncated',
      );
      expect((await fault('kubernetes', 'status', '503', ...port)).out).toContain('status 503');
      await fault('prometheus', 'off', ...port);
      expect(faults.of('prometheus')).toBeNull();
    });

    it('passes on why something is refused', async () => {
      expect(await fault('prometheus', 'slow', 'soon', ...port)).toEqual({
        code: 2,
        out: '',
        err: '"milliseconds" must be a whole number from 1 to 600000\n',
      });
      expect((await fault('etcd', 'down', ...port)).err).toContain(
        'unknown server "etcd"; there are: prometheus',
      );
    });
  });
});

describe('the bootstrap', () => {
  it('knows the platforms by their os-release', () => {
    const platform = (release: string): unknown =>
      evaluate('bootstrap-programs.mjs', `m.platformOf('linux', ${JSON.stringify(release)})`);
    expect(platform('ID=debian\n')).toBe('debian');
    expect(platform('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe('ubuntu');
    expect(platform('ID="rocky"\nID_LIKE="rhel centos fedora"\n')).toBe('fedora');
    expect(platform('ID=alpine\n')).toBe('other');
    expect(evaluate('bootstrap-programs.mjs', `m.platformOf('darwin', '')`)).toBe('brew');
  });

  it.each([
    ['debian', 'sudo apt-get install --no-install-recommends prometheus prometheus-alertmanager chromium'],
    ['fedora', 'sudo dnf install golang-github-prometheus golang-github-prometheus-alertmanager chromium'],
    ['brew', 'brew install prometheus\n  brew install alertmanager\n  brew install --cask chromium'],
    ['other', 'https://prometheus.io/download/'],
  ])('says on %s exactly what to do', (platform, command) => {
    const text = evaluate(
      'bootstrap-programs.mjs',
      `m.instructions(['prometheus', 'promtool', 'alertmanager', 'chromium'], '${platform}')`,
    );
    expect(text).toContain(command);
    expect(text).toContain('PROMETHEUS_BIN, PROMTOOL_BIN, ALERTMANAGER_BIN, CHROMIUM_BIN');
  });

  it('says of programs that no lab needs only what concerns them', () => {
    const text = evaluate('bootstrap-programs.mjs', `m.instructions(['nginx', 'openssl'], 'debian')`);
    expect(text).toBe(
      [
        'Missing: nginx, openssl.',
        '  sudo apt-get update',
        '  sudo apt-get install --no-install-recommends nginx openssl',
        'A program that is not on the PATH can be named in the environment: NGINX_BIN, OPENSSL_BIN.',
      ].join('\n'),
    );
  });

  it('refuses an old Node', () => {
    const { err } = node(
      '--input-type=module',
      '-e',
      `import { checkNode } from './scripts/bootstrap.mjs'; checkNode('18.20.1')`,
    );
    expect(err).toContain('Node.js 20.19 or later is needed; this is 18.20.1');
  });

  it('knows whether what is installed is what the lock names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootstrap-test-'));
    const installed = (): unknown =>
      evaluate('bootstrap-packages.mjs', `m.isInstalled(${JSON.stringify(folder)})`);
    const lock = (packages: object): string => JSON.stringify({ packages: { '': {}, ...packages } });
    const wanted = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', optional: true },
    };
    try {
      writeFileSync(join(folder, 'package-lock.json'), lock(wanted));
      expect(installed()).toBe(false);
      mkdirSync(join(folder, 'node_modules'));
      writeFileSync(
        join(folder, 'node_modules', '.package-lock.json'),
        lock({ 'node_modules/a': { version: '1.0.0' } }),
      );
      expect(installed()).toBe(false);
      mkdirSync(join(folder, 'node_modules', 'a'));
      expect(installed()).toBe(true);
      writeFileSync(
        join(folder, 'node_modules', '.package-lock.json'),
        lock({ 'node_modules/a': { version: '0.9.0' } }),
      );
      expect(installed()).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('installs into a folder once at a time, and takes over from who has ended', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootstrap-test-'));
    const lock = join(folder, `installing-${basename(folder)}`);
    const done = (): unknown =>
      evaluate(
        'bootstrap-alone.mjs',
        `await m.alone(${JSON.stringify(folder)}, async () => (await import('node:fs')).readFileSync(${JSON.stringify(lock)}, 'utf8') === String(process.pid), ${JSON.stringify(folder)})`,
      );
    try {
      expect(done()).toBe(true);
      expect(existsSync(lock)).toBe(false);
      // No process has so high a number.
      writeFileSync(lock, '2147483647');
      expect(done()).toBe(true);
      writeFileSync(lock, '');
      expect(done()).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('waits while another one installs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootstrap-test-'));
    const lock = join(folder, `installing-${basename(folder)}`);
    try {
      writeFileSync(lock, String(process.pid));
      const code = `import { alone } from './scripts/bootstrap-alone.mjs'; await alone(${JSON.stringify(folder)}, () => console.log('mine'), ${JSON.stringify(folder)})`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
      await once(child.stderr, 'data').then(([chunk]) => {
        expect(String(chunk)).toContain(`Waiting for another command (process ${process.pid})`);
      });
      expect(said).toBe('');
      rmSync(lock);
      await once(child, 'close');
      expect(said).toBe('mine\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('sees when the files that a build is made of have changed, tests not counted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bootstrap-test-'));
    const hash = (): unknown =>
      evaluate('bootstrap-build.mjs', `m.hashOf(${JSON.stringify(folder)}, ['src', 'absent'])`);
    try {
      cpSync(join(ROOT, 'lab', 'scenarios'), join(folder, 'src'), { recursive: true });
      const before = hash();
      writeFileSync(join(folder, 'src', 'new.test.ts'), '');
      expect(hash()).toBe(before);
      writeFileSync(join(folder, 'src', 'new.ts'), '');
      expect(hash()).not.toBe(before);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('uses nothing but built-in modules before everything is installed', () => {
    const early = readdirSync(SCRIPTS).filter((name) =>
      /^(bootstrap.*|start|scenario|fault|lab-api)\.mjs$/.test(name),
    );
    expect(early.length).toBeGreaterThan(5);
    for (const file of [...early, join('..', 'lab', 'start-options.mjs')]) {
      const imports = readFileSync(join(SCRIPTS, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g);
      for (const [, name = ''] of imports) expect(name).toMatch(/^(node:|\.\.?\/.+\.mjs$)/);
    }
  });
});

describe('a machine with podman or docker and without the programs', () => {
  /** Stands in for an engine: runs what it is told to run in a container on this machine instead. */
  const ENGINE = '#!/bin/sh\nwhile [ "$1" != -c ]; do shift; done\nexec /bin/sh "$@"\n';
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'engine-'));
    writeFileSync(join(folder, 'podman'), ENGINE, { mode: 0o755 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const wrapper = (...args: readonly string[]): readonly string[] => [
    join(SCRIPTS, 'in-container.mjs'),
    join(folder, 'podman'),
    ...args,
  ];

  it("runs a program with the caller's user, network and files", () => {
    const told = evaluate(
      'in-container.mjs',
      `m.containerArguments('/usr/bin/podman', 'promtool', ['--version'])`,
    );
    expect(told).toEqual(expect.arrayContaining(['--network', 'host', '--rm', '--userns', 'keep-id']));
    expect(told).toEqual(
      expect.arrayContaining(['quay.io/prometheus/prometheus:v3.5.0', 'promtool', '--version']),
    );
    const docker = evaluate('in-container.mjs', `m.containerArguments('docker', 'alertmanager', [])`);
    expect(docker).not.toContain('keep-id');
  });

  it('gives what the program gives, and its exit status', () => {
    expect(node(...wrapper('promtool', '--version'))).toMatchObject({ code: 0 });
    expect(node(...wrapper('promtool', 'check', 'rules', '/does/not/exist')).code).not.toBe(0);
  });

  it('ends the program when it is ended itself, even by SIGKILL', async () => {
    const data = join(folder, 'data');
    writeFileSync(join(folder, 'p.yml'), 'global: {}\n');
    const options = [`--config.file=${folder}/p.yml`, `--storage.tsdb.path=${data}`];
    const child = spawn(process.execPath, [
      ...wrapper('prometheus', ...options, '--web.listen-address=127.0.0.1:0'),
    ]);
    const lives = (): boolean => spawnSync('pgrep', ['-f', `storage.tsdb.path=${data}`]).status === 0;
    const until = async (wanted: boolean): Promise<boolean> => {
      for (let tries = 0; tries < 100 && lives() !== wanted; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
      return lives();
    };
    expect(await until(true)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(lives()).toBe(true);
    child.kill('SIGKILL');
    expect(await until(false)).toBe(false);
  }, 30_000);
});
