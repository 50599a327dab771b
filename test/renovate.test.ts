/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import semver from 'semver';

// renovate.json says what may be newer. A rule that names a package which is not there, or allows less than what is
// there, would hold nothing back, or propose an older release.

type Rule = {
  readonly description?: string;
  readonly matchFileNames?: readonly string[];
  readonly matchPackageNames?: readonly string[];
  readonly matchUpdateTypes?: readonly string[];
  readonly enabled?: boolean;
  readonly allowedVersions?: string;
  readonly rangeStrategy?: string;
};
type Renovate = {
  readonly constraints: { readonly node: string };
  readonly packageRules: readonly Rule[];
};
type Manifest = {
  readonly engines: { readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
};
type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string }>> };
type Named = { readonly file: string; readonly name: string; readonly range: string };

const ROOT = path.resolve(__dirname, '..');
const MANIFESTS = ['package.json', 'lab/host/package.json', 'lab/host/console-4.16/package.json'];

const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8'));
const renovate = read('renovate.json') as Renovate;
const rules = renovate.packageRules.map(
  (rule) => [rule.description ?? 'a rule without reason', rule] as const,
);

const isNamed = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** The dependencies of ours that a pattern of a rule means. */
const meantBy = ({ matchFileNames = MANIFESTS }: Rule, pattern: string): readonly Named[] =>
  matchFileNames.flatMap((file) =>
    Object.entries((read(file) as Manifest).devDependencies)
      .filter(([name]) => isNamed(name, pattern))
      .map(([name, range]) => ({ file, name, range })),
  );

const locked = ({ file, name }: Named): string => {
  const { packages } = read(file.replace('package.json', 'package-lock.json')) as Lock;
  return packages[`node_modules/${name}`]?.version ?? 'not locked';
};

test('there are rules, and nothing is proposed that the oldest Node does not run', () => {
  expect(rules.length).toBeGreaterThan(20);
  const [own] = MANIFESTS.map((file) => read(file) as Manifest);
  expect(renovate.constraints.node).toBe(semver.minVersion(own?.engines.node ?? '')?.version);
});

describe.each(rules)('%s', (description, rule) => {
  const { matchFileNames = [], matchPackageNames = [], allowedVersions, rangeStrategy } = rule;

  test('says why, and speaks of what is there', () => {
    expect(description).toMatch(/^.{20,}\.$/);
    for (const file of matchFileNames) expect(MANIFESTS).toContain(file);
    expect(matchPackageNames.filter((pattern) => meantBy(rule, pattern).length === 0)).toEqual([]);
  });

  if (allowedVersions === undefined) return;

  test(`allows what is there: ${allowedVersions}`, () => {
    expect(semver.validRange(allowedVersions)).not.toBeNull();
    const held = matchPackageNames.flatMap((pattern) => meantBy(rule, pattern));
    expect(held.filter((one) => !semver.satisfies(locked(one), allowedVersions))).toEqual([]);
    // A range that is open upwards on purpose is only followed by the lock.
    const open = held.filter(({ range }) => !semver.subset(range, allowedVersions));
    expect(open.length === 0 || rangeStrategy === 'in-range-only' ? [] : open).toEqual([]);
  });
});

test('a lock file is not made anew where a range is open upwards', () => {
  const open = MANIFESTS.filter((file) =>
    Object.values((read(file) as Manifest).devDependencies).some(
      // A package under another name stands with both: `npm:NAME@VERSION`.
      (range) => semver.valid(range.replace(/^npm:.+@/, '')) === null,
    ),
  );
  const kept = renovate.packageRules.filter(
    ({ matchUpdateTypes, enabled }) => enabled === false && matchUpdateTypes?.includes('lockFileMaintenance'),
  );
  expect(kept.flatMap(({ matchFileNames = [] }) => matchFileNames)).toEqual(open);
});
