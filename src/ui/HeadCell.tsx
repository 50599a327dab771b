import { Th } from '@patternfly/react-table';
import type { ReactNode } from 'react';

/** The heading of a column: broken between its words alone. PatternFly sets the breaks of cells, so not on the cell. */
export const HeadCell = ({ children }: { readonly children: ReactNode }) => (
  <Th modifier="wrap">
    <span className="telemetry-health__whole">{children}</span>
  </Th>
);
