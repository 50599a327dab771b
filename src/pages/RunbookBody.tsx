import {
  Breadcrumb,
  BreadcrumbItem,
  FlexItem,
  PageSection,
  Sidebar,
  SidebarContent,
  SidebarPanel,
} from '@patternfly/react-core';
import { Link } from 'react-router-dom-v5-compat';
import type { AlertName } from '../diagnosis/evidence/alert-names';
import { DocumentTitle } from '../live/DocumentTitle';
import { useFailingShare } from '../live/useFailingShare';
import { useTelemetry } from '../live/useTelemetry';
import { pageWords } from '../texts/page-words';
import { AlertStateLabel } from '../ui/AlertFacts';
import { PageHead } from '../ui/PageHead';
import { RunbookIndex } from '../ui/RunbookIndex';
import { TEST_IDS } from '../ui/testIds';
import { useWords } from '../ui/useWords';
import type { Words } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { GuardedPage } from './GuardedPage';
import { headControls } from './head-controls';
import { RunbookParts } from './RunbookParts';
import { usePageUrl } from './usePageUrl';
import type { PageUrl } from './usePageUrl';
import { usePlan } from './usePlan';

/** The alert of today, until it is known which one there is. */
const DEFAULT_ALERT: AlertName = 'TelemeterClientFailures';

const Way = ({ url, words }: { readonly url: PageUrl; readonly words: Words }) => {
  const { breadcrumb, healthTitle, runbookTitle } = pageWords(words.t);
  return (
    <Breadcrumb aria-label={breadcrumb}>
      <BreadcrumbItem>
        <Link to={`/monitoring/telemetry-health?${url.search}`}>{healthTitle}</Link>
      </BreadcrumbItem>
      <BreadcrumbItem isActive>{runbookTitle}</BreadcrumbItem>
    </Breadcrumb>
  );
};

const Page = () => {
  const url = usePageUrl();
  const telemetry = useTelemetry(url.intervalMs);
  const curve = useFailingShare(url.rangeMs, telemetry.updatedAt);
  const words = useWords(telemetry.now);
  const { runbookTitle, viewAlert, viewAlerts } = pageWords(words.t);
  const { report } = telemetry;
  const plan = usePlan(telemetry, report);
  const { alert } = telemetry.evidence;
  const name = url.alertName ?? (alert.is === 'found' ? alert.value.name : DEFAULT_ALERT);
  return (
    <>
      <DocumentTitle>{`${name} · ${runbookTitle}`}</DocumentTitle>
      <PageHead
        title={name}
        breadcrumb={<Way url={url} words={words} />}
        beside={
          <>
            <FlexItem>
              <AlertStateLabel alert={telemetry.evidence.alert} now={telemetry.now} words={words} long />
            </FlexItem>
            <FlexItem>
              <Link to={url.alertHref} data-test={TEST_IDS.viewAlert}>
                {url.alertKnown ? viewAlert : viewAlerts}
              </Link>
            </FlexItem>
          </>
        }
        {...headControls(url, telemetry)}
        words={words}
      />
      <PageSection>
        {report === null ? (
          <Waiting page="runbook" slow={telemetry.slow} onRetry={telemetry.refreshNow} words={words} />
        ) : (
          <Sidebar hasGutter>
            <SidebarPanel variant="sticky" width={{ default: 'width_100', md: 'width_25' }}>
              <RunbookIndex done={plan.done} total={plan.total} words={words} />
            </SidebarPanel>
            <SidebarContent>
              <RunbookParts
                telemetry={telemetry}
                report={report}
                plan={plan}
                curve={curve}
                rangeMs={url.rangeMs}
                words={words}
              />
            </SidebarContent>
          </Sidebar>
        )}
      </PageSection>
    </>
  );
};

/** What `RunbookPage` shows. */
export default function RunbookBody() {
  return (
    <GuardedPage>
      <Page />
    </GuardedPage>
  );
}
