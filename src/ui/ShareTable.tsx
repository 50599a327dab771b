import { Table, Tbody, Td, Thead, Tr } from '@patternfly/react-table';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { ShareHistory } from '../diagnosis/evidence/share-history';
import { chartWords, pageWords } from '../texts/page-words';
import { alertStateText, markText, shareWords } from '../texts/share-words';
import type { ShareMark } from './share-marks';
import { shareRows } from './share-rows';
import { HeadCell } from './HeadCell';
import { Fold } from './Fold';
import type { Words } from './useWords';

type Props = {
  readonly history: ShareHistory;
  readonly marks: readonly ShareMark[];
  readonly to: EpochMs;
  readonly words: Words;
};

/** The same for who cannot see the chart: where something changed, and what happened. */
export const ShareTable = ({ history, marks, to, words }: Props) => {
  const { t, format } = words;
  const { time, showTable } = chartWords(t);
  const { share, alert, event } = shareWords(t);
  return (
    <Fold title={showTable} about={pageWords(t).failingShare}>
      <Table role="table" aria-label={pageWords(t).failingShare} variant="compact">
        <Thead>
          <Tr>
            <HeadCell>{time}</HeadCell>
            <HeadCell>{share}</HeadCell>
            <HeadCell>{alert}</HeadCell>
            <HeadCell>{event}</HeadCell>
          </Tr>
        </Thead>
        <Tbody>
          {shareRows(history, marks, to).map((row) => (
            <Tr key={row.at}>
              <Td dataLabel={time}>{format.time(row.at)}</Td>
              <Td dataLabel={share}>{row.share === null ? '–' : format.percent(row.share)}</Td>
              <Td dataLabel={alert}>{alertStateText(t, row.alert)}</Td>
              <Td dataLabel={event}>
                {row.marks.length === 0
                  ? '–'
                  : format.list(row.marks.map(({ kind, at }) => markText(t, kind, at, format)))}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Fold>
  );
};
