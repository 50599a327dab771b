import type { EpochMs } from './answer';
import type { LogId, LogRequest } from './log-paths';
import { LOG_REQUESTS } from './sources';

/** How many of the last lines of a log a reader can ask for. */
export const LOG_LINES = [200, 1000, 10_000, 100_000] as const;

/** So many arrive in time also on a slow line: they are asked for again after a time-out, more are not. */
export const LINES_IN_TIME = 1000;

/** Which lines a reader wants to see. */
export type LogChoice = {
  readonly log: LogId;
  /** Of the container's life before its last restart. */
  readonly previous: boolean;
  /** So many from the end. */
  readonly lines: number;
};

/** A line of the client has up to 19 kB (`telemetry.md` 3.1); but a browser must hold what it reads. */
const BYTES_PER_LINE = 50_000;
const MOST_BYTES = 50_000_000;

/** Bytes from which on the kubelet cuts, at the newest end. */
export const limitBytes = (lines: number): number => Math.min(lines * BYTES_PER_LINE, MOST_BYTES);

/**
 * The request for those lines, each with the runtime's time before it; `since`: only what was written from then on. That
 * time is given in whole seconds, rounded down, so that lines of the same second come again rather than never.
 */
export const logRead = ({ log, previous, lines }: LogChoice, since: EpochMs | null): LogRequest => ({
  ...LOG_REQUESTS[log],
  tailLines: lines,
  limitBytes: limitBytes(lines),
  timestamps: true,
  ...(previous ? { previous: true } : {}),
  ...(since === null ? {} : { sinceTime: new Date(since).toISOString().replace(/\.\d+Z$/, 'Z') }),
});
