/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};
type Lock = { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Locked>> };

const ROOT = path.resolve(__dirname, '..');
const FOLDERS = ['.', 'lab/host', 'lab/host/console-4.16'];

const read = (folder: string, name: string): string => fs.readFileSync(path.join(ROOT, folder, name), 'utf8');
const lockOf = (folder: string): Lock => JSON.parse(read(folder, 'package-lock.json')) as Lock;
const packagesOf = (folder: string): readonly (readonly [string, Locked])[] =>
  Object.entries(lockOf(folder).packages).filter(([name]) => name !== '');

/**
 * What is wrong with where a package comes from. An entry without an address, as npm writes it where it is told to omit
 * them, comes from whatever registry is set, and its hash tells whether it is the same.
 */
const wrongOrigin = ([name, { version, resolved, integrity, link }]: readonly [string, Locked]):
  string | null => {
  if (link === true || version === undefined) return `${name} is no package of a registry`;
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')) return `${name} has no SHA-512`;
  return resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
    ? null
    : `${name} comes from ${resolved}`;
};

/**
 * Packages that have an install script and work without it: each checks for, or fetches, the build for this platform,
 * which npm has already installed as an optional package.
 */
const NOT_NEEDED = ['@parcel/watcher', '@swc/core', 'esbuild', 'fsevents', 'unrs-resolver'];

/** Ranges that are meant (test/locked-versions.test.ts): the shared PatternFly stays open upwards. */
const OPEN = ['@patternfly/react-core', '@patternfly/react-icons', '@patternfly/react-table'];

describe.each(FOLDERS)('the packages of %s', (folder) => {
  test('come from a registry and are held to their SHA-512', () => {
    expect(packagesOf(folder).flatMap((one) => wrongOrigin(one) ?? [])).toEqual([]);
    expect(packagesOf(folder).length).toBeGreaterThan(40);
    expect(lockOf(folder).lockfileVersion).toBe(3);
  });

  test('are named in exact versions', () => {
    const own = JSON.parse(read(folder, 'package.json')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    // A package under another name stands with both: `npm:NAME@VERSION`.
    const named = Object.entries({ ...own.dependencies, ...own.devDependencies }).map(
      ([name, version]) => [name, version.replace(/^npm:.+@/, '')] as const,
    );
    const open = named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map(([name]) => name);
    expect(open.sort()).toEqual(folder === '.' ? OPEN : []);
    const { packages } = lockOf(folder);
    for (const [name, version] of named.filter(([name]) => !open.includes(name))) {
      expect(`${name} ${packages[`node_modules/${name}`]?.version ?? 'not locked'}`).toBe(
        `${name} ${version}`,
      );
    }
  });

  test('run no script when they are installed, and need none', () => {
    expect(read(folder, '.npmrc').split('\n')).toContain('ignore-scripts=true');
    const scripted = packagesOf(folder)
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([where]) => where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(scripted.filter((name) => !NOT_NEEDED.includes(name))).toEqual([]);
  });
});

test.each<readonly [string, Locked]>([
  [
    'of another registry',
    { version: '1.0.0', resolved: 'https://npm.example.com/a.tgz', integrity: `sha512-${'a'.repeat(86)}==` },
  ],
  [
    'of a repository',
    {
      version: '1.0.0',
      resolved: 'git+ssh://git@github.com/a/b.git#1',
      integrity: `sha512-${'a'.repeat(86)}==`,
    },
  ],
  ['with a weaker hash', { version: '1.0.0', integrity: 'sha1-ViDzSTAkzrBpJFQjhpeU3vE5Wcw=' }],
  ['without a hash', { version: '1.0.0' }],
  ['that is a link', { link: true, resolved: 'packages/a' }],
])('a package %s would be noticed', (what, locked) => {
  expect(wrongOrigin([what, locked])).not.toBeNull();
});
