import { GAP } from '../diagnosis/parse/log-gap';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { redact } from '../diagnosis/parse/redact';
import { gapText } from '../texts/log-gap';
import type { T } from '../texts/t';

/** The lines, with words at the places where some may be missing. */
export const sayGaps = (t: T, lines: readonly ShownLine[]): readonly ShownLine[] => {
  if (!lines.includes(GAP)) return lines;
  const said = { ...GAP, text: redact(gapText(t)) };
  return lines.map((line) => (line === GAP ? said : line));
};

/** How many lines of the log itself there are. */
export const countLines = (lines: readonly ShownLine[]): number =>
  lines.reduce((count, line) => (line === GAP ? count : count + 1), 0);
