import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** The root of this repository. */
export const ROOT = join(__dirname, '..', '..');
/** The folder of the chart. */
export const CHART = join(ROOT, 'charts', 'telemetry-health-plugin');

/** A Kubernetes object as it is written down. */
export type KubernetesObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly [part: string]: unknown;
};

/** What a program did. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** The path of helm, which is fetched where there is none. */
export const helmPath: string = execFileSync(
  process.execPath,
  [
    '--input-type=module',
    '-e',
    `import { provideHelm } from ${JSON.stringify(join(ROOT, 'scripts', 'bootstrap-helm.mjs'))};
     process.stdout.write(await provideHelm());`,
  ],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
);

/** A folder of this run alone; helm keeps its own files there, and finds no cluster in it. */
export const TEMPORARY = mkdtempSync(join(tmpdir(), 'chart-'));

// Real programs, on machines that have others to run.
jest.setTimeout(60_000);

const endings: (() => Promise<void> | void)[] = [];
/** Does something after the last test of a file, before its folder is taken away. */
export const atTheEnd = (ending: () => Promise<void> | void): void => {
  endings.push(ending);
};
afterAll(async () => {
  for (const ending of endings) await ending();
  rmSync(TEMPORARY, { recursive: true, force: true, maxRetries: 3 });
});

const ENVIRONMENT = {
  ...process.env,
  HELM_CACHE_HOME: join(TEMPORARY, 'cache'),
  HELM_CONFIG_HOME: join(TEMPORARY, 'config'),
  HELM_DATA_HOME: join(TEMPORARY, 'data'),
  KUBECONFIG: join(TEMPORARY, 'no-cluster'),
};

/** Runs a program to its end. */
export const run = (program: string, args: readonly string[], environment: object = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...ENVIRONMENT, ...environment };
    const child = execFile(program, args, { cwd: ROOT, env, maxBuffer: 2 ** 26 }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

/** Runs helm. */
export const helm = (...args: readonly string[]): Promise<Ran> => run(helmPath, args);

let files = 0;
/** The arguments that give helm these values. */
export const withValues = (values: object): readonly string[] => {
  files += 1;
  const file = join(TEMPORARY, `values-${files}.json`);
  writeFileSync(file, JSON.stringify(values));
  return ['--values', file];
};

/** The objects in what helm prints. */
export const objectsIn = (text: string): readonly KubernetesObject[] =>
  parseAllDocuments(text).flatMap((document) => {
    const object = document.toJS() as KubernetesObject | null;
    return object === null ? [] : [object];
  });

/** The release and the namespace of these tests: neither is called like the plugin. */
export const RELEASE = ['our-release', CHART, '--namespace', 'our-namespace'];

/** What the chart makes of values, hooks included. */
export const rendered = async (
  values: object = {},
  ...args: readonly string[]
): Promise<readonly KubernetesObject[]> => {
  const { code, out, err } = await helm('template', ...RELEASE, ...withValues(values), ...args);
  if (code !== 0) throw new Error(err);
  return objectsIn(out);
};

/** What helm says when it refuses values. */
export const refusal = async (values: object): Promise<string> => {
  const { code, err } = await helm('template', ...RELEASE, ...withValues(values));
  if (code === 0) throw new Error('helm took these values');
  return err;
};

/** The one object of that kind and, where there are several, of that name. */
export const only = (
  objects: readonly KubernetesObject[],
  kind: string,
  name = 'telemetry-health-plugin',
): KubernetesObject => {
  const [found, ...others] = objects.filter((one) => one.kind === kind && one.metadata.name === name);
  if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} of ${kind} ${name}`);
  return found;
};
