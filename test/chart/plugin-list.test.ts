import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { only, rendered, run, TEMPORARY } from './helm';
import type { KubernetesObject, Ran } from './helm';
import { serveSmallApi } from './small-api';

const OURS = 'telemetry-health-plugin';
const LIST = `${OURS}-list`;
const ENABLED = { enablePlugin: { enabled: true } };

const BIN = join(TEMPORARY, 'bin');
mkdirSync(BIN);
symlinkSync(join(__dirname, 'fake-oc.mjs'), join(BIN, 'oc'));

type Job = {
  readonly template: {
    readonly spec: { readonly containers: readonly [{ readonly command: readonly string[] }] };
  };
};

/** A console whose list of plugins is this; undefined: it has none. */
class FakeConsole {
  private readonly file = join(mkdtempSync(join(TEMPORARY, 'console-')), 'console.json');

  constructor(plugins: readonly string[] | undefined) {
    const spec = { managementState: 'Managed', ...(plugins === undefined ? {} : { plugins }) };
    writeFileSync(this.file, JSON.stringify({ metadata: { name: 'cluster', resourceVersion: '41' }, spec }));
  }

  /** What others do to it, one list of operations at each of our patches, just before it. */
  interfere(...turns: readonly (readonly object[])[]): void {
    writeFileSync(`${this.file}.interference`, JSON.stringify(turns));
  }

  get spec(): unknown {
    return (JSON.parse(readFileSync(this.file, 'utf8')) as { readonly spec: unknown }).spec;
  }

  get plugins(): unknown {
    return (this.spec as { readonly plugins?: unknown }).plugins;
  }

  get patches(): readonly string[] {
    const file = `${this.file}.patches`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  /** Runs what a job of the chart runs, in the same words, with its script where the job mounts it. */
  runJob(objects: readonly KubernetesObject[], name: string, environment: object = {}): Promise<Ran> {
    const { template } = only(objects, 'Job', `${OURS}-${name}`)['spec'] as Job;
    const [shell = '', script = '', ...args] = template.spec.containers[0].command;
    const { data } = only(objects, 'ConfigMap', LIST) as unknown as {
      readonly data: Readonly<Record<string, string>>;
    };
    const file = `${this.file}.sh`;
    writeFileSync(file, data[script.replace('/scripts/', '')] ?? 'exit 99');
    return run(shell, [file, ...args], {
      PATH: [BIN, process.env['PATH']].join(delimiter),
      FAKE_CONSOLE: this.file,
      PAUSE_SECONDS: '0',
      ...environment,
    });
  }
}

const ENABLING = rendered(ENABLED);

describe('enabling', () => {
  test.each<[string, readonly string[] | undefined, readonly string[]]>([
    [
      'after those of others',
      ['monitoring-plugin', 'kubevirt-plugin'],
      ['monitoring-plugin', 'kubevirt-plugin', OURS],
    ],
    ['into an empty list', [], [OURS]],
    ['where there is no list', undefined, [OURS]],
    ['once, where it is there already', [OURS, 'monitoring-plugin'], [OURS, 'monitoring-plugin']],
    ['beside one whose name is longer', [`${OURS}-two`], [`${OURS}-two`, OURS]],
  ])('puts our entry %s', async (_what, before, after) => {
    const fake = new FakeConsole(before);
    const first = await fake.runJob(await ENABLING, 'enable');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(fake.plugins).toEqual(after);
    const patches = fake.patches.length;
    expect((await fake.runJob(await ENABLING, 'enable')).code).toBe(0);
    expect(fake.plugins).toEqual(after);
    expect(fake.patches).toHaveLength(patches);
    expect(fake.spec).toMatchObject({ managementState: 'Managed' });
  });

  test.each<[string, readonly string[] | undefined, object, readonly string[]]>([
    ['adds to the list', ['a'], { op: 'add', path: '/spec/plugins/-', value: 'b' }, ['a', 'b', OURS]],
    ['takes from the list', ['a', 'b'], { op: 'remove', path: '/spec/plugins/0' }, ['b', OURS]],
    ['begins the list', undefined, { op: 'add', path: '/spec/plugins', value: ['b'] }, ['b', OURS]],
    ['takes the list away', ['a'], { op: 'remove', path: '/spec/plugins' }, [OURS]],
  ])('keeps it where somebody else %s at the same moment', async (_what, before, change, after) => {
    const fake = new FakeConsole(before);
    fake.interfere([change]);
    const { code, err } = await fake.runJob(await ENABLING, 'enable');
    expect(code).toBe(0);
    expect(err).toContain('reading the list again');
    expect(fake.plugins).toEqual(after);
  });
});

describe('disabling', () => {
  test.each<[string, readonly string[] | undefined, readonly string[] | undefined]>([
    ['out of the middle', ['a', OURS, 'b'], ['a', 'b']],
    ['where it is alone', [OURS], []],
    ['where it is not there', ['a', 'b'], ['a', 'b']],
    ['where there is no list', undefined, undefined],
    ['each time, where somebody wrote it twice', [OURS, 'a', OURS], ['a']],
  ])('takes our entry %s, and no other', async (_what, before, after) => {
    const fake = new FakeConsole(before);
    expect((await fake.runJob(await ENABLING, 'disable')).code).toBe(0);
    expect(fake.plugins).toEqual(after);
  });

  test('never takes what moved to where ours was', async () => {
    const fake = new FakeConsole(['a', OURS, 'b']);
    fake.interfere([{ op: 'remove', path: '/spec/plugins/0' }]);
    expect((await fake.runJob(await ENABLING, 'disable')).code).toBe(0);
    expect(fake.plugins).toEqual(['b']);
  });
});

describe('what does not work', () => {
  test('is given up after a while, with what was wrong each time', async () => {
    const fake = new FakeConsole(['a']);
    const { code, err } = await fake.runJob(await ENABLING, 'enable', {
      FAKE_REFUSES: 'patch',
      ATTEMPTS: '3',
    });
    expect(code).toBe(1);
    expect(err).toContain('Forbidden');
    expect(err).toContain('gave up');
    expect(err.match(/Forbidden/g)).toHaveLength(3);
    expect(fake.plugins).toEqual(['a']);
  });

  test('a list that cannot be read is left alone', async () => {
    const fake = new FakeConsole(['a']);
    const { code, err } = await fake.runJob(await ENABLING, 'enable', { FAKE_REFUSES: 'get' });
    expect(code).not.toBe(0);
    expect(err).toContain('Forbidden');
    expect(fake.patches).toEqual([]);
  });
});

const hooksOf = (objects: readonly KubernetesObject[]): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    objects
      .filter(({ metadata }) => metadata.annotations?.['helm.sh/hook'] !== undefined)
      .map(({ kind, metadata }) => [`${kind} ${metadata.name}`, metadata.annotations?.['helm.sh/hook']]),
  );

/** The live ConsolePlugin as an earlier release left it. */
const clusterWith = (annotations: object) =>
  serveSmallApi({
    '/apis/console.openshift.io/v1/consoleplugins/telemetry-health-plugin': {
      apiVersion: 'console.openshift.io/v1',
      kind: 'ConsolePlugin',
      metadata: { name: OURS, annotations },
      spec: {},
    },
  });

describe('when', () => {
  test('enabled: after each installation, upgrade and rollback; disabled before the release goes', async () => {
    expect(hooksOf(await ENABLING)).toEqual({
      [`Job ${OURS}-enable`]: 'post-install,post-upgrade,post-rollback',
      [`Job ${OURS}-disable`]: 'pre-delete',
      ...Object.fromEntries(
        ['ServiceAccount', 'ConfigMap', 'ClusterRole', 'ClusterRoleBinding'].map((kind) => [
          `${kind} ${LIST}`,
          'post-install,post-upgrade,post-rollback,pre-delete',
        ]),
      ),
    });
  });

  test('the account and its rights come before the jobs, and go with them', async () => {
    for (const kind of ['ServiceAccount', 'ConfigMap', 'ClusterRole', 'ClusterRoleBinding']) {
      expect(only(await ENABLING, kind, LIST).metadata.annotations).toMatchObject({
        'helm.sh/hook-weight': '-5',
        'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded,hook-failed',
      });
    }
  });

  test('an upgrade that switches it off takes out what the chart put in, once', async () => {
    const marked = only(await ENABLING, 'ConsolePlugin').metadata.annotations ?? {};
    const cluster = await clusterWith(marked);
    try {
      const objects = await rendered({}, '--is-upgrade', ...cluster.args);
      expect(hooksOf(objects)).toMatchObject({ [`Job ${OURS}-disable`]: 'pre-upgrade' });
      expect(Object.keys(hooksOf(objects))).toHaveLength(5);
      const fake = new FakeConsole(['a']);
      await fake.runJob(await ENABLING, 'enable');
      expect(fake.plugins).toEqual(['a', OURS]);
      await fake.runJob(objects, 'disable');
      expect(fake.plugins).toEqual(['a']);
      // It leaves no mark, so the next upgrade has nothing to take out.
      expect(only(objects, 'ConsolePlugin').metadata.annotations).toBeUndefined();
    } finally {
      cluster.close();
    }
  });

  test('an entry that somebody else made is nobody’s to take out', async () => {
    const cluster = await clusterWith({});
    try {
      expect(hooksOf(await rendered({}, '--is-upgrade', ...cluster.args))).toEqual({});
    } finally {
      cluster.close();
    }
  });
});

test('installed, upgraded and uninstalled, the list is as it was', async () => {
  const fake = new FakeConsole(['monitoring-plugin']);
  for (const job of ['enable', 'enable', 'disable']) {
    expect((await fake.runJob(await ENABLING, job)).code).toBe(0);
  }
  expect(fake.plugins).toEqual(['monitoring-plugin']);
});
