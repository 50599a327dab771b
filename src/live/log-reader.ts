import type { FetchLog } from '../cluster/fetch-log';
import type { Redacted } from '../diagnosis/evidence/answer';
import { limitBytes, LINES_IN_TIME } from '../diagnosis/evidence/log-reads';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import type { RawAnswer } from '../diagnosis/evidence/request';
import { wholeLines } from '../diagnosis/parse/cut';
import { goesOn } from '../diagnosis/parse/log-gap';
import { readLog } from '../diagnosis/parse/read-log';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { redactDetail } from '../diagnosis/parse/redact';
import { joinAcrossGap, joinTail, readUntil } from './join-tail';

/** Why there are no lines, or no new ones. */
type LogTrouble =
  | { readonly is: 'refused' | 'no-pod' | 'no-previous' }
  /** What came has no line that could be one of a log. */
  | { readonly is: 'unreadable' }
  /** So many lines do not arrive within the time that there is. */
  | { readonly is: 'too-slow' }
  /** The container does not run yet, or the log could not be reached; in the words of the cluster. */
  | { readonly is: 'not-started' | 'unreachable'; readonly detail: Redacted };

/** What is held of a log. A new object at every change. */
export type LogHeld = {
  /** null until the first answer is read, and where there was none. */
  readonly lines: readonly ShownLine[] | null;
  /** How many lines were ever added, those that have gone since included. */
  readonly added: number;
  /** Whose log it is; null until one was found. */
  readonly pod: string | null;
  /** The log was longer than a browser should hold: its newest end is missing. */
  readonly isCut: boolean;
  readonly trouble: LogTrouble | null;
};

/** Before the first answer. */
export const NOTHING_HELD: LogHeld = { lines: null, added: 0, pod: null, isCut: false, trouble: null };

const troubleOf = (
  { answer, pod }: { readonly answer: Exclude<RawAnswer, { is: 'body' }>; readonly pod: string | null },
  { previous, lines }: LogChoice,
  isFirst: boolean,
): LogTrouble => {
  if (answer.is === 'refused') return { is: 'refused' };
  // Without a pod it was the list of them that took so long.
  if (answer.isTimeout && pod !== null && isFirst && lines > LINES_IN_TIME) return { is: 'too-slow' };
  if (answer.status === 404) return { is: 'no-pod' };
  const detail = redactDetail(answer.detail);
  if (answer.status !== 400) return { is: 'unreachable', detail };
  return previous ? { is: 'no-previous' } : { is: 'not-started', detail };
};

/** What another question would not change. */
const FOR_GOOD: ReadonlySet<LogTrouble['is']> = new Set(['no-previous', 'too-slow']);

/** Shorter than what a reader feels as a halt. */
const SLICE_MS = 25;

/** Reads a text in slices, so that the page goes on meanwhile; null where the reader has left. */
const readInSlices = async (
  { log }: LogChoice,
  text: string,
  signal: AbortSignal,
): Promise<readonly ShownLine[] | null> => {
  const lines: ShownLine[] = [];
  let began = performance.now();
  for (const line of readLog(log, text)) {
    lines.push(line);
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) return null;
    began = performance.now();
  }
  return lines;
};

/** Asks for a log, once or again and again, and hands on what is held of it. */
export class LogReader {
  #held = NOTHING_HELD;
  readonly #ending = new AbortController();

  constructor(
    private readonly fetchLog: FetchLog,
    private readonly choice: LogChoice,
    private readonly onChange: (held: LogHeld) => void,
  ) {}

  /**
   * Asks for what is new, but never again where another question would bring nothing. Resolves to whether there was an
   * answer. Not to be called while one is under way.
   */
  async read(): Promise<boolean> {
    if (this.#isOver()) return this.#held.trouble === null;
    const { signal } = this.#ending;
    const { lines, pod } = this.#held;
    const place = pod === null ? null : { pod, since: lines === null ? null : readUntil(lines) };
    const { pod: newest, answer } = await this.fetchLog(this.choice, place, signal);
    if (signal.aborted) return false;
    if (answer.is !== 'body') {
      const trouble = troubleOf({ answer, pod: newest }, this.choice, lines === null);
      this.#hold({ ...this.#held, trouble });
      return false;
    }
    const text = typeof answer.body === 'string' ? answer.body : '';
    const whole = wholeLines(text, limitBytes(this.choice.lines));
    const fresh = await readInSlices(this.choice, whole, signal);
    if (fresh === null) return false;
    if (fresh.length === 0 && whole.trim() !== '') {
      this.#hold({ ...this.#held, pod: newest, trouble: { is: 'unreadable' } });
      return false;
    }
    const isCut = whole !== text || text.length >= limitBytes(this.choice.lines);
    this.#take(newest, fresh, { text, isCut });
    return true;
  }

  /** Ends what is under way. */
  end(): void {
    this.#ending.abort();
  }

  /** A log that has ended and was read, or that does not exist, or does not arrive. A right may still be given. */
  #isOver(): boolean {
    const { lines, trouble } = this.#held;
    if (trouble !== null) return FOR_GOOD.has(trouble.is);
    return this.choice.previous && lines !== null;
  }

  #take(
    pod: string | null,
    fresh: readonly ShownLine[],
    { text, isCut }: { readonly text: string; readonly isCut: boolean },
  ): void {
    const before = this.#held;
    const held = pod === before.pod ? before.lines : null;
    const join = goesOn(readUntil(held ?? []), text) ? joinTail : joinAcrossGap;
    const { lines, added } = join(held ?? [], fresh);
    // What came again is no news: nothing that is drawn need be drawn anew.
    if (lines === held && before.trouble === null) return;
    this.#hold({ lines, added: before.added + added, pod, isCut: isCut || before.isCut, trouble: null });
  }

  #hold(held: LogHeld): void {
    this.#held = held;
    this.onChange(held);
  }
}
