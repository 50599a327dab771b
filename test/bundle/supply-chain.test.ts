import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { ALLOWED_LICENSES, legalTextsOf, packageFolderOf } from '../../build/bundled-packages';
import type { BundledPackage } from '../../build/bundled-packages';
import { NOTICES } from '../../build/notices-plugin';
import { ROOT, shippedPackages } from '../../supply-chain/bundle';
import { licensesDocument, notAllowed } from '../../supply-chain/licenses';
import { sbomOf } from '../../supply-chain/sbom';
import { DIST } from './serve-dist';

const read = (...parts: readonly string[]): string => fs.readFileSync(path.join(ROOT, ...parts), 'utf8');
const json = (...parts: readonly string[]): unknown => JSON.parse(read(...parts)) as unknown;

/** Every folder of a package that a script of ours was made of, read from the source maps in another way. */
const foldersInDist = new Set(
  fs
    .readdirSync(DIST)
    .filter((name) => name.endsWith('.js.map'))
    .flatMap(
      (name) => (JSON.parse(fs.readFileSync(path.join(DIST, name), 'utf8')) as { sources: string[] }).sources,
    )
    .flatMap((source) => {
      const parts = source.split('/');
      const last = parts.lastIndexOf('node_modules');
      const first = parts.indexOf('node_modules');
      if (first < 0) return /^webpack:\/\/[^/]*\/webpack\//.test(source) ? ['node_modules/webpack'] : [];
      return [parts.slice(first, last + (parts[last + 1]?.startsWith('@') ? 3 : 2)).join('/')];
    }),
);

const packages = shippedPackages();
const plugin = json('package.json') as { name: string; version: string; license: string };

type Component = {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id?: string } }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
};
type Sbom = {
  readonly serialNumber: string;
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
};
const text = sbomOf(plugin, packages);
const sbom = JSON.parse(text) as Sbom;

const SCHEMAS = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
const schema = (name: string): object => json(SCHEMAS, `${name}.SNAPSHOT.schema.json`) as object;

describe('the bill of materials', () => {
  test('names exactly the packages that are bundled', () => {
    expect(packages.map(({ folder }) => folder).sort()).toEqual([...foldersInDist].sort());
    expect(foldersInDist.size).toBeGreaterThan(20);
    const named = sbom.components.map(
      ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`,
    );
    expect(named.sort()).toEqual(packages.map(({ name, version }) => `${name}@${version}`).sort());
  });

  test('is CycloneDX 1.6 by its schema', () => {
    // Formats are left to the library, which makes the addresses.
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const isValid = ajv.compile(schema('bom-1.6'));
    expect(isValid(sbom) || isValid.errors).toBe(true);
    expect(isValid({ ...sbom, components: [{ name: 'x' }] })).toBe(false);
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
  });

  test('tells of each its licence, where it comes from and the SHA-512 by which the lock file knows it', () => {
    const lock = json('package-lock.json') as { packages: Record<string, { integrity?: string }> };
    for (const { folder, name, version, license } of packages) {
      const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
      const component = sbom.components.find((one) => one.purl === purl);
      expect(component?.licenses).toEqual([{ license: expect.objectContaining({ id: license }) as object }]);
      const [hash] = component?.hashes ?? [];
      expect(hash?.alg).toBe('SHA-512');
      expect(`sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`).toBe(
        lock.packages[folder]?.integrity,
      );
    }
  });

  test('says that the plugin is made of all of them', () => {
    const root = sbom.dependencies.find(({ ref }) => ref === `pkg:npm/${plugin.name}@${plugin.version}`);
    expect([...(root?.dependsOn ?? [])].sort()).toEqual(sbom.components.map(({ purl }) => purl).sort());
  });

  test('is the same for the same packages, and has another number for others', () => {
    expect(sbomOf(plugin, packages)).toBe(text);
    const other = JSON.parse(sbomOf(plugin, packages.slice(1))) as Sbom;
    expect(other.serialNumber).not.toBe(sbom.serialNumber);
  });
});

describe('the licences of what ships', () => {
  test('are such as only want to be told', () => {
    expect(notAllowed(packages)).toEqual([]);
    expect(ALLOWED_LICENSES).toEqual(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);
  });

  test('would be refused, were one of another kind or none at all', () => {
    const [one] = packages;
    const under = (license: string): readonly BundledPackage[] => (one ? [{ ...one, license }] : []);
    expect(notAllowed(under('GPL-3.0-only'))).toHaveLength(1);
    expect(notAllowed(under('(MIT OR GPL-3.0-only)'))).toHaveLength(1);
    expect(notAllowed(under('unknown'))).toHaveLength(1);
  });

  test('are listed in docs/third-party-licenses.md', () => {
    expect(read('docs', 'third-party-licenses.md')).toBe(licensesDocument(packages));
  });

  test('ship with the scripts, each with its text', () => {
    const notices = fs.readFileSync(path.join(DIST, NOTICES), 'utf8');
    for (const one of packages) {
      expect(notices).toContain(`${one.name} ${one.version} (${one.license})`);
      for (const legal of legalTextsOf(ROOT, one)) {
        expect(legal.length).toBeGreaterThan(200);
        expect(notices).toContain(legal);
      }
    }
    expect(notices.match(/^-{80}$/gm)).toHaveLength(packages.length);
  });

  test('are refused where a package has no text of its own', () => {
    const missing = { folder: 'src', name: 'x', version: '1', license: 'MIT' };
    expect(() => legalTextsOf(ROOT, missing)).toThrow('no text of its licence');
  });
});

test.each([
  ['webpack://telemetry-health-plugin/../node_modules/react/jsx-runtime.js', 'node_modules/react'],
  ['webpack://x/../node_modules/@patternfly/react-core/dist/a.js', 'node_modules/@patternfly/react-core'],
  ['webpack://x/../node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
  ['webpack://telemetry-health-plugin/webpack/runtime/global', 'node_modules/webpack'],
  ['webpack://telemetry-health-plugin/./diagnosis/diagnose.ts', null],
])('%s is of %s', (source, folder) => {
  expect(packageFolderOf(source)).toBe(folder);
});
