import { useEffect, useState, type FC } from 'react';
import { Alert } from '@patternfly/react-core';
import { Label, PageSection } from '#console/patternfly';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { reasonOf } from '../reason';
import { consoleFetchJSON } from '../sdk/console-fetch-json';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ListPageHeader } from '../sdk/ListPage';
import { Timestamp } from '../sdk/Timestamp';
import { serverFlags } from '../server-flags';

interface Target {
  readonly labels: Readonly<Record<string, string>>;
  readonly scrapePool: string;
  readonly scrapeUrl: string;
  readonly health: string;
  readonly lastScrape: string;
  readonly lastError: string;
}

interface TargetsAnswer {
  readonly data?: { readonly activeTargets?: readonly Target[] };
}

const POLL_MS = 15_000;

const useTargets = (): { readonly targets: readonly Target[]; readonly error: string | undefined } => {
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const [error, setError] = useState<string>();
  useEffect(() => {
    const look = (): void =>
      void consoleFetchJSON(`${serverFlags().prometheusBaseURL}/api/v1/targets?state=active`).then(
        (answer: TargetsAnswer) => {
          setTargets(answer.data?.activeTargets ?? []);
          setError(undefined);
        },
        (reason: unknown) => setError(reasonOf(reason)),
      );
    look();
    const timer = setInterval(look, POLL_MS);
    return () => clearInterval(timer);
  }, []);
  return { targets, error };
};

/** Observe > Targets: what Prometheus scrapes, and how that went last. */
export const TargetsPage: FC = () => {
  const { targets, error } = useTargets();
  return (
    <>
      <DocumentTitle>Metrics targets</DocumentTitle>
      <ListPageHeader title="Metrics targets" />
      <PageSection hasBodyWrapper={false}>
        {error ? (
          <Alert isInline variant="danger" title="Targets could not be loaded" children={error} />
        ) : null}
        <Table aria-label="Metrics targets" gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              <Th width={40}>Endpoint</Th>
              <Th>Job</Th>
              <Th>Status</Th>
              <Th>Last scrape</Th>
            </Tr>
          </Thead>
          <Tbody>
            {targets.map((target) => (
              <Tr key={target.scrapeUrl}>
                <Td dataLabel="Endpoint">{target.scrapeUrl}</Td>
                <Td dataLabel="Job">{target.labels.job ?? target.scrapePool}</Td>
                <Td dataLabel="Status">
                  <Label status={target.health === 'up' ? 'success' : 'danger'} title={target.lastError}>
                    {target.health === 'up' ? 'Up' : 'Down'}
                  </Label>
                </Td>
                <Td dataLabel="Last scrape">
                  <Timestamp timestamp={target.lastScrape} />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </PageSection>
    </>
  );
};
