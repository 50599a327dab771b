import type { FC } from 'react';
import { Button, Grid, GridItem, LabelGroup } from '@patternfly/react-core';
import { Label } from '#console/patternfly';
import { ExternalLinkAltIcon } from '@patternfly/react-icons';
import type { Alert } from '@openshift-console/dynamic-plugin-sdk';
import { sourceOf } from './alert-model';
import { AlertMessage } from './AlertMessage';
import { AlertStateField, RuleLink, SeverityLabel } from './AlertParts';
import { Field, Fields } from './Field';
import { FieldHelp } from './FieldHelp';

/** A link out of the console, always in a new tab: no plugin can change that. */
const RunbookLink: FC<{ href: string }> = ({ href }) => (
  <Button
    variant="link"
    isInline
    component="a"
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    icon={<ExternalLinkAltIcon />}
    iconPosition="end"
    data-test="runbook-link"
    className="lab-external-link"
  >
    {href}
  </Button>
);

const LabelList: FC<{ labels: Readonly<Record<string, string | undefined>> }> = ({ labels }) => (
  <LabelGroup numLabels={50} aria-label="Labels">
    {Object.entries(labels).map(([name, value]) => (
      <Label key={name}>{`${name}=${value ?? ''}`}</Label>
    ))}
  </LabelGroup>
);

/** The fields of an alert, in a console's order. */
export const AlertFields: FC<{ alert: Alert }> = ({ alert }) => {
  const { annotations, labels, rule } = alert;
  const { description, runbook_url: runbook, summary } = annotations;
  return (
    <Grid sm={12} md={6} hasGutter>
      <GridItem>
        <Fields>
          <Field term="Name">{labels.alertname}</Field>
          <Field term={<FieldHelp term="Severity" />}>
            <SeverityLabel severity={labels.severity} />
          </Field>
          {description ? (
            <Field term="Description">
              <AlertMessage text={description} template={rule.annotations.description} labels={labels} />
            </Field>
          ) : null}
          {summary ? <Field term="Summary">{summary}</Field> : null}
          {runbook ? (
            <Field term="Runbook" testId="runbook-field">
              <RunbookLink href={runbook} />
            </Field>
          ) : null}
        </Fields>
      </GridItem>
      <GridItem>
        <Fields>
          <Field term={<FieldHelp term="Source" />}>{sourceOf(labels)}</Field>
          <Field term={<FieldHelp term="State" />}>
            <AlertStateField alert={alert} />
          </Field>
        </Fields>
      </GridItem>
      <GridItem span={12}>
        <Fields>
          <Field term="Labels">
            <LabelList labels={labels} />
          </Field>
          <Field term="Alerting rule">
            <RuleLink rule={rule} />
          </Field>
        </Fields>
      </GridItem>
    </Grid>
  );
};
