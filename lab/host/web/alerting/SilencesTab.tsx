import { useEffect, useState, type FC } from 'react';
import { EmptyStateBody } from '@patternfly/react-core';
import { EmptyState } from '#console/patternfly';
import { BellSlashIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { consoleFetchJSON } from '../sdk/console-fetch-json';
import { Timestamp } from '../sdk/Timestamp';
import { serverFlags } from '../server-flags';
import type { WireSilence } from './wire';

const useSilences = (): readonly WireSilence[] => {
  const [silences, setSilences] = useState<readonly WireSilence[]>([]);
  useEffect(() => {
    consoleFetchJSON(`${serverFlags().alertManagerBaseURL}/api/v2/silences`).then(
      (answer: readonly WireSilence[]) =>
        setSilences(answer.filter(({ status }) => status.state !== 'expired')),
      // The page says above the tabs that Alertmanager does not answer.
      () => undefined,
    );
  }, []);
  return silences;
};

/** The four signs of Alertmanager: equal or not, to a text or to a pattern. */
const signOf = (isEqual: boolean, isRegex: boolean): string => {
  if (isRegex) return isEqual ? '=~' : '!~';
  return isEqual ? '=' : '!=';
};

const matcherWords = ({ matchers }: WireSilence): string =>
  matchers
    .map(({ isEqual = true, isRegex, name, value }) => `${name}${signOf(isEqual, isRegex)}${value}`)
    .join(', ');

/** The silences in force or to come, as they were when the tab was opened. */
export const SilencesTab: FC = () => {
  const silences = useSilences();
  if (silences.length === 0) {
    return (
      <EmptyState titleText="No silences" icon={BellSlashIcon} headingLevel="h2">
        <EmptyStateBody>Alertmanager has no active silence.</EmptyStateBody>
      </EmptyState>
    );
  }
  return (
    <Table aria-label="Silences" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th width={40}>Matches</Th>
          <Th>State</Th>
          <Th>Ends</Th>
          <Th>Comment</Th>
        </Tr>
      </Thead>
      <Tbody>
        {silences.map((silence) => (
          <Tr key={silence.id}>
            <Td dataLabel="Matches">{matcherWords(silence)}</Td>
            <Td dataLabel="State">{silence.status.state}</Td>
            <Td dataLabel="Ends">
              <Timestamp timestamp={silence.endsAt} />
            </Td>
            <Td dataLabel="Comment">{silence.comment}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
