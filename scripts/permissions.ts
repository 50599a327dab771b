// Writes docs/permissions.md from the table of sources; with --check it writes nothing, and fails where that is old.
//   node --import tsx scripts/permissions.ts [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionsDocument } from './permissions-document';

const DOCUMENT = join(__dirname, '../docs/permissions.md');

const text = permissionsDocument();
if (!process.argv.includes('--check')) {
  writeFileSync(DOCUMENT, text);
} else if (readFileSync(DOCUMENT, 'utf8') !== text) {
  process.stderr.write('docs/permissions.md is old; npm run permissions writes it anew\n');
  process.exitCode = 1;
}
