import type { ShownLine } from '../diagnosis/parse/read-log';
import type { LogTroubleText } from '../texts/log-panel';

/** What is to be seen of a log, and whether it stands still. */
export type LogSight = {
  /** null: none yet, or none at all. */
  readonly lines: readonly ShownLine[] | null;
  readonly pod: string | null;
  readonly isCut: boolean;
  readonly trouble: LogTroubleText | null;
  readonly isPaused: boolean;
  readonly fresh: number;
  readonly pause: (paused: boolean) => void;
};
