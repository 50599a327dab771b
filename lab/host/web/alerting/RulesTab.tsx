import type { FC } from 'react';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { sourceOf, stateOf } from './alert-model';
import { RuleLink, SeverityLabel, StateWords } from './AlertParts';
import { useAlerts } from './alerts-context';

/** All alerting rules, in the order of Prometheus. */
export const RulesTab: FC = () => {
  const { rules } = useAlerts();
  return (
    <Table aria-label="Alerting rules" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th width={40}>Name</Th>
          <Th>Severity</Th>
          <Th>Alert state</Th>
          <Th>Source</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rules.map((rule) => (
          <Tr key={rule.id}>
            <Td dataLabel="Name">
              <RuleLink rule={rule} />
            </Td>
            <Td dataLabel="Severity">
              <SeverityLabel severity={rule.labels.severity} />
            </Td>
            <Td dataLabel="Alert state">
              <StateWords state={stateOf(rule)} />
            </Td>
            <Td dataLabel="Source">{sourceOf({ ...rule.alerts[0]?.labels, ...rule.labels })}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
