import { useState, type FC } from 'react';
import { Link, useParams, useSearchParams } from '#console/router';
import { Breadcrumb, BreadcrumbItem, Divider, EmptyStateBody, Title } from '@patternfly/react-core';
import { EmptyState, PageBreadcrumb, PageSection } from '#console/patternfly';
import { SearchIcon } from '@patternfly/react-icons';
import type { Alert, Rule } from '@openshift-console/dynamic-plugin-sdk';
import { QueryGraph } from '../charts/QueryGraph';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ResourceIcon } from '../sdk/ResourceIcon';
import { LoadingBox } from '../shell/LoadingBox';
import { queryPath } from './alert-model';
import { AlertFields } from './AlertFields';
import { AlertMessage } from './AlertMessage';
import { SeverityLabel } from './AlertParts';
import { AlertToolbar } from './AlertToolbar';
import { useAlerts } from './alerts-context';

/** The one alert of the rule that has all labels of the address; two that match are none. */
const useAlertOfAddress = (): Alert | undefined => {
  const { ruleID } = useParams();
  const [wanted] = useSearchParams();
  const found = useAlerts().alerts.filter(
    ({ labels, rule }) => rule.id === ruleID && [...wanted].every(([name, value]) => labels[name] === value),
  );
  return found.length === 1 ? found[0] : undefined;
};

const NoAlert: FC = () => (
  <EmptyState titleText="Alert not found" icon={SearchIcon} headingLevel="h2" data-test="alert-not-found">
    <EmptyStateBody>
      No alert has this address now: it may have been resolved.{' '}
      <Link to="/monitoring/alerts">All alerts</Link>
    </EmptyStateBody>
  </EmptyState>
);

const MIN_SPAN_S = 30 * 60;
const SLOWEST_REFRESH_MS = 30_000;

const RuleGraph: FC<{ rule: Rule }> = ({ rule }) => {
  const spanMs = Math.max(3 * rule.duration, MIN_SPAN_S) * 1000;
  const inspect = <Link to={queryPath(rule.query)}>Inspect</Link>;
  return (
    <QueryGraph
      query={rule.query}
      defaultSpanMs={spanMs}
      refreshMs={Math.min(spanMs / 120, SLOWEST_REFRESH_MS)}
      aside={inspect}
    />
  );
};

const Heading: FC<{ alert: Alert }> = ({ alert: { annotations, labels, rule } }) => (
  <PageSection hasBodyWrapper={false} className="lab-details-heading">
    <div>
      <div className="lab-details-title">
        <ResourceIcon kind="Alert" className="lab-resource-icon--large" />
        <Title headingLevel="h1" data-test="alert-title">
          {labels.alertname}
        </Title>
        <SeverityLabel severity={labels.severity} />
      </div>
      <AlertMessage text={annotations.description} template={rule.annotations.description} labels={labels} />
    </div>
  </PageSection>
);

/** Everything about one alert, with the actions that plugins offer for it. */
export const AlertDetailsPage: FC = () => {
  const alert = useAlertOfAddress();
  const { loaded } = useAlerts();
  const [graphShown, setGraphShown] = useState(true);
  return (
    <>
      <DocumentTitle>{alert ? `${alert.labels.alertname} details` : 'Alert details'}</DocumentTitle>
      <PageBreadcrumb hasBodyWrapper={false}>
        <Breadcrumb>
          <BreadcrumbItem>
            <Link to="/monitoring/alerts">Alerts</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>Alert details</BreadcrumbItem>
        </Breadcrumb>
      </PageBreadcrumb>
      {!loaded ? (
        <PageSection hasBodyWrapper={false}>
          <AlertToolbar alert={undefined} graphShown={false} onToggleGraph={() => undefined} />
          <LoadingBox />
        </PageSection>
      ) : alert ? (
        <>
          <Heading alert={alert} />
          <Divider />
          <PageSection hasBodyWrapper={false}>
            <AlertToolbar
              alert={alert}
              graphShown={graphShown}
              onToggleGraph={() => setGraphShown(!graphShown)}
            />
            {graphShown ? <RuleGraph rule={alert.rule} /> : null}
            <AlertFields alert={alert} />
          </PageSection>
        </>
      ) : (
        <NoAlert />
      )}
    </>
  );
};
