import { Card, CardBody, CardHeader, CardTitle, Content, Stack, StackItem } from '@patternfly/react-core';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Evidence } from '../diagnosis/evidence/findings';
import { noDataKind } from '../diagnosis/no-data';
import type { Report } from '../diagnosis/report';
import type { Telemetry } from '../live/useTelemetry';
import { runbookParts } from '../texts/page-words';
import { noCauseText, runbookVerdictWords } from '../texts/verdict';
import { AnswersChartCard } from '../ui/AnswersChartCard';
import { AnswersTable } from '../ui/AnswersTable';
import { CheckList } from '../ui/CheckList';
import { FailingShareCard } from '../ui/FailingShareCard';
import type { ShareCurve } from '../ui/FailingShareCard';
import { FixedText } from '../ui/FixedText';
import { InTurn } from '../ui/InTurn';
import { OtherCauses } from '../ui/OtherCauses';
import { LogJump } from '../ui/log-jump';
import { PathCard } from '../ui/PathCard';
import { RemedyCard } from '../ui/RemedyCard';
import { partElementId } from '../ui/RunbookIndex';
import type { PartId } from '../ui/RunbookIndex';
import { StillStuck } from '../ui/StillStuck';
import type { Words } from '../ui/useWords';
import { TitledCard } from '../ui/TitledCard';
import { VerdictAlert } from '../ui/VerdictAlert';
import { Caveats } from './Caveats';
import { LogFold, useLogFold } from './LogFold';
import type { Plan } from './usePlan';

type Props = {
  readonly telemetry: Telemetry;
  readonly report: Report;
  readonly plan: Plan;
  readonly curve: ShareCurve;
  readonly rangeMs: number;
  readonly words: Words;
};

/** A part of the page; it can be jumped to, so it takes the focus. */
const Part = ({ id, children }: { readonly id: PartId; readonly children: ReactNode }) => (
  <StackItem id={partElementId(id)} tabIndex={-1} className="telemetry-health__part">
    {children}
  </StackItem>
);

type OfEvidence = { readonly evidence: Evidence; readonly report: Report; readonly words: Words };

const HappeningPart = memo(function HappeningPart({
  evidence,
  stale,
  report,
  words,
}: OfEvidence & Pick<Telemetry, 'stale'>) {
  return (
    <>
      <VerdictAlert report={report} t={words.t} words={runbookVerdictWords(words.t, report, words.format)} />
      <Caveats {...{ evidence, stale, report, words }} />
    </>
  );
});

const StopsPart = memo(function StopsPart({ report, words }: Omit<OfEvidence, 'evidence'>) {
  return (
    <PathCard report={report} words={words}>
      <AnswersTable report={report} words={words} />
    </PathCard>
  );
});

const TodoPart = memo(function TodoPart({ evidence, report, plan, words }: OfEvidence & Pick<Props, 'plan'>) {
  const { causes } = plan;
  return (
    <Stack hasGutter>
      {causes.map(({ id, steps }) => (
        <StackItem key={id}>
          <RemedyCard cause={id} steps={steps} evidence={evidence} words={words} />
        </StackItem>
      ))}
      <StackItem>
        <Card>
          {causes.length === 0 && (
            <CardHeader>
              <CardTitle component="h2">{runbookParts(words.t).todo}</CardTitle>
            </CardHeader>
          )}
          <CardBody>
            {causes.length === 0 && <Content component="p">{noCauseText(words.t, report.state)}</Content>}
            <OtherCauses report={report} evidence={evidence} words={words} />
          </CardBody>
        </Card>
      </StackItem>
    </Stack>
  );
});

/** Whether it is fixed, now and over time. */
const FixedPart = ({
  evidence,
  now,
  report,
  curve,
  rangeMs,
  words,
}: OfEvidence & Pick<Props, 'curve' | 'rangeMs'> & Pick<Telemetry, 'now'>) => {
  return (
    <Stack hasGutter>
      <StackItem>
        <TitledCard title={runbookParts(words.t).fixed}>
          <FixedText report={report} alert={evidence.alert} now={now} words={words} />
        </TitledCard>
      </StackItem>
      {noDataKind(report, evidence) === null && (
        <>
          <StackItem>
            <FailingShareCard
              curve={curve}
              report={report}
              metrics={evidence['client-metrics']}
              words={words}
            />
          </StackItem>
          <StackItem>
            <InTurn turn={1}>
              <AnswersChartCard evidence={evidence} at={report.at} rangeMs={rangeMs} words={words} />
            </InTurn>
          </StackItem>
        </>
      )}
    </Stack>
  );
};

/** The six parts, in the order in which they help; the first three need no click. */
export const RunbookParts = ({ telemetry, report, plan, curve, rangeMs, words }: Props) => {
  const { evidence, stale, now } = telemetry;
  const names = runbookParts(words.t);
  const logFold = useLogFold();
  return (
    <LogJump.Provider value={logFold.jump}>
      <Stack hasGutter>
        <Part id="happening">
          <HappeningPart {...{ evidence, stale, report, words }} />
        </Part>
        <Part id="stops">
          <InTurn turn={1}>
            <StopsPart {...{ report, words }} />
          </InTurn>
        </Part>
        <Part id="checked">
          <InTurn turn={3}>
            <TitledCard title={names.checked}>
              <Stack hasGutter>
                <StackItem>
                  <CheckList report={report} words={words} />
                </StackItem>
                <StackItem>
                  <LogFold fold={logFold} evidence={evidence} words={words} />
                </StackItem>
              </Stack>
            </TitledCard>
          </InTurn>
        </Part>
        <Part id="todo">
          <InTurn turn={2}>
            <TodoPart {...{ evidence, report, plan, words }} />
          </InTurn>
        </Part>
        <Part id="fixed">
          <InTurn turn={4}>
            <FixedPart {...{ evidence, now, report, curve, rangeMs, words }} />
          </InTurn>
        </Part>
        <Part id="stuck">
          <InTurn turn={6}>
            <TitledCard title={names.stuck}>
              <StillStuck evidence={evidence} report={report} words={words} />
            </TitledCard>
          </InTurn>
        </Part>
      </Stack>
    </LogJump.Provider>
  );
};
