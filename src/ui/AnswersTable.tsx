import { Content, Label } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Thead, Tr } from '@patternfly/react-table';
import { memo } from 'react';
import type { Report, Stage } from '../diagnosis/report';
import { causeText } from '../texts/causes';
import { answerWords } from '../texts/page-words';
import { stationText } from '../texts/stages';
import { codeName, notCountedText, statusCodeText } from '../texts/status-codes';
import { answerRows } from './answer-rows';
import type { AnswerRow } from './answer-rows';
import { HeadCell } from './HeadCell';
import { LabelText } from './LabelText';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

const LEG = { retrieve: 'retrieve', authorize: 'authorize', send: 'upload' } as const;

/** The stages of causes that stop an attempt without an answer there. */
const STAGES: Readonly<Record<AnswerRow['leg'], readonly Stage[]>> = {
  retrieve: ['retrieve'],
  authorize: ['authorize', 'reach', 'send'],
  send: ['send'],
};

const legText = (row: AnswerRow, { t }: Words): string =>
  row.kind === 'open' ? answerWords(t).authorizeOrUpload : stationText(t, LEG[row.leg]).name;

const meaning = (row: AnswerRow, report: Report, { t }: Words): string => {
  if (row.kind === 'not-reached') return answerWords(t).notReached;
  if (row.leg !== 'authorize' && row.code !== null) return statusCodeText(t, row.leg, row.code);
  const stages = STAGES[row.leg];
  const cause = report.causes.find(({ stage, sureness }) => stages.includes(stage) && sureness === 'found');
  return cause === undefined ? notCountedText(t) : causeText(t, cause.id).title;
};

const CodeLabel = ({ row, words }: { readonly row: AnswerRow; readonly words: Words }) => {
  const { fromLog, noAnswer } = answerWords(words.t);
  if (row.kind === 'not-reached') return <>–</>;
  if (row.code === null) return <>{noAnswer}</>;
  return (
    <>
      <Label
        isCompact
        status={row.kind === 'good' ? 'success' : 'danger'}
        icon={row.kind === 'good' ? <CheckCircleIcon /> : <ExclamationCircleIcon />}
      >
        <LabelText>{codeName(words.t, row.code)}</LabelText>
      </Label>{' '}
      {row.fromLog && <span className="telemetry-health__small telemetry-health__whole">{fromLog}</span>}
    </>
  );
};

const ShareBar = ({ row, words }: { readonly row: AnswerRow; readonly words: Words }) => (
  <span className="telemetry-health__share" role="img" aria-label={words.format.percent(row.share)}>
    <span
      className={`telemetry-health__share-part telemetry-health__share-part--${row.kind}`}
      style={{ inlineSize: `${Math.round(row.share * 100)}%` }}
    />
  </span>
);

/** The ledger as numbers: each answer of the last 15 minutes, and each place where none came. */
export const AnswersTable = memo(function AnswersTable({
  report,
  words,
}: {
  readonly report: Report;
  readonly words: Words;
}) {
  const { title, leg, code, attempts, share, means, nothingCounted } = answerWords(words.t);
  const rows = answerRows(report);
  if (rows.length === 0) return <Content component="p">{nothingCounted}</Content>;
  return (
    <Table
      role="table"
      aria-label={title}
      variant="compact"
      gridBreakPoint="grid-xl"
      data-test={TEST_IDS.answers}
    >
      <Thead>
        <Tr>
          {[leg, code, attempts, share, means].map((heading) => (
            <HeadCell key={heading}>{heading}</HeadCell>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.key} data-test={`telemetry-answer-${row.key}`}>
            <Td dataLabel={leg}>
              <span className="telemetry-health__whole">{legText(row, words)}</span>
            </Td>
            <Td dataLabel={code}>
              <CodeLabel row={row} words={words} />
            </Td>
            <Td dataLabel={attempts}>{words.format.count(row.count)}</Td>
            <Td dataLabel={share}>
              <ShareBar row={row} words={words} />
            </Td>
            <Td dataLabel={means}>{meaning(row, report, words)}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
});
