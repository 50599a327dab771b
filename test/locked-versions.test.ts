/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';

type Locked = {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Lock = { readonly packages: Readonly<Record<string, Locked>> };

const ROOT = path.resolve(__dirname, '..');
const LOCKS = ['package-lock.json', 'lab/host/package-lock.json', 'lab/host/console-4.16/package-lock.json'];

const readLock = (name: string): Lock => JSON.parse(fs.readFileSync(path.join(ROOT, name), 'utf8')) as Lock;
const plugin = readLock('package-lock.json').packages;
const version = (name: string): string => plugin[`node_modules/${name}`]?.version ?? 'not installed';

describe('versions that the lock file must hold', () => {
  test.each(['core', 'icons', 'table', 'styles', 'tokens'])(
    'PatternFly react-%s is of 6.2, the oldest that a console styles',
    (name) => expect(version(`@patternfly/react-${name}`)).toMatch(/^6\.2\./),
  );

  test('the sheets for consoles without PatternFly 6 are of the release that its components are of', () => {
    expect(version('@patternfly/patternfly')).toMatch(/^6\.2\./);
  });

  test('the chart package is the one that belongs to PatternFly 6.2', () => {
    expect(version('@patternfly/react-charts')).toMatch(/^8\.2\./);
  });

  test('the shared range of PatternFly stays open upwards, so that consoles from 4.22 on give their own', () => {
    const root = plugin[''] as unknown as { readonly devDependencies: Readonly<Record<string, string>> };
    for (const name of ['core', 'icons', 'table']) {
      expect(root.devDependencies[`@patternfly/react-${name}`]).toBe('^6.2.2');
    }
  });

  test('the builder is older than 4.22, whose entry no console up to 4.21 can load', () => {
    expect(version('@openshift-console/dynamic-plugin-sdk-webpack')).toBe('4.21.0');
    expect(version('@openshift-console/dynamic-plugin-sdk')).toBe('4.19.1');
  });

  test('React and the router are those of the oldest console', () => {
    expect(version('react')).toMatch(/^17\./);
    expect(version('react-router-dom-v5-compat')).toBe('6.11.2');
  });

  test('there is one webpack', () => {
    expect(Object.keys(plugin).filter((name) => /(^|\/)node_modules\/webpack$/.test(name))).toHaveLength(1);
  });
});

/** Where Node looks for `name` from the package at `from`: beside it, then ever higher. */
const isLockedFor = (packages: Lock['packages'], from: string, name: string): boolean => {
  const folders = from
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [`node_modules/${name}`, ...folders.map((folder) => `${folder}/node_modules/${name}`)].some(
    (where) => packages[where]?.version !== undefined,
  );
};

describe('npm ci takes the lock on every platform', () => {
  test.each(LOCKS)('%s holds every optional package, also those of other platforms', (name) => {
    const { packages } = readLock(name);
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((optional) => !isLockedFor(packages, from, optional)),
    );
    expect(missing).toEqual([]);
  });
});

describe('Node 20 is enough', () => {
  const NODE = '20.19.0';
  test.each(LOCKS)('no dependency in %s excludes it', (name) => {
    const excluding = Object.entries(readLock(name).packages)
      .filter(([, { engines }]) => engines?.node !== undefined && !semver.satisfies(NODE, engines.node))
      .map(([where, { engines }]) => `${where} wants ${engines?.node ?? ''}`);
    expect(excluding).toEqual([]);
  });
});
