import { Alert, Content, Skeleton, Stack, StackItem } from '@patternfly/react-core';
import { Link } from 'react-router-dom-v5-compat';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { SOURCES } from '../diagnosis/evidence/sources';
import { COMMANDS } from '../diagnosis/runbook/commands';
import type { CommandId } from '../diagnosis/runbook/command-id';
import { logTroubleText, logWords, shownText } from '../texts/log-panel';
import type { LogTroubleText } from '../texts/log-panel';
import { boxSignText, pageWords } from '../texts/page-words';
import { CodeLine, EffectLabel } from './CodeLine';
import type { LogSight } from './log-sight';
import { ReadLog } from './ReadLog';
import { countLines } from './say-gaps';
import type { Words } from './useWords';

type Props = { readonly choice: LogChoice; readonly sight: LogSight; readonly words: Words };

const commandOf = ({ log, previous }: LogChoice): CommandId =>
  log === 'client-log' && previous ? 'client-log-before-restart' : log;

/** Why there is nothing, or nothing new; and how to read it elsewhere where the reader's role may not. */
const Trouble = ({ choice, trouble, words }: Omit<Props, 'sight'> & { readonly trouble: LogTroubleText }) => {
  const { t, format } = words;
  const { permission } = SOURCES[choice.log];
  const { command, effect } = COMMANDS[commandOf(choice)];
  const variant = trouble.is === 'unreachable' || trouble.is === 'too-slow' ? 'warning' : 'info';
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert
          isInline
          variant={variant}
          variantLabel={boxSignText(t)[variant]}
          title={logTroubleText(t, trouble, permission, format)}
          component="h3"
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
      {shownText(words.t, { pod: sight.pod, lines: countLines(sight.lines) })}{' '}
      <Link to={`/k8s/ns/openshift-monitoring/pods/${sight.pod}/logs`} data-test="telemetry-log-pod">
        {logWords(words.t).openPod}
      </Link>
    </div>
  );

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
          <Alert
            isInline
            variant="warning"
            variantLabel={boxSignText(words.t).warning}
            title={isCut}
            component="h3"
          />
        </StackItem>
      )}
      {lines === null && trouble === null && (
        <StackItem data-test="telemetry-log-skeleton">
          <Skeleton height="26rem" screenreaderText={pageWords(words.t).loading} />
        </StackItem>
      )}
      {lines?.length === 0 && (
        <StackItem>
          <Content component="p">{empty}</Content>
        </StackItem>
      )}
      {lines !== null && lines.length > 0 && (
        <ReadLog choice={choice} sight={sight} lines={lines} words={words} />
      )}
      <StackItem>
        <Foot sight={sight} words={words} />
      </StackItem>
    </Stack>
  );
};
