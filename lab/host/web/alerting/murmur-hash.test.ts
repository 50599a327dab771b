import { murmurHash } from './murmur-hash';

describe('murmurHash', () => {
  it.each([
    ['', 0],
    ['hello', 613153351],
    ['The quick brown fox jumps over the lazy dog', 776992547],
  ])('of "%s" is that of MurmurHash3 with seed 0', (text, hash) => {
    expect(murmurHash(text)).toBe(hash);
  });
});
