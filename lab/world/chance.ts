/** A number from 0 up to 1 that looks random and is always the same for the same seed (FNV-1a, then an avalanche). */
function chance(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A number between two others, always the same for the same seed. */
export function between(least: number, most: number, seed: string): number {
  return least + (most - least) * chance(seed);
}
