import type { EpochMs } from '../evidence/answer';
import { rawLines, withoutPrefix } from './log-pieces';
import type { ShownLine } from './read-log';
import { redact } from './redact';

/** Stands among the lines of a log where some may be missing; known by being this very object. */
export const GAP: ShownLine = { at: null, level: null, text: redact('…'), saying: null };

/**
 * Whether a log that was read until then goes on in this text without a hole. Asked for from that time on, it begins with
 * the last line that was read, unless more lines came meanwhile than were asked for, or the file was rotated.
 */
export const goesOn = (until: EpochMs | null, text: string): boolean => {
  const end = text.indexOf('\n');
  const [first = ''] = rawLines(end < 0 ? text : text.slice(0, end));
  const { stamp } = withoutPrefix(first);
  return until === null || stamp === null || stamp <= until;
};
