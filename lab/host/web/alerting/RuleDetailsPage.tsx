import type { FC } from 'react';
import { UTILITY } from '#console/look';
import { Link, useParams } from '#console/router';
import { Breadcrumb, BreadcrumbItem, CodeBlock, CodeBlockCode, Divider, Title } from '@patternfly/react-core';
import { EmptyState, PageBreadcrumb, PageSection } from '#console/patternfly';
import { SearchIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { Rule } from '@openshift-console/dynamic-plugin-sdk';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ResourceIcon } from '../sdk/ResourceIcon';
import { LoadingBox } from '../shell/LoadingBox';
import { alertPath, queryPath } from './alert-model';
import { AlertLink, AlertStateField, SeverityLabel } from './AlertParts';
import { useAlerts } from './alerts-context';
import { Field, Fields } from './Field';

const durationWords = (seconds: number): string =>
  seconds >= 3600 ? `${seconds / 3600} h` : `${Math.round(seconds / 60)} min`;

const RuleFields: FC<{ rule: Rule }> = ({ rule }) => (
  <Fields>
    <Field term="Summary">{rule.annotations.summary ?? '-'}</Field>
    <Field term="Expression">
      <CodeBlock>
        <CodeBlockCode>{rule.query}</CodeBlockCode>
      </CodeBlock>
      <Link to={queryPath(rule.query)}>Inspect</Link>
    </Field>
    <Field term="For">{durationWords(rule.duration)}</Field>
  </Fields>
);

const RuleAlerts: FC<{ rule: Rule }> = ({ rule }) => {
  const alerts = useAlerts().alerts.filter((alert) => alert.rule.id === rule.id);
  if (alerts.length === 0) return <p className={UTILITY.subtle}>No active alert.</p>;
  return (
    <Table aria-label={`Alerts of ${rule.name}`} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th>Name</Th>
          <Th>State</Th>
        </Tr>
      </Thead>
      <Tbody>
        {alerts.map((alert) => (
          <Tr key={alertPath(alert)}>
            <Td dataLabel="Name">
              <AlertLink alert={alert} />
            </Td>
            <Td dataLabel="State">
              <AlertStateField alert={alert} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

/** An alerting rule and its alerts. As in a console, no plugin has a place here. */
export const RuleDetailsPage: FC = () => {
  const { ruleID } = useParams();
  const { loaded, rules } = useAlerts();
  const rule = rules.find(({ id }) => id === ruleID);
  if (!loaded) return <LoadingBox />;
  if (!rule) return <EmptyState titleText="Alerting rule not found" icon={SearchIcon} headingLevel="h1" />;
  return (
    <>
      <DocumentTitle>{`${rule.name} details`}</DocumentTitle>
      <PageBreadcrumb hasBodyWrapper={false}>
        <Breadcrumb>
          <BreadcrumbItem>
            <Link to="/monitoring/alertrules">Alerting rules</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>Alerting rule details</BreadcrumbItem>
        </Breadcrumb>
      </PageBreadcrumb>
      <PageSection hasBodyWrapper={false} className="lab-details-heading">
        <div className="lab-details-title">
          <ResourceIcon kind="AlertRule" className="lab-resource-icon--large" />
          <Title headingLevel="h1">{rule.name}</Title>
          <SeverityLabel severity={rule.labels.severity} />
        </div>
      </PageSection>
      <Divider />
      <PageSection hasBodyWrapper={false}>
        <RuleFields rule={rule} />
      </PageSection>
      <PageSection hasBodyWrapper={false}>
        <Title headingLevel="h2">Active alerts</Title>
        <RuleAlerts rule={rule} />
      </PageSection>
    </>
  );
};
