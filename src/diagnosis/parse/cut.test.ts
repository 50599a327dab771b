import { cutText, wholeLines } from './cut';

describe('a cut', () => {
  test('drops the word that it goes through, and nothing of a text that is short enough', () => {
    expect(cutText('one two three', 13)).toBe('one two three');
    expect(cutText('one two three', 10)).toBe('one two …');
    expect(cutText('one', 2)).toBe(' …');
  });

  test('drops an address in quotes whose user may be on the other side of it', () => {
    expect(cutText('parse "http://user:a b c@proxy.example.com": no', 25)).toBe('parse  …');
  });
});

describe('the lines of a log that are whole', () => {
  test('are all where the log ends in a line end, or is far shorter than its limit', () => {
    expect(wholeLines('a\nb\n', 4)).toBe('a\nb\n');
    expect(wholeLines('a\nb', 100)).toBe('a\nb');
  });

  test('are not the last one where the limit may have cut it, whatever its characters', () => {
    expect(wholeLines('a\nhttp://user:hun', 17)).toBe('a\n');
    expect(wholeLines(`a\n${'日'.repeat(5)}`, 17)).toBe('a\n');
    expect(wholeLines('http://user:hun', 15)).toBe('');
  });
});
