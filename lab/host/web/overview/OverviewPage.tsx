import type { FC } from 'react';
import { Card, CardBody, CardHeader, CardTitle, Grid, GridItem } from '@patternfly/react-core';
import { PageSection } from '#console/patternfly';
import { Field, Fields } from '../alerting/Field';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ListPageHeader } from '../sdk/ListPage';
import { StatusCard } from './StatusCard';
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

/** Home > Overview, as far as the lab needs it: what cluster this is, how it is, and what fires. */
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
