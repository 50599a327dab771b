import { Button } from '@patternfly/react-core';
import { useContext } from 'react';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { LogId } from '../diagnosis/evidence/log-paths';
import { logWords } from '../texts/log-panel';
import { LogJump } from './log-jump';
import { sayings } from './log-matches';
import { LogMatchText } from './LogMatches';
import type { Words } from './useWords';

const MOST_MEANINGS = 3;
const MOST_LINES = 5;

type Props = { readonly log: LogId; readonly evidence: Evidence; readonly words: Words };

const ClientLines = ({ evidence, words }: Omit<Props, 'log'>) => {
  const log = evidence['client-log'];
  if (log.is !== 'found') return null;
  const lines = log.value.lines.map(({ at, text, rule, stage }) => ({ at, text, saying: { rule, stage } }));
  return (
    <>
      {sayings(words.t, lines)
        .slice(0, MOST_MEANINGS)
        .map((match) => (
          <LogMatchText key={match.meaning} match={match} words={words} />
        ))}
    </>
  );
};

const PrometheusLines = ({ evidence }: Pick<Props, 'evidence'>) => {
  const log = evidence['prometheus-log'];
  if (log.is !== 'found' || log.value.lines.length === 0) return null;
  const lines = log.value.lines.slice(-MOST_LINES);
  return (
    <div className="telemetry-health__log-quote">
      {lines.map((line, index) => (
        // The same line may stand there twice.
        <div key={index}>{line}</div>
      ))}
    </div>
  );
};

/** The way to the whole log, on a page that shows it. */
export const OpenLog = ({ log, words }: Omit<Props, 'evidence'>) => {
  const jump = useContext(LogJump);
  return jump === null ? null : (
    <div>
      <Button variant="link" isInline onClick={() => jump(log)} data-test={`telemetry-open-${log}`}>
        {logWords(words.t).openLog}
      </Button>
    </div>
  );
};

/** What the log says, beside the step that sends the reader there, and the way to all of it. */
export const LookedAtLog = ({ log, evidence, words }: Props) => (
  <div data-test={`telemetry-looked-at-${log}`}>
    {log === 'client-log' ? (
      <ClientLines evidence={evidence} words={words} />
    ) : (
      <PrometheusLines evidence={evidence} />
    )}
    <OpenLog log={log} words={words} />
  </div>
);
