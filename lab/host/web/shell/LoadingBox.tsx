import type { FC } from 'react';
import { Bullseye, Spinner } from '@patternfly/react-core';

/** What stands where a page will be. */
export const LoadingBox: FC = () => (
  <Bullseye className="lab-loading">
    <Spinner aria-label="Loading" />
  </Bullseye>
);
