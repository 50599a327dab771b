import type { FC } from 'react';
import { EmptyStateBody } from '@patternfly/react-core';
import { InnerScrollContainer, Table, Tbody, Td, Thead } from '@patternfly/react-table';
import { EmptyState, Th, Tr } from '#console/patternfly';
import { seriesColor } from '../charts/LineChart';
import { labelNames, type Sample } from './instant-query';

/** The answer of a query: a column per label, then the value. */
export const ResultTable: FC<{ samples: readonly Sample[] }> = ({ samples }) => {
  if (samples.length === 0) {
    return (
      <EmptyState variant="sm" titleText="No datapoints found" headingLevel="h3">
        <EmptyStateBody>The query has no result at this moment.</EmptyStateBody>
      </EmptyState>
    );
  }
  const names = labelNames(samples);
  return (
    <InnerScrollContainer>
      <Table aria-label="Result of the query" variant="compact" gridBreakPoint="" data-test="query-table">
        <Thead>
          <Tr>
            <Th screenReaderText="Colour" />
            {names.map((name) => (
              <Th key={name} modifier="nowrap">
                {name === '__name__' ? 'Name' : name}
              </Th>
            ))}
            <Th>Value</Th>
          </Tr>
        </Thead>
        <Tbody>
          {samples.map(({ labels, value }, index) => (
            <Tr key={JSON.stringify(labels)} className="lab-mono">
              <Td>
                <span className="lab-swatch" style={{ backgroundColor: seriesColor(index) }} />
              </Td>
              {names.map((name) => (
                <Td key={name}>{labels[name]}</Td>
              ))}
              <Td>{value}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
};
