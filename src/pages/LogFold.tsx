import { Content, Skeleton, Stack, StackItem } from '@patternfly/react-core';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { LogId } from '../diagnosis/evidence/log-paths';
import { LOG_LINES } from '../diagnosis/evidence/log-reads';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { COMMANDS } from '../diagnosis/runbook/commands';
import { logWords } from '../texts/log-panel';
import { pageWords } from '../texts/page-words';
import { ChartBoundary } from '../ui/ChartBoundary';
import { CodeLine } from '../ui/CodeLine';
import { Fold } from '../ui/Fold';
import { LogChoices } from '../ui/LogControls';
import { TEST_IDS } from '../ui/testIds';
import type { Words } from '../ui/useWords';

const LogPart = lazy(() => import(/* webpackChunkName: "log-panel" */ './LogPart'));

const FIRST: LogChoice = { log: 'client-log', previous: false, lines: LOG_LINES[0] };

/** Which log is read, whether it is open, and how often the reader was sent there. */
export type LogFoldState = {
  readonly choice: LogChoice;
  readonly isOpen: boolean;
  readonly jumps: number;
  readonly set: (change: { readonly choice?: LogChoice; readonly isOpen?: boolean }) => void;
  /** Opens a log and goes there. */
  readonly jump: (log: LogId) => void;
};

/** The state of the folded logs, for who opens them from elsewhere on the page. */
export const useLogFold = (): LogFoldState => {
  const [state, setState] = useState({ choice: FIRST, isOpen: false, jumps: 0 });
  const set = useCallback<LogFoldState['set']>((change) => setState((held) => ({ ...held, ...change })), []);
  const jump = useCallback(
    (log: LogId) => setState(({ jumps }) => ({ choice: { ...FIRST, log }, isOpen: true, jumps: jumps + 1 })),
    [],
  );
  return { ...state, set, jump };
};

/** Whether the container may have had a life before: false only where all its pods tell that they were never restarted. */
const hasPrevious = (evidence: Evidence, log: LogId): boolean => {
  const workload = evidence[log === 'client-log' ? 'client-workload' : 'prometheus-workload'];
  return workload.is !== 'found' || workload.value.pods.some(({ restarts }) => restarts > 0);
};

type Props = { readonly fold: LogFoldState; readonly evidence: Evidence; readonly words: Words };

const Opened = ({ fold: { choice, set }, evidence, words }: Props) => (
  <Stack hasGutter>
    <StackItem>
      <LogChoices
        choice={choice}
        hasPrevious={hasPrevious(evidence, choice.log)}
        onChoose={(next) => set({ choice: next })}
        words={words}
      />
    </StackItem>
    <StackItem>
      <ChartBoundary
        fallback={
          <>
            <Content component="p">{logWords(words.t).failed}</Content>
            <CodeLine id="telemetry-log-instead" code={COMMANDS[choice.log].command} words={words} />
          </>
        }
      >
        <Suspense fallback={<Skeleton height="26rem" screenreaderText={pageWords(words.t).loading} />}>
          <LogPart key={JSON.stringify(choice)} choice={choice} words={words} />
        </Suspense>
      </ChartBoundary>
    </StackItem>
  </Stack>
);

/** The logs, folded: neither they nor the code that shows them are loaded before they are opened. */
export const LogFold = (props: Props) => {
  const { fold, words } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fold.jumps === 0) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
  }, [fold.jumps]);
  return (
    <div ref={place} tabIndex={-1} className="telemetry-health__part">
      <Fold
        title={logWords(words.t).logs}
        testId={TEST_IDS.log}
        isOpen={fold.isOpen}
        onToggle={(isOpen) => fold.set({ isOpen })}
      >
        <Opened {...props} />
      </Fold>
    </div>
  );
};
