import { useState } from 'react';
import type { ShownLine } from '../diagnosis/parse/read-log';
import type { LogSight } from './log-sight';
import { useLogSearch } from './useLogSearch';
import type { LogSearch } from './useLogSearch';

/** Where in a log its reader is, and what leads elsewhere. */
export type LogPlace = {
  readonly search: LogSearch;
  /** Number of the line to go to; `undefined`: none. */
  readonly current: number | undefined;
  /** How often the reader has asked to go somewhere: the same line may be asked for again. */
  readonly visits: number;
  /** Stays at the newest line. */
  readonly isFollowing: boolean;
  readonly show: (index: number) => void;
  readonly pause: (paused: boolean) => void;
};

/**
 * A reader either follows a log, looks for words in it, or was sent to a line of it. Who looks or was sent pauses: lines
 * that go on changing would carry the reader along.
 */
export const useLogPlace = (
  lines: readonly ShownLine[],
  sight: Pick<LogSight, 'isPaused' | 'pause'>,
  hasEnded: boolean,
): LogPlace => {
  const search = useLogSearch(lines);
  const [goal, setGoal] = useState<{ readonly index?: number; readonly times: number }>({ times: 0 });
  const isSearching = search.words !== '';
  const go = (index?: number): void =>
    setGoal(({ times }) => (index === undefined ? { times: times + 1 } : { index, times: times + 1 }));
  return {
    search: {
      ...search,
      type: (typed) => {
        if (typed !== '') {
          sight.pause(!hasEnded);
          go();
        }
        search.type(typed);
      },
      go: (by) => {
        go();
        search.go(by);
      },
    },
    current: isSearching ? search.hits[search.at] : goal.index,
    visits: goal.times,
    isFollowing: !sight.isPaused && !isSearching,
    show: (index) => {
      sight.pause(!hasEnded);
      search.type('');
      go(index);
    },
    pause: (paused) => {
      if (!paused) search.type('');
      go();
      sight.pause(paused);
    },
  };
};
