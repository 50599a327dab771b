import { StackItem } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import type { LogId } from '../diagnosis/evidence/log-paths';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { logName } from '../texts/log-panel';
import { download } from './download';
import { logMatches } from './log-matches';
import type { LogSight } from './log-sight';
import { LogLooks, LogSearchField } from './LogControls';
import type { LogLook } from './LogControls';
import { LogLines } from './LogLines';
import { LogMatches } from './LogMatches';
import { sayGaps } from './say-gaps';
import { useLogPlace } from './useLogPlace';
import type { Words } from './useWords';

const FILES = { 'client-log': 'telemeter-client', 'prometheus-log': 'prometheus' } as const satisfies Record<
  LogId,
  string
>;

const save = ({ log, previous }: LogChoice, lines: readonly ShownLine[]): void =>
  download(
    `${FILES[log]}${previous ? '-previous' : ''}.log`,
    'text/plain',
    lines.map(({ text }) => `${text}\n`).join(''),
  );

type Props = {
  readonly choice: LogChoice;
  readonly sight: LogSight;
  readonly lines: readonly ShownLine[];
  readonly words: Words;
};

/** The lines of a log, what they mean above them, and what can be done with them; items of a stack. */
export const ReadLog = ({ choice, sight, lines: held, words }: Props) => {
  const { t } = words;
  const lines = useMemo(() => sayGaps(t, held), [t, held]);
  const { log, previous } = choice;
  const place = useLogPlace(lines, sight, previous);
  const [look, setLook] = useState<LogLook>({ isWrapped: true, matchesFirst: true });
  const matches = useMemo(() => logMatches(t, log, lines), [t, log, lines]);
  return (
    <>
      {/* What stands below stays the same when this goes: the search keeps its focus, the lines their place. */}
      {look.matchesFirst && (
        <StackItem>
          <LogMatches log={log} matches={matches} onShow={place.show} words={words} />
        </StackItem>
      )}
      <StackItem>
        <LogSearchField search={place.search} words={words} />
      </StackItem>
      <StackItem>
        <LogLooks
          look={look}
          onLook={setLook}
          following={previous ? null : sight}
          onPause={place.pause}
          onDownload={() => save(choice, lines)}
          words={words}
        />
      </StackItem>
      <StackItem>
        <LogLines
          lines={lines}
          label={logName(t, log)}
          isWrapped={look.isWrapped}
          isFollowing={place.isFollowing}
          words={place.search.words}
          hits={place.search.hits}
          current={place.current}
          visits={place.visits}
          onGoBack={() => sight.pause(!previous)}
        />
      </StackItem>
    </>
  );
};
