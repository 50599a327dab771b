import { Content, Stack, StackItem } from '@patternfly/react-core';
import type { Answer, EpochMs } from '../diagnosis/evidence/answer';
import type { AlertFinding } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import { clearsText, fixedText } from '../texts/fixed';
import { nextAttemptText } from '../texts/freshness';
import { alertWords } from '../texts/page-words';
import { labelledText } from '../texts/sentences';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = {
  readonly report: Report;
  readonly alert: Answer<AlertFinding>;
  readonly now: EpochMs;
  readonly words: Words;
};

/** Whether it is fixed, as the evidence tells it. */
export const FixedText = ({ report, alert, now, words }: Props) => {
  const { t, format } = words;
  const clears = clearsText(t, report, alert, format);
  const inMs = report.nextAttempt === null ? null : report.nextAttempt - now;
  return (
    <Stack data-test={TEST_IDS.fixed}>
      <StackItem>
        <Content component="p">{fixedText(t, report, format)}</Content>
      </StackItem>
      {clears !== null && (
        <StackItem>
          <Content component="p">{clears}</Content>
        </StackItem>
      )}
      <StackItem>
        <Content component="p" className="telemetry-health__small">
          {labelledText(
            t,
            alertWords(t).nextAttempt,
            nextAttemptText(t, inMs, report.state === 'failing', format),
          )}
        </Content>
      </StackItem>
    </Stack>
  );
};
