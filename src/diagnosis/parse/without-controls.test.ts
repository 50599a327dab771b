import fc from 'fast-check';
import { textAt } from './json';
import { readLog } from './read-log';
import { redact } from './redact';
import { withoutControls } from './without-controls';

const ESC = '\u001b';
/** What must never be in a text that is shown: all controls but tab and line end, all formats, and no width. */
const ACTS = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/u;

describe('text of the cluster', () => {
  test.each<readonly [string, string, string]>([
    ['a zero byte', 'a\u0000b', 'ab'],
    ['a bell and a backspace', 'a\u0007\bb', 'ab'],
    ['a colour', `${ESC}[31;1mred${ESC}[0m`, 'red'],
    ['a colour of eight bits', '\u009b31mred', 'red'],
    ['a cleared screen', `a${ESC}[2J${ESC}[Hb`, 'ab'],
    ['a title of the window', `a${ESC}]0;title\u0007b`, 'ab'],
    ['a link of a terminal', `${ESC}]8;;https://evil.example${ESC}\\text${ESC}]8;;${ESC}\\`, 'text'],
    ['a clipboard that is set', `a${ESC}]52;c;aGVsbG8=\u0007b`, 'ab'],
    ['a title without an end, of which the words stay', `a${ESC}]0;title`, 'a0;title'],
    ['an order that is cut off', `a${ESC}[`, 'a'],
    ['a lone escape', `a${ESC}`, 'a'],
    ['an override of the direction', 'a\u202egnp.exe', 'agnp.exe'],
    ['isolates', 'a\u2066b\u2069c', 'abc'],
    ['marks of direction', 'a\u200e\u200f\u061cb', 'ab'],
    ['no width', 'pass\u200bword\ufeff\u2060', 'password'],
    ['a soft hyphen', 'pass\u00adword', 'password'],
    ['tags', 'a\u{e0041}\u{e0020}b', 'ab'],
    ['line ends of Unicode', 'a\u2028b\u2029c', 'abc'],
    ['half a character', 'a\ud83db', 'ab'],
    ['a carriage return', 'a\r\nb\rc', 'a\nbc'],
    ['the same as Go spells it', 'a\\x1b[31mred\\x00\\x1b[0m', 'ared'],
    ['the same as JSON spells it', 'a\\u001b[31mred\\u0000\\u202E', 'ared'],
    ['the same, escaped again', 'a\\\\u001b[31mred', 'ared'],
  ])('loses %s', (_what, text, seen) => {
    expect(withoutControls(text)).toBe(seen);
  });

  test.each([
    'an ordinary line, with "quotes" and {"json":[1]}',
    'two\nlines\tand a tab',
    'Grüße, 日本語, العربية, 😀',
    'a \\n b \\u0026 c \\r\\n d \\"e\\"',
    'C:\\users\\x',
  ])('stays where it only is seen: %s', (text) => {
    expect(withoutControls(text)).toBe(text);
  });

  test('keeps the quote that stands behind an order', () => {
    expect(withoutControls(`err="a\\u001b["`)).toBe('err="a"');
    expect(withoutControls(`err="a\\u001b\\" b"`)).toBe('err="a\\" b"');
    expect(withoutControls(`err="a\\u001b]0;b" next="\\u0007"`)).toBe('err="a0;b" next=""');
  });

  test('never acts, whatever it is, and nothing is left to take out of it a second time', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            ESC,
            '[',
            ']',
            '\\',
            'u001b',
            'x9b',
            '\u009b',
            '\u202e',
            '"',
            'm',
            '\u0007',
            '\0',
            '3',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        expect(withoutControls(text)).not.toMatch(ACTS);
        expect(redact(text)).not.toMatch(ACTS);
        expect(textAt({ a: text }, 'a') ?? '').not.toMatch(ACTS);
        for (const log of ['client-log', 'prometheus-log'] as const)
          for (const line of readLog(log, text)) expect(line.text).not.toMatch(ACTS);
      }),
      { numRuns: 1000, seed: 20261126 },
    );
  });

  const MARKS = ['\u0000', '\u200b', '\u202e', `${ESC}[0m`, '\\u200b', '\\x00', '\u00ad', `${ESC}]8;;\u0007`];

  test.each(MARKS)('does not hide a credential by what cannot be seen: %j', (mark) => {
    for (const line of [
      `pass${mark}word: hunter2`,
      `Author${mark}ization: Bea${mark}rer hunter2`,
      `http://user:hun${mark}ter2@proxy.example.com`,
      `http:/${mark}/user:hunter2@proxy.example.com`,
      `{"tok${mark}en":"hunter2"}`,
    ]) {
      expect(redact(line)).not.toContain('hunter2');
      expect([...readLog('prometheus-log', line)].map(({ text }) => text).join()).not.toContain('hunter2');
    }
  });

  test.each(MARKS)('does not hide a dump of an answer by what cannot be seen: %j', (mark) => {
    for (const line of [`level=${mark}debug msg="hunter2"`, `level=info respon${mark}sebody="hunter2"`])
      expect([...readLog('client-log', `level=info msg=a\n${line}`)]).toHaveLength(1);
  });

  test('takes time that grows with its length and no faster', () => {
    for (const part of [
      ESC,
      `${ESC}[`,
      `${ESC}]`,
      '\u009b0',
      '\\',
      '\\u',
      '\\\\\\u001b[',
      '\u202e',
      'é',
      `${ESC} `,
    ]) {
      const started = performance.now();
      withoutControls(part.repeat(Math.ceil(400_000 / part.length)));
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
