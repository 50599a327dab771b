import { ALLOWED_LICENSES } from '../build/bundled-packages';
import type { BundledPackage } from '../build/bundled-packages';

const INTRODUCTION = `# Licences of what ships

Of these packages something is in the scripts of the plugin, as their source maps tell; their texts lie beside the scripts, in \`THIRD-PARTY-NOTICES.txt\`. Nothing else ships: React, the router, the SDK and i18next are the console's own. Allowed are ${ALLOWED_LICENSES.join(', ')}. Written by \`npm run sbom\`, which writes the bill of materials too; a test compares it with what is built.
`;

/** Packages under a licence that is not allowed, in words. */
export const notAllowed = (packages: readonly BundledPackage[]): readonly string[] =>
  packages
    .filter(({ license }) => !ALLOWED_LICENSES.includes(license))
    .map(({ name, version, license }) => `${name} ${version} is under ${license}`);

/** The document that lists them. */
export const licensesDocument = (packages: readonly BundledPackage[]): string => {
  const rows = packages.map(({ name, version, license }) => `| \`${name}\` | ${version} | ${license} |`);
  return [INTRODUCTION, '| package | version | licence |', '| --- | --- | --- |', ...rows, ''].join('\n');
};
