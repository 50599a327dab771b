import { Alert, Content, Skeleton, Stack, StackItem } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import type { LogId } from '../diagnosis/evidence/log-paths';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { SOURCES } from '../diagnosis/evidence/sources';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { COMMANDS } from '../diagnosis/runbook/commands';
import type { CommandId } from '../diagnosis/runbook/command-id';
import { logName, logTroubleText, logWords, shownText } from '../texts/log-panel';
import type { LogTroubleText } from '../texts/log-panel';
import { CodeLine, EffectLabel } from './CodeLine';
import { download } from './download';
import { logMatches } from './log-matches';
import { LogLooks, LogSearchField } from './LogControls';
import type { LogLook } from './LogControls';
import { LogLines } from './LogLines';
import { LogMatches } from './LogMatches';
import { useLogSearch } from './useLogSearch';
import type { Words } from './useWords';

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

type Props = { readonly choice: LogChoice; readonly sight: LogSight; readonly words: Words };

const FILES = { 'client-log': 'telemeter-client', 'prometheus-log': 'prometheus' } as const satisfies Record<
  LogId,
  string
>;

const commandOf = ({ log, previous }: LogChoice): CommandId =>
  log === 'client-log' && previous ? 'client-log-before-restart' : log;

/** Why there is nothing, or nothing new; and how to read it elsewhere where the reader's role may not. */
const Trouble = ({ choice, trouble, words }: Omit<Props, 'sight'> & { readonly trouble: LogTroubleText }) => {
  const { t, format } = words;
  const { permission } = SOURCES[choice.log];
  const { command, effect } = COMMANDS[commandOf(choice)];
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert
          isInline
          variant={trouble.is === 'unreachable' ? 'warning' : 'info'}
          title={logTroubleText(t, trouble, permission, format)}
          component="h4"
          data-test="telemetry-log-trouble"
        />
      </StackItem>
      {trouble.is === 'refused' && (
        <StackItem>
          <CodeLine
            id="telemetry-log-command"
            code={command}
            label={<EffectLabel effect={effect} words={words} />}
            words={words}
          />
        </StackItem>
      )}
    </Stack>
  );
};

const Foot = ({ sight, words }: Omit<Props, 'choice'>) =>
  sight.pod === null || sight.lines === null ? null : (
    <div className="telemetry-health__small">
      {shownText(words.t, { pod: sight.pod, lines: sight.lines.length })}{' '}
      <Link to={`/k8s/ns/openshift-monitoring/pods/${sight.pod}/logs`} data-test="telemetry-log-pod">
        {logWords(words.t).openPod}
      </Link>
    </div>
  );

type ReadProps = Props & { readonly lines: readonly ShownLine[] };

const Read = ({ choice, sight, lines, words }: ReadProps) => {
  const { t } = words;
  const search = useLogSearch(lines);
  const [look, setLook] = useState<LogLook>({ isWrapped: true, matchesFirst: true });
  const [goal, setGoal] = useState<number | undefined>(undefined);
  const matches = useMemo(() => logMatches(t, choice.log, lines), [t, choice.log, lines]);
  const isSearching = search.words !== '';
  const following = choice.previous ? null : sight;
  const parts = [
    look.matchesFirst && (
      <LogMatches
        key="matches"
        log={choice.log}
        matches={matches}
        onShow={(index) => {
          sight.pause(following !== null);
          setGoal(index);
        }}
        words={words}
      />
    ),
    <LogSearchField key="search" search={search} words={words} />,
    <LogLooks
      key="looks"
      look={look}
      onLook={setLook}
      following={following}
      onPause={(paused) => {
        setGoal(undefined);
        sight.pause(paused);
      }}
      onDownload={() =>
        download(
          `${FILES[choice.log]}${choice.previous ? '-previous' : ''}.log`,
          'text/plain',
          lines.map(({ text }) => `${text}\n`).join(''),
        )
      }
      words={words}
    />,
    <LogLines
      key="lines"
      lines={lines}
      label={logName(t, choice.log)}
      isWrapped={look.isWrapped}
      isFollowing={!sight.isPaused && !isSearching}
      words={search.words}
      hits={search.hits}
      current={isSearching ? search.hits[search.at] : goal}
      onGoBack={() => sight.pause(following !== null)}
    />,
  ];
  return (
    <>
      {parts.filter(Boolean).map((part, index) => (
        <StackItem key={index}>{part}</StackItem>
      ))}
    </>
  );
};

/** A log: what matters in it first, then all of it, to be searched, followed, wrapped and taken along. */
export const LogPanel = ({ choice, sight, words }: Props) => {
  const { empty, isCut } = logWords(words.t);
  const { lines, trouble } = sight;
  return (
    <Stack hasGutter>
      {trouble !== null && (
        <StackItem>
          <Trouble choice={choice} trouble={trouble} words={words} />
        </StackItem>
      )}
      {sight.isCut && (
        <StackItem>
          <Alert isInline variant="warning" title={isCut} component="h4" />
        </StackItem>
      )}
      {lines === null && trouble === null && (
        <StackItem data-test="telemetry-log-skeleton">
          <Skeleton height="26rem" screenreaderText={words.t('Loading')} />
        </StackItem>
      )}
      {lines?.length === 0 && (
        <StackItem>
          <Content component="p">{empty}</Content>
        </StackItem>
      )}
      {lines !== null && lines.length > 0 && (
        <Read choice={choice} sight={sight} lines={lines} words={words} />
      )}
      <StackItem>
        <Foot sight={sight} words={words} />
      </StackItem>
    </Stack>
  );
};
