import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesOf, sourcesIn } from '../build/bundled-packages';
import type { BundledPackage } from '../build/bundled-packages';

/** The root of this repository. */
export const ROOT = path.resolve(__dirname, '..');

const DIST = path.join(ROOT, 'dist');

/** A package of the bundle as the lock file has it: what was really installed. */
export type ShippedPackage = BundledPackage & {
  /** SHA-512 of its archive, in base64. */
  readonly sha512: string;
};

type Lock = {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly integrity?: string } | undefined>
  >;
};

/** Throws where the lock names another version, or no hash. */
const shipped = (one: BundledPackage, lock: Lock): ShippedPackage => {
  const locked = lock.packages[one.folder];
  if (locked?.version !== one.version)
    throw new Error(`${one.folder} is ${one.version}, but the lock file names ${locked?.version ?? 'none'}`);
  const [algorithm, sha512 = ''] = (locked.integrity ?? '').split('-');
  if (algorithm !== 'sha512') throw new Error(`the lock file has no SHA-512 of ${one.folder}`);
  return { ...one, sha512 };
};

/** The packages of which something is in `dist`. Throws where nothing is built. */
export const shippedPackages = (): readonly ShippedPackage[] => {
  const maps = existsSync(DIST) ? readdirSync(DIST).filter((name) => name.endsWith('.js.map')) : [];
  if (maps.length === 0) throw new Error('there are no source maps in dist: npm run build');
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const sources = maps.flatMap((name) => sourcesIn(readFileSync(path.join(DIST, name), 'utf8')));
  return packagesOf(ROOT, sources).map((one) => shipped(one, lock));
};
