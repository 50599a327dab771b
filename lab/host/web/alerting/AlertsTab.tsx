import { useMemo, useState, type FC } from 'react';
import { useSearchParams } from '#console/router';
import { Bullseye, EmptyStateBody, Spinner } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { Table, Thead } from '@patternfly/react-table';
import { EmptyState, Th, Tr } from '#console/patternfly';
import type { Alert } from '@openshift-console/dynamic-plugin-sdk';
import { sourceOf, stateOf } from './alert-model';
import { DEFAULT_FILTERS, type Filters } from './alert-filters';
import { AlertFilters } from './AlertFilters';
import { AlertGroupRows } from './AlertGroupRows';
import { useAlerts } from './alerts-context';

const passes =
  ({ name, states, sources }: Filters) =>
  (alert: Alert): boolean =>
    alert.labels.alertname.toLowerCase().includes(name.toLowerCase()) &&
    (states.length === 0 || states.includes(stateOf(alert))) &&
    (sources.length === 0 || sources.includes(sourceOf(alert.labels)));

/** One group per rule, by name. */
const grouped = (alerts: readonly Alert[]): readonly (readonly Alert[])[] => {
  const groups = new Map<string, Alert[]>();
  alerts.forEach((alert) => groups.set(alert.rule.id, [...(groups.get(alert.rule.id) ?? []), alert]));
  return [...groups.values()].sort(([a], [b]) => (a?.rule.name ?? '').localeCompare(b?.rule.name ?? ''));
};

/** All alerts, those of one rule together. */
export const AlertsTab: FC = () => {
  const { alerts, loaded } = useAlerts();
  const [address] = useSearchParams();
  const [filters, setFilters] = useState({ ...DEFAULT_FILTERS, name: address.get('name') ?? '' });
  const [descending, setDescending] = useState(false);
  const groups = useMemo(() => grouped(alerts.filter(passes(filters))), [alerts, filters]);
  if (!loaded) {
    return (
      <Bullseye className="lab-loading">
        <Spinner aria-label="Loading alerts" />
      </Bullseye>
    );
  }
  const ordered = descending ? [...groups].reverse() : groups;
  const nameSort = {
    sortBy: { index: 0, direction: descending ? ('desc' as const) : ('asc' as const) },
    onSort: () => setDescending(!descending),
    columnIndex: 0,
  };
  return (
    <>
      <AlertFilters filters={filters} onChange={setFilters} shown={groups.length} />
      {groups.length === 0 ? (
        <EmptyState titleText="No alerts found" icon={SearchIcon} headingLevel="h2" data-test="no-alerts">
          <EmptyStateBody>No alert matches the filters.</EmptyStateBody>
        </EmptyState>
      ) : (
        <Table aria-label="Alerts" data-test="alerts-table" gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              <Th screenReaderText="Show alerts" />
              <Th width={40} sort={nameSort}>
                Name
              </Th>
              <Th width={20}>Severity</Th>
              <Th width={20}>Total</Th>
              <Th width={20}>State</Th>
            </Tr>
          </Thead>
          {ordered.map((group, index) => (
            <AlertGroupRows key={group[0]?.rule.id ?? index} alerts={group} rowIndex={index} />
          ))}
        </Table>
      )}
    </>
  );
};
