// `node scripts/compress.mjs FOLDER`: puts beside each file of a built plugin what a server may send instead of it. Part of
// the image's build, not of `npm run build`: what a development server or a test serves are the files themselves.
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WORTH_IT = /\.(js|json|map|txt)$/;

const ENCODINGS = {
  '.gz': (bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
  '.br': (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** Compresses the files of a folder and of those below it; one that would not get smaller has nothing beside it. */
function compressFolder(folder) {
  const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  for (const file of files.filter((name) => WORTH_IT.test(name))) {
    const bytes = readFileSync(file);
    // nginx makes the ETag of it: the same build gives the same one on each replica.
    const { atime, mtime } = statSync(file);
    for (const [ending, compress] of Object.entries(ENCODINGS)) {
      const smaller = compress(bytes);
      if (smaller.length >= bytes.length) continue;
      writeFileSync(`${file}${ending}`, smaller);
      utimesSync(`${file}${ending}`, atime, mtime);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    process.stderr.write('name the folder: node scripts/compress.mjs dist\n');
    process.exit(2);
  }
  compressFolder(folder);
}
