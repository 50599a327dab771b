import { useEffect, useState, type FC, type FormEvent } from 'react';
import { useSearchParams } from '#console/router';
import { Alert, Button, Flex, FlexItem, Form, TextInput, Title } from '@patternfly/react-core';
import { PageSection } from '#console/patternfly';
import { QueryGraph } from '../charts/QueryGraph';
import { reasonOf } from '../reason';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ListPageHeader } from '../sdk/ListPage';
import { ProjectBar } from '../shell/ProjectBar';
import { askNow, type Sample } from './instant-query';
import { RefreshSelect } from './RefreshSelect';
import { ResultTable } from './ResultTable';

const HALF_AN_HOUR_MS = 30 * 60_000;

interface Answer {
  readonly samples: readonly Sample[];
  readonly error?: string;
}

const useAnswer = (query: string, refreshMs: number): Answer | undefined => {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (!query) {
      setAnswer(undefined);
      return undefined;
    }
    const look = (): void =>
      void askNow(query).then(
        (samples) => setAnswer({ samples }),
        (error: unknown) => setAnswer({ samples: [], error: reasonOf(error) }),
      );
    look();
    const timer = refreshMs > 0 ? setInterval(look, refreshMs) : undefined;
    return () => clearInterval(timer);
  }, [query, refreshMs]);
  return answer;
};

/** Observe > Metrics, for one query: its graph and its values now. The query stands in the address. */
export const MetricsPage: FC = () => {
  const [params, setParams] = useSearchParams();
  const query = params.get('query0') ?? '';
  const [draft, setDraft] = useState(query);
  const [refreshMs, setRefresh] = useState(0);
  const answer = useAnswer(query, refreshMs);
  useEffect(() => setDraft(query), [query]);

  const run = (event: FormEvent): void => {
    event.preventDefault();
    setParams({ query0: draft });
  };

  return (
    <>
      <DocumentTitle>Metrics</DocumentTitle>
      <ProjectBar />
      <ListPageHeader title="Metrics">
        <RefreshSelect value={refreshMs} onChange={setRefresh} />
      </ListPageHeader>
      <PageSection hasBodyWrapper={false}>
        {query ? (
          <QueryGraph key={query} query={query} defaultSpanMs={HALF_AN_HOUR_MS} refreshMs={refreshMs} />
        ) : null}
        <Form onSubmit={run} className="lab-query">
          <Title headingLevel="h2" size="md">
            Queries
          </Title>
          <Flex flexWrap={{ default: 'wrap', sm: 'nowrap' }}>
            <FlexItem grow={{ default: 'grow' }}>
              <TextInput
                value={draft}
                onChange={(_event, value) => setDraft(value)}
                aria-label="Expression"
                placeholder="Expression (press Enter to run it)"
                className="lab-mono"
                data-test="query-input"
              />
            </FlexItem>
            <FlexItem>
              <Button type="submit">Run queries</Button>
            </FlexItem>
          </Flex>
        </Form>
        {answer?.error ? (
          <Alert isInline variant="danger" title="The query failed">
            {answer.error}
          </Alert>
        ) : null}
        {answer && !answer.error ? <ResultTable samples={answer.samples} /> : null}
      </PageSection>
    </>
  );
};
