import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';
import type { SourceMapSegment } from '@jridgewell/trace-mapping';
import { packageFolderOf, sourcesIn } from '../build/bundled-packages';

/** The built plugin. */
export const DIST = join(__dirname, '../dist');

/**
 * Bytes by whose they are: `own`, our code, styles and texts, and what no source is named for; `patternFly`, which a
 * console may bring instead; `other`, all further packages and webpack's runtime.
 */
export type Shares = { readonly own: number; readonly patternFly: number; readonly other: number };

/** What goes over the wire, in bytes: `total` in whole ones, the shares, which add up to it, in fractions. */
export type Size = Shares & { readonly total: number };

const PATTERNFLY = /node_modules\/@patternfly\/(patternfly|react-(core|icons|table|styles))$/;
const COMPONENTS = /\/node_modules\/@patternfly\/react-core\//;

/** In a file with components of PatternFly, what is not ours is there for them: react-dom, lodash, focus-trap. */
const ownerIn =
  (withComponents: boolean) =>
  (source: string | null): keyof Shares => {
    const folder = source === null ? null : packageFolderOf(source);
    if (folder === null) return 'own';
    return withComponents || PATTERNFLY.test(folder) ? 'patternFly' : 'other';
  };

/** The pieces of a line, each with the number of its source; null: none is named. */
const piecesOf = (
  line: string,
  segments: readonly SourceMapSegment[],
): readonly (readonly [source: number | null, text: string])[] => [
  [null, line.slice(0, segments[0]?.[0])],
  ...segments.map(
    (segment, index) => [segment[1] ?? null, line.slice(segment[0], segments[index + 1]?.[0])] as const,
  ),
];

/** How many bytes of a script are whose, before compression, by its source map (JSON). Throws where that is none. */
export const apportion = (script: string, map: string): Shares => {
  const traced = new TraceMap(map);
  const owners = traced.sources.map(ownerIn(sourcesIn(map).some((source) => COMPONENTS.test(source))));
  const mappings = decodedMappings(traced);
  const bytes = { own: 0, patternFly: 0, other: 0 };
  // All lines but the last end with a byte that is nobody's.
  const lines = script.split('\n');
  bytes.own += lines.length - 1;
  lines.forEach((line, index) => {
    for (const [source, text] of piecesOf(line, mappings[index] ?? [])) {
      bytes[(source === null ? null : owners[source]) ?? 'own'] += Buffer.byteLength(text);
    }
  });
  return bytes;
};

const scaled = ({ own, patternFly, other }: Shares, by: number): Shares => ({
  own: own * by,
  patternFly: patternFly * by,
  other: other * by,
});

const measure = (name: string): Size => {
  const file = join(DIST, name);
  const bytes = readFileSync(file);
  const total = gzipSync(bytes, { level: 9 }).length;
  if (!existsSync(`${file}.map`)) return { total, own: total, patternFly: 0, other: 0 };
  const shares = apportion(bytes.toString(), readFileSync(`${file}.map`, 'utf8'));
  return { total, ...scaled(shares, total / bytes.length) };
};

const known = new Map<string, Size>();

/**
 * What a file of the built plugin costs, gzipped as far as it goes and shared out in proportion to what it holds. One
 * without a source map is ours. Throws where there is no such file.
 */
export const sizeOfFile = (name: string): Size => {
  const size = known.get(name) ?? measure(name);
  known.set(name, size);
  return size;
};

/** What files of the built plugin cost together; a file that is named twice is loaded once. */
export const sizeOf = (names: readonly string[]): Size =>
  [...new Set(names)].map(sizeOfFile).reduce(
    (sum, size) => ({
      total: sum.total + size.total,
      own: sum.own + size.own,
      patternFly: sum.patternFly + size.patternFly,
      other: sum.other + size.other,
    }),
    { total: 0, own: 0, patternFly: 0, other: 0 },
  );
