import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, shippedPackages } from './bundle';
import { licensesDocument, notAllowed } from './licenses';
import { sbomOf } from './sbom';
import type { Plugin } from './sbom';

/** Writes the bill of materials and the list of licences; with `--check` compares the list instead. */

const SBOM = path.join(ROOT, 'dist-sbom', 'telemetry-health-plugin.cdx.json');
const DOCUMENT = path.join(ROOT, 'docs', 'third-party-licenses.md');

const packages = shippedPackages();
const document = licensesDocument(packages);
const refused = notAllowed(packages);
for (const one of refused) process.stderr.write(`${one}, which is not allowed\n`);

const isOld = !existsSync(DOCUMENT) || readFileSync(DOCUMENT, 'utf8') !== document;
if (process.argv.includes('--check')) {
  if (isOld) process.stderr.write('docs/third-party-licenses.md is old: npm run sbom\n');
} else {
  const plugin = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Plugin;
  mkdirSync(path.dirname(SBOM), { recursive: true });
  writeFileSync(SBOM, sbomOf(plugin, packages));
  if (isOld) writeFileSync(DOCUMENT, document);
  process.stdout.write(
    `${packages.length} packages in ${path.relative(ROOT, SBOM)} and ${path.relative(ROOT, DOCUMENT)}\n`,
  );
}
process.exitCode = refused.length > 0 || (isOld && process.argv.includes('--check')) ? 1 : 0;
