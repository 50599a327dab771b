import { Content, Grid, GridItem, Skeleton, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Thead, Tr } from '@patternfly/react-table';
import { Suspense, lazy, memo, useMemo } from 'react';
import type { EpochMs } from '../diagnosis/evidence/answer';
import { binAnswers } from '../diagnosis/ledger/bin-answers';
import type { AnswerBins, BinnedAnswers } from '../diagnosis/ledger/bin-answers';
import type { Evidence } from '../diagnosis/evidence/findings';
import { answersOverTimeWords, answerWords, chartWords, pageWords } from '../texts/page-words';
import { codeName } from '../texts/status-codes';
import { ChartBoundary } from './ChartBoundary';
import { TitledCard } from './TitledCard';
import { Fold } from './Fold';
import { HeadCell } from './HeadCell';
import { InTurn } from './InTurn';
import type { Words } from './useWords';

const AnswersChart = lazy(() => import(/* webpackChunkName: "answers-chart" */ './AnswersChart'));

type Props = {
  readonly evidence: Evidence;
  readonly at: EpochMs;
  readonly rangeMs: number;
  readonly words: Words;
};

const BINS = 48;
const MINUTE_MS = 60_000;

const Legs = ({ bins, words }: { readonly bins: BinnedAnswers; readonly words: Words }) => {
  const { retrieve, send, failed } = chartWords(words.t);
  const legs: readonly (readonly [AnswerBins['leg'], string])[] = [
    ['retrieve', retrieve],
    ['send', send],
  ];
  const skeleton = <Skeleton height="220px" screenreaderText={pageWords(words.t).loading} />;
  return (
    <Grid hasGutter>
      {legs.map(([leg, title], index) => (
        <GridItem key={leg} lg={6} data-test={`telemetry-answers-chart-${leg}`}>
          <Title headingLevel="h3" size="md">
            {title}
          </Title>
          <ChartBoundary fallback={<Content component="p">{failed}</Content>}>
            <InTurn turn={index + 1}>
              <Suspense fallback={skeleton}>
                <AnswersChart title={title} bins={bins} leg={leg} words={words} />
              </Suspense>
            </InTurn>
          </ChartBoundary>
        </GridItem>
      ))}
    </Grid>
  );
};

/** Sums over the range for who cannot see the bars. */
const Sums = ({ bins, words }: { readonly bins: BinnedAnswers; readonly words: Words }) => {
  const { retrieve, send, noAnswer, noUpload, showTable } = chartWords(words.t);
  const { leg, code, attempts } = answerWords(words.t);
  const rows = bins.answers.map((answer) => ({ ...answer, sum: answer.counts.reduce((a, b) => a + b, 0) }));
  return (
    <Fold title={showTable} about={answersOverTimeWords(words.t).title}>
      <Table role="table" aria-label={answersOverTimeWords(words.t).title} variant="compact">
        <Thead>
          <Tr>
            <HeadCell>{leg}</HeadCell>
            <HeadCell>{code}</HeadCell>
            <HeadCell>{attempts}</HeadCell>
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={`${row.leg}-${row.code}`}>
              <Td dataLabel={leg}>{row.leg === 'retrieve' ? retrieve : send}</Td>
              <Td dataLabel={code}>
                {row.code !== 'none' ? codeName(words.t, row.code) : row.leg === 'send' ? noUpload : noAnswer}
              </Td>
              <Td dataLabel={attempts}>{words.format.count(row.sum)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Fold>
  );
};

/** Answers over time by client and status code, from the raw counters, so that the first of a kind shows too. */
export const AnswersChartCard = memo(function AnswersChartCard({ evidence, at, rangeMs, words }: Props) {
  const metrics = evidence['client-metrics'];
  const series = metrics.is === 'found' ? metrics.value.series : null;
  const bins = useMemo(() => {
    const binMs = Math.max(MINUTE_MS, Math.ceil(rangeMs / BINS / MINUTE_MS) * MINUTE_MS);
    const to = Math.ceil(at / binMs) * binMs;
    return series === null
      ? null
      : binAnswers(series, { from: to - Math.ceil(rangeMs / binMs) * binMs, to }, binMs);
  }, [series, at, rangeMs]);
  const title = answersOverTimeWords(words.t).title;
  return (
    <TitledCard title={title}>
      {bins === null ? (
        <Content component="p">{answersOverTimeWords(words.t).notReadable}</Content>
      ) : (
        <>
          <Content component="p" className="telemetry-health__small">
            {answersOverTimeWords(words.t).perBin(words.format.duration(bins.binMs))}
          </Content>
          <Legs bins={bins} words={words} />
          <Sums bins={bins} words={words} />
        </>
      )}
    </TitledCard>
  );
});
