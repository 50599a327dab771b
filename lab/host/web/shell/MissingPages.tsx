import type { FC } from 'react';
import { Link, useLocation } from '#console/router';
import { Button, EmptyStateActions, EmptyStateBody } from '@patternfly/react-core';
import { EmptyState, PageSection } from '#console/patternfly';
import { CubesIcon, SearchIcon } from '@patternfly/react-icons';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ListPageHeader } from '../sdk/ListPage';

const HomeLink: FC = () => (
  <EmptyStateActions>
    <Button variant="link" component={(props) => <Link {...props} to="/dashboards" />}>
      Return to the overview
    </Button>
  </EmptyStateActions>
);

/** No page has this address. */
export const NotFoundPage: FC = () => {
  const { pathname } = useLocation();
  return (
    <PageSection hasBodyWrapper={false} data-test="not-found-page">
      <DocumentTitle>Page Not Found (404)</DocumentTitle>
      <EmptyState titleText="404: Page Not Found" icon={SearchIcon} headingLevel="h1">
        <EmptyStateBody>No page of this console or of its plugins has the address {pathname}.</EmptyStateBody>
        <HomeLink />
      </EmptyState>
    </PageSection>
  );
};

/** A real console has a page here; the lab has not. */
export const NotHerePage: FC<{ title: string }> = ({ title }) => (
  <>
    <DocumentTitle>{title}</DocumentTitle>
    <ListPageHeader title={title} />
    <PageSection hasBodyWrapper={false}>
      <EmptyState titleText="Not part of the lab" icon={CubesIcon} headingLevel="h2">
        <EmptyStateBody>
          A real console shows this page. The lab has the ones around telemetry only.
        </EmptyStateBody>
        <HomeLink />
      </EmptyState>
    </PageSection>
  </>
);
