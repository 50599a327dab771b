import { Content } from '@patternfly/react-core';
import { Table, Tbody, Td, Thead, Tr } from '@patternfly/react-table';
import { memo, useMemo } from 'react';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Evidence } from '../diagnosis/evidence/findings';
import { outagesOf } from '../diagnosis/ledger/outages';
import type { OutageHistory } from '../diagnosis/ledger/outages';
import {
  gapText,
  moreOutagesText,
  outagesNote,
  outagesSum,
  outagesTitle,
  outageText,
  outageWords,
} from '../texts/outages';
import { HeadCell } from './HeadCell';
import { TEST_IDS } from './testIds';
import { TitledCard } from './TitledCard';
import type { Words } from './useWords';

type Props = {
  readonly metrics: Evidence['client-metrics'];
  readonly at: EpochMs;
  readonly rangeMs: number;
  readonly words: Words;
};

/** More would push what is below off the page; the sum above counts all. */
const MOST_ROWS = 10;

const Rows = ({ history, at, words }: { readonly history: OutageHistory } & Pick<Props, 'at' | 'words'>) => {
  const { t, format } = words;
  const { began, ended, duration, what } = outageWords(t);
  const newest = [...history.spans].reverse().slice(0, MOST_ROWS);
  return (
    <Table role="table" aria-label={outageWords(t).table} variant="compact">
      <Thead>
        <Tr>
          <HeadCell>{began}</HeadCell>
          <HeadCell>{ended}</HeadCell>
          <HeadCell>{duration}</HeadCell>
          <HeadCell>{what}</HeadCell>
        </Tr>
      </Thead>
      <Tbody>
        {newest.map((span) => {
          const row = span.is === 'gap' ? gapText(t, span, at, format) : outageText(t, span, at, format);
          return (
            <Tr key={`${span.is}-${span.from}`}>
              <Td dataLabel={began}>{row.began}</Td>
              <Td dataLabel={ended}>{row.ended}</Td>
              <Td dataLabel={duration}>{row.duration}</Td>
              <Td dataLabel={what}>
                {row.what}
                {row.note !== null && <div className="telemetry-health__small">{row.note}</div>}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
};

const Small = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <Content component="p" className="telemetry-health__small">
      {text}
    </Content>
  );

const History = ({
  history,
  at,
  words,
}: { readonly history: OutageHistory } & Pick<Props, 'at' | 'words'>) => {
  const { t, format } = words;
  const note = outagesNote(t, history, format);
  if (history.spans.length === 0) return <Content component="p">{note}</Content>;
  const more = history.spans.length - MOST_ROWS;
  return (
    <>
      <Small text={outagesSum(t, history)} />
      <Rows history={history} at={at} words={words} />
      <Small text={more > 0 ? moreOutagesText(t, more) : null} />
      <Small text={note} />
    </>
  );
};

/** When attempts failed in the range, newest first, and of what time nothing is known. */
export const OutagesCard = memo(function OutagesCard({ metrics, at, rangeMs, words }: Props) {
  const series = metrics.is === 'found' ? metrics.value.series : null;
  const history = useMemo(
    () => (series === null ? null : outagesOf(series, { from: at - rangeMs, to: at })),
    [series, at, rangeMs],
  );
  return (
    <TitledCard isFullHeight title={outagesTitle(words.t, rangeMs, words.format)} testId={TEST_IDS.outages}>
      {history === null ? (
        <Content component="p">{outageWords(words.t).notReadable}</Content>
      ) : (
        <History history={history} at={at} words={words} />
      )}
    </TitledCard>
  );
});
