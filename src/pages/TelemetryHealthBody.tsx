import { Flex, Grid, GridItem, PageSection, Stack, StackItem } from '@patternfly/react-core';
import { memo } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import type { Silences } from '../diagnosis/evidence/silences';
import { noDataKind } from '../diagnosis/no-data';
import type { NoDataKind } from '../diagnosis/no-data';
import type { Report } from '../diagnosis/report';
import { DocumentTitle } from '../live/DocumentTitle';
import { useFailingShare } from '../live/useFailingShare';
import { useSilences } from '../live/useSilences';
import { useTelemetry } from '../live/useTelemetry';
import type { Telemetry } from '../live/useTelemetry';
import { alertWords, answerWords, deliveryWords, pageWords } from '../texts/page-words';
import { stepText } from '../texts/steps';
import { nextStepText, verdictWords } from '../texts/verdict';
import { AlertFacts } from '../ui/AlertFacts';
import { AnswersChartCard } from '../ui/AnswersChartCard';
import { AnswersTable } from '../ui/AnswersTable';
import { DeliveryFacts } from '../ui/DeliveryFacts';
import { FailingShareCard } from '../ui/FailingShareCard';
import type { ShareCurve } from '../ui/FailingShareCard';
import { InTurn } from '../ui/InTurn';
import { NoData } from '../ui/NoData';
import { OutagesCard } from '../ui/OutagesCard';
import { PageHead } from '../ui/PageHead';
import { PathCard } from '../ui/PathCard';
import { TEST_IDS } from '../ui/testIds';
import { useWords } from '../ui/useWords';
import type { Words } from '../ui/useWords';
import { TitledCard } from '../ui/TitledCard';
import { VerdictAlert } from '../ui/VerdictAlert';
import { Waiting } from '../ui/Waiting';
import { Caveats } from './Caveats';
import { GuardedPage } from './GuardedPage';
import { headControls } from './head-controls';
import { usePageUrl } from './usePageUrl';
import type { PageUrl } from './usePageUrl';

type Parts = {
  readonly telemetry: Telemetry;
  readonly report: Report;
  readonly curve: ShareCurve;
  readonly silences: Silences;
  /** Why there is nothing to draw; null where there is. */
  readonly noData: NoDataKind | null;
  readonly url: PageUrl;
  readonly words: Words;
};

const runbookHref = ({ search }: PageUrl): string => `/monitoring/telemetry-health/runbook?${search}`;

type VerdictProps = Pick<Telemetry, 'evidence' | 'stale'> & Pick<Parts, 'report' | 'url' | 'words'>;

const VerdictPart = memo(function VerdictPart({ evidence, stale, report, url, words }: VerdictProps) {
  const { openRunbook, viewAlert, viewAlerts } = pageWords(words.t);
  const [next] = report.steps;
  const verdict = verdictWords(words.t, report, words.format);
  const sentences =
    next === undefined
      ? verdict.sentences
      : [...verdict.sentences, nextStepText(words.t, stepText(words.t, next.id).title)];
  return (
    <>
      <VerdictAlert
        report={report}
        t={words.t}
        words={{ ...verdict, sentences }}
        actions={
          <Flex columnGap={{ default: 'columnGapMd' }}>
            <Link to={runbookHref(url)} data-test={TEST_IDS.openRunbook}>
              {openRunbook}
            </Link>
            <Link to={url.alertHref} data-test={TEST_IDS.viewAlert}>
              {url.alertKnown ? viewAlert : viewAlerts}
            </Link>
          </Flex>
        }
      />
      <Caveats {...{ evidence, stale, report, words }} />
    </>
  );
});

/** What happened over time; where nothing is counted, why. */
const TimeColumn = ({ telemetry, report, curve, noData, url, words }: Parts) => {
  const metrics = telemetry.evidence['client-metrics'];
  const isCounted = report.ledger !== null && report.ledger.attempts > 0;
  return (
    <Stack hasGutter>
      <StackItem>
        {noData === null ? (
          <FailingShareCard curve={curve} report={report} metrics={metrics} words={words} />
        ) : (
          <NoData kind={noData} runbookHref={runbookHref(url)} onRetry={telemetry.refreshNow} words={words} />
        )}
      </StackItem>
      {(noData === null || isCounted) && (
        <StackItem>
          <TitledCard title={answerWords(words.t).title}>
            <AnswersTable report={report} words={words} />
          </TitledCard>
        </StackItem>
      )}
      {noData === null && (
        <StackItem isFilled>
          <OutagesCard metrics={metrics} at={report.at} rangeMs={url.rangeMs} words={words} />
        </StackItem>
      )}
    </Stack>
  );
};

/** What holds now. */
const FactsColumn = ({ telemetry, report, silences, words }: Parts) => {
  const { evidence, now } = telemetry;
  return (
    <Stack hasGutter>
      <StackItem>
        <TitledCard title={alertWords(words.t).title}>
          <AlertFacts {...{ alert: evidence.alert, silences, report, now, words }} />
        </TitledCard>
      </StackItem>
      <StackItem isFilled>
        <TitledCard isFullHeight title={deliveryWords(words.t).title}>
          <DeliveryFacts evidence={evidence} report={report} words={words} />
        </TitledCard>
      </StackItem>
    </Stack>
  );
};

const Body = (parts: Parts) => {
  const { telemetry, report, noData, url, words } = parts;
  const { evidence, stale } = telemetry;
  return (
    <Stack hasGutter>
      <StackItem>
        <VerdictPart {...{ evidence, stale, report, url, words }} />
      </StackItem>
      <StackItem>
        <InTurn turn={1}>
          <PathCard report={report} words={words} />
        </InTurn>
      </StackItem>
      <StackItem>
        <Grid hasGutter>
          <GridItem lg={8}>
            <InTurn turn={3}>
              <TimeColumn {...parts} />
            </InTurn>
          </GridItem>
          <GridItem lg={4}>
            <InTurn turn={2}>
              <FactsColumn {...parts} />
            </InTurn>
          </GridItem>
          {noData === null && (
            <GridItem span={12}>
              <InTurn turn={5}>
                <AnswersChartCard evidence={evidence} at={report.at} rangeMs={url.rangeMs} words={words} />
              </InTurn>
            </GridItem>
          )}
        </Grid>
      </StackItem>
    </Stack>
  );
};

const Page = () => {
  const url = usePageUrl();
  const telemetry = useTelemetry(url.intervalMs);
  const curve = useFailingShare(url.rangeMs, telemetry.updatedAt);
  const silences = useSilences(telemetry.updatedAt);
  const words = useWords(telemetry.now);
  const title = pageWords(words.t).healthTitle;
  const { report } = telemetry;
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      <PageHead title={title} {...headControls(url, telemetry)} words={words} />
      <PageSection>
        {report === null ? (
          <Waiting page="health" slow={telemetry.slow} onRetry={telemetry.refreshNow} words={words} />
        ) : (
          <Body
            {...{ telemetry, report, curve, silences, url, words }}
            noData={noDataKind(report, telemetry.evidence)}
          />
        )}
      </PageSection>
    </>
  );
};

/** What `TelemetryHealthPage` shows. */
export default function TelemetryHealthBody() {
  return (
    <GuardedPage>
      <Page />
    </GuardedPage>
  );
}
