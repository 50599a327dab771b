import { Card, CardBody, CardHeader, CardTitle } from '@patternfly/react-core';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** As high as its neighbours in a grid. */
  readonly isFullHeight?: boolean;
  /** Stands in the upper right corner. */
  readonly action?: ReactNode;
  readonly testId?: string;
  readonly children: ReactNode;
};

/** A card with a heading of the page's second level. */
export const TitledCard = ({ title, isFullHeight = false, action, testId, children }: Props) => (
  <Card isFullHeight={isFullHeight} data-test={testId}>
    <CardHeader {...(action === undefined ? {} : { actions: { hasNoOffset: true, actions: action } })}>
      <CardTitle component="h2">{title}</CardTitle>
    </CardHeader>
    <CardBody>{children}</CardBody>
  </Card>
);
