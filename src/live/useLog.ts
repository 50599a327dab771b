import { useEffect, useState } from 'react';
import { fetchLog } from '../cluster/fetch-log';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { LogReader, NOTHING_HELD } from './log-reader';
import type { LogHeld } from './log-reader';
import { useRefresh } from './useRefresh';

/** What a reader sees of a log: what is held of it, or, in a pause, what was. */
export type LogView = LogHeld & {
  readonly isPaused: boolean;
  /** Lines that have come since the pause. */
  readonly fresh: number;
  /** A second pause changes nothing: what was seen at the first one stays. */
  readonly pause: (paused: boolean) => void;
};

/** Often enough to follow; a stream would hold one of six connections. */
const FOLLOW_MS = 5000;

/**
 * Reads a log and follows it, as `useRefresh` does: not in a hidden tab, never twice at a time, more seldom while it
 * fails. What has ended is read once, but asked for until it can be read. One choice for as long as the component
 * lives: another one needs another key.
 */
export const useLog = (choice: LogChoice): LogView => {
  const [held, setHeld] = useState(NOTHING_HELD);
  const [paused, setPaused] = useState<LogHeld | null>(null);
  const [reader] = useState(() => new LogReader(fetchLog, choice, setHeld));
  useEffect(() => () => reader.end(), [reader]);
  useRefresh(() => reader.read(), FOLLOW_MS);
  return {
    ...(paused === null ? held : { ...paused, trouble: held.trouble }),
    isPaused: paused !== null,
    fresh: paused === null ? 0 : held.added - paused.added,
    pause: (wanted) => setPaused((was) => (wanted ? (was ?? held) : null)),
  };
};
