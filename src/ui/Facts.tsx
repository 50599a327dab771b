import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';

const TERM_WIDTH = { default: '14ch', lg: '12ch' };

/** A term, which no other fact of the same list may have, and its value. */
export type Fact = { readonly term: string; readonly value: ReactNode };

/** Facts as terms and values, side by side where there is room. */
export const Facts = ({ facts, testId }: { readonly facts: readonly Fact[]; readonly testId: string }) => (
  <DescriptionList isHorizontal isCompact horizontalTermWidthModifier={TERM_WIDTH} data-test={testId}>
    {facts.map(({ term, value }) => (
      <DescriptionListGroup key={term}>
        <DescriptionListTerm>{term}</DescriptionListTerm>
        <DescriptionListDescription>{value}</DescriptionListDescription>
      </DescriptionListGroup>
    ))}
  </DescriptionList>
);
