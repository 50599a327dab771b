import type { ShownLine } from '../diagnosis/parse/read-log';

/** Numbers of the lines that hold the words, whatever their case; none for no words. */
export const findLines = (lines: readonly ShownLine[], words: string): readonly number[] => {
  const wanted = words.toLowerCase();
  if (wanted === '') return [];
  const found: number[] = [];
  for (const [index, { text }] of lines.entries()) if (text.toLowerCase().includes(wanted)) found.push(index);
  return found;
};

/**
 * The viewer colours what stands between such codes. None of them can come out of a log: those are taken out before a
 * line is kept.
 */
const CODES = {
  error: '\u001b[31m',
  warn: '\u001b[33m',
  found: '\u001b[43m',
  current: '\u001b[42m',
} as const;
const NOT_FOUND = '\u001b[49m';
const NO_LEVEL = '\u001b[39m';
/** Where a line names its level, in the spellings of all loggers. */
const LEVEL = /\blevel=(?:error|warn)|"level":"(?:error|warn)"/i;

const escapePattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The lines as the viewer is to draw them: the level of errors and warnings coloured, the words that were looked for marked, those of
 * the line that the reader is at with another colour. Never through the viewer's own search: it takes words that it has
 * found for HTML.
 */
export const markLines = (
  lines: readonly ShownLine[],
  words: string,
  hits: readonly number[],
  current: number | undefined,
): string[] => {
  const pattern = new RegExp(escapePattern(words), 'gi');
  const isHit = new Set(words === '' ? [] : hits);
  return lines.map(({ text, level }, index) => {
    const code = index === current ? CODES.current : CODES.found;
    const found = isHit.has(index) ? text.replace(pattern, (match) => code + match + NOT_FOUND) : text;
    if (level !== 'error' && level !== 'warn') return found;
    return found.replace(LEVEL, (match) => CODES[level] + match + NO_LEVEL);
  });
};
