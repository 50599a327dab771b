import type { FC, ReactNode } from 'react';
import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';

interface FieldProps {
  /** The name of the field, or an element that explains it too. */
  readonly term: ReactNode;
  readonly children?: ReactNode;
  readonly testId?: string;
}

/** One field of a details page. */
export const Field: FC<FieldProps> = ({ term, children, testId }) => (
  <DescriptionListGroup data-test={testId}>
    {typeof term === 'string' ? <DescriptionListTerm>{term}</DescriptionListTerm> : term}
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
);

/** Fields below each other. */
export const Fields: FC<{ children?: ReactNode }> = ({ children }) => (
  <DescriptionList>{children}</DescriptionList>
);
