import type { FC } from 'react';
import { Bullseye, Button, EmptyStateActions, EmptyStateBody } from '@patternfly/react-core';
import { EmptyState } from '#console/patternfly';
import { LockIcon } from '@patternfly/react-icons';

/** Where a 401 of the Kubernetes API ends. */
export const LoggedOut: FC = () => (
  <Bullseye className="lab-logged-out" data-test="logged-out">
    <EmptyState titleText="You are logged out" icon={LockIcon} headingLevel="h1">
      <EmptyStateBody>
        The Kubernetes API answered 401. A console ends the session then; here, loading the page again starts
        a new one.
      </EmptyStateBody>
      <EmptyStateActions>
        <Button onClick={() => window.location.reload()}>Log in again</Button>
      </EmptyStateActions>
    </EmptyState>
  </Bullseye>
);
