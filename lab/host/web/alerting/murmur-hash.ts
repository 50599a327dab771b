const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;

const rotate = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

const mixed = (block: number): number => Math.imul(rotate(Math.imul(block, C1), 15), C2);

const byteAt = (text: string, index: number): number => text.charCodeAt(index) & 0xff;

const blockAt = (text: string, index: number, length: number): number => {
  let block = 0;
  for (let i = 0; i < length; i += 1) block |= byteAt(text, index + i) << (8 * i);
  return block;
};

const finished = (hash: number): number => {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** MurmurHash3 (32 bit, seed 0) over the low bytes of a text. */
export const murmurHash = (text: string): number => {
  let hash = 0;
  const whole = text.length - (text.length % 4);
  for (let i = 0; i < whole; i += 4) {
    hash = Math.imul(rotate(hash ^ mixed(blockAt(text, i, 4)), 13), 5) + 0xe6546b64;
  }
  if (whole < text.length) hash ^= mixed(blockAt(text, whole, text.length - whole));
  return finished(hash ^ text.length);
};
