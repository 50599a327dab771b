import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What runs containers here: the first of `podman` and `docker` that is there; undefined: neither. */
export function findEngine(path = process.env.PATH ?? '') {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return ['podman', 'docker'].find((name) => folders.some((folder) => isProgram(join(folder, name))));
}
