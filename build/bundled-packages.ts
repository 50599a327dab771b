import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package of which something is in the bundle. */
export type BundledPackage = {
  /** Its folder, as lock files spell it: `node_modules/react`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier; `unknown` where the package says none. */
  readonly license: string;
};

/** Licences that only want to be told: what is under them may be part of an Apache-2.0 program. */
export const ALLOWED_LICENSES: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
];

/** webpack's own runtime, under whose name source maps put it. */
const RUNTIME = /^webpack:\/\/[^/]*\/webpack\//;
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The folder of the package that a source of a source map belongs to; null: it is ours. */
export const packageFolderOf = (source: string): string | null => {
  if (RUNTIME.test(source)) return 'node_modules/webpack';
  const found = PACKAGE.exec(source)?.[0];
  return found === undefined ? null : found.slice(found.indexOf('node_modules/'));
};

const textIn = (value: unknown, name: string): string | null => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof found === 'string' ? found : null;
};

const packageIn = (root: string, folder: string): BundledPackage => {
  const own: unknown = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const [name, version] = [textIn(own, 'name'), textIn(own, 'version')];
  if (name === null || version === null) throw new Error(`${folder} has no name or no version`);
  return { folder, name, version, license: textIn(own, 'license') ?? 'unknown' };
};

/** The packages behind the sources of a bundle's source maps, by name and folder. */
export const packagesOf = (root: string, sources: Iterable<string>): readonly BundledPackage[] => {
  const folders = new Set([...sources].flatMap((source) => packageFolderOf(source) ?? []));
  return [...folders].sort().map((folder) => packageIn(root, folder));
};

/** What a source map says it was made of. */
export const sourcesIn = (map: string): readonly string[] => {
  const parsed: unknown = JSON.parse(map);
  const sources: unknown =
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'sources') : [];
  return Array.isArray(sources) ? sources.filter((source) => typeof source === 'string') : [];
};

/** Packages that carry no text of their licence, and one of the same project that does. */
const SAME_TEXT: Readonly<Record<string, string>> = {
  '@patternfly/patternfly': 'node_modules/@patternfly/react-core',
  '@patternfly/react-log-viewer': 'node_modules/@patternfly/react-core',
};

const LEGAL_FILE = /^(licen[cs]e|copying|notice|copyrightnotice)(\.(md|txt))?$/i;

/** The texts that a package wants to be kept with it. Throws where it has none. */
export const legalTextsOf = (root: string, { folder, name }: BundledPackage): readonly string[] => {
  const from = path.join(root, SAME_TEXT[name] ?? folder);
  const files = existsSync(from) ? readdirSync(from).filter((file) => LEGAL_FILE.test(file)) : [];
  if (files.length === 0) throw new Error(`${folder} has no text of its licence`);
  return files
    .sort()
    .map((file) => readFileSync(path.join(from, file), 'utf8').replaceAll('\r\n', '\n').trim());
};
