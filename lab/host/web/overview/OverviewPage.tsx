import type { FC } from 'react';
import { Link } from 'react-router';
import {
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  Divider,
  Flex,
  FlexItem,
  Gallery,
  Grid,
  GridItem,
  PageSection,
} from '@patternfly/react-core';
import type { Alert } from '@openshift-console/dynamic-plugin-sdk';
import { alertPath, firingAlerts } from '../alerting/alert-model';
import { useAlerts } from '../alerting/alerts-context';
import { Field, Fields } from '../alerting/Field';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ListPageHeader } from '../sdk/ListPage';
import { timeAgo } from '../sdk/relative-time';
import {
  BlueInfoCircleIcon,
  GreenCheckCircleIcon,
  RedExclamationCircleIcon,
  YellowExclamationTriangleIcon,
} from '../sdk/StatusIcons';
import { useNow } from '../sdk/useNow';
import { useClusterFacts } from './useClusterFacts';

const DetailsCard: FC = () => {
  const facts = useClusterFacts();
  return (
    <Card isFullHeight>
      <CardHeader>
        <CardTitle component="h2">Details</CardTitle>
      </CardHeader>
      <CardBody>
        <Fields>
          {facts.map(([term, value]) => (
            <Field key={term} term={term}>
              {value}
            </Field>
          ))}
        </Fields>
      </CardBody>
    </Card>
  );
};

const SeveritySign: FC<{ severity: string | undefined }> = ({ severity }) => {
  if (severity === 'critical') return <RedExclamationCircleIcon title="Critical" />;
  if (severity === 'warning') return <YellowExclamationTriangleIcon title="Warning" />;
  return <BlueInfoCircleIcon title="Info" />;
};

const AlertItem: FC<{ alert: Alert }> = ({ alert }) => {
  const now = useNow();
  const { activeAt, annotations, labels } = alert;
  return (
    <Flex
      flexWrap={{ default: 'nowrap' }}
      alignItems={{ default: 'alignItemsFlexStart' }}
      className="pf-v6-u-mt-md"
    >
      <FlexItem>
        <SeveritySign severity={labels.severity} />
      </FlexItem>
      <FlexItem grow={{ default: 'grow' }}>
        <div className="pf-v6-u-font-weight-bold">{labels.alertname}</div>
        <div className="pf-v6-u-font-size-xs pf-v6-u-text-color-subtle">
          {activeAt ? timeAgo(new Date(activeAt), now) : ''}
        </div>
        <div>{annotations.description ?? annotations.summary}</div>
      </FlexItem>
      <FlexItem>
        <Link to={alertPath(alert)} className="lab-nowrap">
          View details
        </Link>
      </FlexItem>
    </Flex>
  );
};

const StatusCard: FC = () => {
  const { alerts, error } = useAlerts();
  const firing = firingAlerts(alerts);
  return (
    <Card isFullHeight>
      <CardHeader actions={{ actions: <Link to="/monitoring/alerts">View alerts</Link>, hasNoOffset: true }}>
        <CardTitle component="h2">Status</CardTitle>
      </CardHeader>
      <CardBody>
        <Gallery hasGutter minWidths={{ default: '180px' }}>
          <Flex spaceItems={{ default: 'spaceItemsSm' }}>
            {error ? <RedExclamationCircleIcon size="lg" /> : <GreenCheckCircleIcon size="lg" />}
            <span>{error ? 'Monitoring does not answer' : 'Monitoring'}</span>
          </Flex>
        </Gallery>
        {firing.length > 0 ? <Divider className="pf-v6-u-mt-md" /> : null}
        {firing.map((alert) => (
          <AlertItem key={alertPath(alert)} alert={alert} />
        ))}
      </CardBody>
    </Card>
  );
};

/** Home > Overview, as far as the lab needs it: what cluster this is, and what fires. */
export const OverviewPage: FC = () => (
  <>
    <DocumentTitle>Overview</DocumentTitle>
    <ListPageHeader title="Overview" />
    <PageSection hasBodyWrapper={false}>
      <Grid hasGutter>
        <GridItem md={4}>
          <DetailsCard />
        </GridItem>
        <GridItem md={8}>
          <StatusCard />
        </GridItem>
      </Grid>
    </PageSection>
  </>
);
