import { Content, Flex, FlexItem, PageSection, Title } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { EpochMs } from '../diagnosis/evidence/answer';
import { updatedText } from '../texts/freshness';
import { IntervalSelect, RangeSelect, RefreshButton } from './Controls';
import { SkipToVerdict } from './SkipToVerdict';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = {
  readonly title: string;
  readonly breadcrumb?: ReactNode;
  /** Stands beside the title: state of the alert, a link back to it. */
  readonly beside?: ReactNode;
  /** Whether there is a verdict below to go to. */
  readonly hasVerdict: boolean;
  readonly updatedAt: EpochMs | null;
  readonly refreshing: boolean;
  readonly rangeMs: number;
  readonly intervalMs: number | null;
  readonly onRange: (ms: number) => void;
  readonly onInterval: (ms: number | null) => void;
  readonly onRefresh: () => void;
  readonly words: Words;
};

const Right = ({
  updatedAt,
  refreshing,
  words,
  ...controls
}: Omit<Props, 'title' | 'breadcrumb' | 'beside' | 'hasVerdict'>) => (
  <Flex alignItems={{ default: 'alignItemsCenter' }} columnGap={{ default: 'columnGapSm' }}>
    <FlexItem data-test={TEST_IDS.updated}>
      <Content component="small">{updatedText(words.t, updatedAt, words.format)}</Content>
    </FlexItem>
    <FlexItem>
      <RangeSelect value={controls.rangeMs} onChoose={controls.onRange} words={words} />
    </FlexItem>
    <FlexItem>
      <IntervalSelect value={controls.intervalMs} onChoose={controls.onInterval} words={words} />
    </FlexItem>
    <FlexItem>
      <RefreshButton busy={refreshing} onClick={controls.onRefresh} words={words} />
    </FlexItem>
  </Flex>
);

/** Title on the left; how fresh, how far back and how often on the right, as in Observe > Metrics. */
export const PageHead = ({ title, breadcrumb, beside, hasVerdict, ...right }: Props) => (
  <PageSection>
    {hasVerdict && <SkipToVerdict words={right.words} />}
    {breadcrumb}
    <Flex
      justifyContent={{ default: 'justifyContentSpaceBetween' }}
      alignItems={{ default: 'alignItemsCenter' }}
    >
      <Flex alignItems={{ default: 'alignItemsCenter' }}>
        <FlexItem>
          <Title headingLevel="h1">{title}</Title>
        </FlexItem>
        {beside}
      </Flex>
      <Right {...right} />
    </Flex>
  </PageSection>
);
