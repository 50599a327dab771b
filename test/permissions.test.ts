/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { kubernetesCalls, serverCalls, whereOf } from '../documents/permissions';
import { SOURCE_IDS } from '../src/diagnosis/evidence/source-id';
import { SOURCES } from '../src/diagnosis/evidence/sources';

const ROOT = join(__dirname, '..');
const DOCUMENT = readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8');

type Rule = {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
};
type Role = {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string };
  readonly rules: readonly Rule[];
};

/** The chart's roles for readers, without what Helm puts in. */
const roles = (): readonly Role[] => {
  const text = readFileSync(join(ROOT, 'charts/telemetry-health-plugin/templates/readers.yaml'), 'utf8');
  const plain = text.replace(/^ *\{\{.*$/gm, '').replace(/\{\{[^}]*\}\}/g, 'x');
  return parseAllDocuments(plain)
    .map((document) => document.toJSON() as Role)
    .filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
};

/** What a role lets its readers do, one text each. */
const granted = (): readonly string[] =>
  roles().flatMap(({ metadata: { namespace = '' }, rules }) =>
    rules.flatMap(({ apiGroups, resources, resourceNames = [''], verbs }) =>
      verbs.flatMap((verb) =>
        apiGroups.flatMap((group) =>
          resources.flatMap((resource) =>
            resourceNames.map((name) => [verb, group, resource, namespace, name].join(' ')),
          ),
        ),
      ),
    ),
  );

test('every source is in it, and every path once', () => {
  const calls = [...kubernetesCalls(), ...serverCalls()];
  const paths = calls.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths)
    expect(DOCUMENT.match(new RegExp(`\`${path.replace(/[{}]/g, '\\$&')}\``, 'g'))).toHaveLength(1);
  expect(calls.length).toBeGreaterThan(SOURCE_IDS.length);
});

test('the readers of the chart may do each call of it, and nothing else', () => {
  const wanted = kubernetesCalls().map(({ verb, group, resource, namespace, name }) =>
    [verb, group, resource, namespace, name === '{pod}' ? '' : name].join(' '),
  );
  expect([...granted()].sort()).toEqual([...wanted].sort());
});

test('no call reads a Secret, and none does more than read', () => {
  for (const { path, resource, verb } of [...kubernetesCalls(), ...serverCalls()]) {
    expect(`${path} ${resource}`).not.toMatch(/secret/i);
    expect(['get', 'list']).toContain(verb);
  }
});

test('what a page says is missing is what its first call takes', () => {
  for (const id of SOURCE_IDS) {
    const [first] = SOURCES[id].requests('day');
    if (first?.to !== 'kubernetes') continue;
    const { verb, group, resource, namespace } = whereOf(first.path.replace(/\?.*/, ''));
    const permission: { verb: string; resource: string; namespace?: string } = SOURCES[id].permission;
    expect([permission.verb, permission.resource, permission.namespace ?? '']).toEqual([
      verb,
      group === '' ? resource : `${resource}.${group}`,
      namespace,
    ]);
  }
});
