import { useState, type FC } from 'react';
import { Badge } from '@patternfly/react-core';
import { ExpandableRowContent, Table, Tbody, Td, Thead } from '@patternfly/react-table';
import { Th, Tr } from '#console/patternfly';
import type { Alert } from '@openshift-console/dynamic-plugin-sdk';
import { ResourceLink } from '../sdk/ResourceLink';
import { alertPath, sourceOf, stateOf } from './alert-model';
import { AlertLink, AlertStateField, RuleLink, SeverityLabel, StateWords } from './AlertParts';
import { AlertRowMenu } from './AlertRowMenu';

const AlertRow: FC<{ alert: Alert }> = ({ alert }) => {
  const { namespace, severity } = alert.labels;
  return (
    <Tr data-test="alert-row" className="lab-alert-row">
      <Td dataLabel="Name">
        <AlertLink alert={alert} />
      </Td>
      <Td dataLabel="Severity">
        <SeverityLabel severity={severity} />
      </Td>
      <Td dataLabel="Namespace">{namespace ? <ResourceLink kind="Namespace" name={namespace} /> : '-'}</Td>
      <Td dataLabel="State">
        <AlertStateField alert={alert} />
      </Td>
      <Td dataLabel="Source">{sourceOf(alert.labels)}</Td>
      <Td isActionCell>
        <AlertRowMenu alert={alert} />
      </Td>
    </Tr>
  );
};

interface AlertGroupRowsProps {
  readonly alerts: readonly Alert[];
  readonly rowIndex: number;
}

/** The row of a rule and, opened, a row for each of its alerts. */
export const AlertGroupRows: FC<AlertGroupRowsProps> = ({ alerts, rowIndex }) => {
  const [expanded, setExpanded] = useState(true);
  const [first] = alerts;
  if (!first) return null;
  return (
    <Tbody isExpanded={expanded}>
      <Tr isContentExpanded={expanded} data-test="rule-row">
        <Td
          expand={{
            rowIndex,
            isExpanded: expanded,
            onToggle: () => setExpanded(!expanded),
            expandId: 'lab-alert-rule',
          }}
        />
        <Td dataLabel="Name">
          <RuleLink rule={first.rule} />
        </Td>
        <Td dataLabel="Severity">
          <SeverityLabel severity={first.rule.labels.severity} />
        </Td>
        <Td dataLabel="Total">
          <Badge isRead>{alerts.length}</Badge>
        </Td>
        <Td dataLabel="State">
          <StateWords state={stateOf(first)} />
        </Td>
      </Tr>
      <Tr isExpanded={expanded}>
        <Td colSpan={5}>
          <ExpandableRowContent>
            <Table
              aria-label={`Alerts of ${first.rule.name}`}
              variant="compact"
              borders={false}
              gridBreakPoint="grid-md"
            >
              <Thead>
                <Tr>
                  <Th width={35}>Name</Th>
                  <Th width={10}>Severity</Th>
                  <Th width={20}>Namespace</Th>
                  <Th width={20}>State</Th>
                  <Th width={10}>Source</Th>
                  <Th screenReaderText="Actions" />
                </Tr>
              </Thead>
              <Tbody>
                {alerts.map((alert) => (
                  <AlertRow key={alertPath(alert)} alert={alert} />
                ))}
              </Tbody>
            </Table>
          </ExpandableRowContent>
        </Td>
      </Tr>
    </Tbody>
  );
};
