import { createHash } from 'node:crypto';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { ShippedPackage } from './bundle';

/** What the document is about: this plugin. */
export type Plugin = { readonly name: string; readonly version: string; readonly license: string };

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const componentOf = ({ name, version, license, sha512 }: ShippedPackage): Models.Component => {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return new Models.Component(Enums.ComponentType.Library, short ?? name, {
    ...(group === undefined ? {} : { group }),
    version,
    bomRef: purlOf(name, version),
    purl: purlOf(name, version),
    scope: Enums.ComponentScope.Required,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(license)]),
    hashes: new Models.HashDictionary([
      [Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex')],
    ]),
  });
};

/** A number that is the same for the same packages, in the form of a UUID of version 8. */
const serialOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
};

/**
 * The bill of materials in CycloneDX 1.6, as JSON. It says no time, so that the same packages always give the same one.
 */
export const sbomOf = (plugin: Plugin, packages: readonly ShippedPackage[]): string => {
  const components = packages.map(componentOf);
  const main = new Models.Component(Enums.ComponentType.Application, plugin.name, {
    version: plugin.version,
    bomRef: purlOf(plugin.name, plugin.version),
    purl: purlOf(plugin.name, plugin.version),
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(plugin.license)]),
  });
  for (const { bomRef } of components) main.dependencies.add(bomRef);
  const bom = new Models.Bom({
    serialNumber: serialOf(JSON.stringify([plugin, packages])),
    metadata: new Models.Metadata({ component: main }),
    components: new Models.ComponentRepository(components),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
};
