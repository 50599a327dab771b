import { Stack, StackItem } from '@patternfly/react-core';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Report } from '../diagnosis/report';
import { pageWords } from '../texts/page-words';
import { PathStrip } from './PathStrip';
import { TitledCard } from './TitledCard';
import { useSourceQueries } from './useSourceQueries';
import type { Words } from './useWords';

type Props = { readonly report: Report; readonly words: Words; readonly children?: ReactNode };

/** "Where it stops": the strip, the query behind it, and what else belongs under it. */
export const PathCard = memo(function PathCard({ report, words, children }: Props) {
  const [button, shown] = useSourceQueries({ id: 'telemetry-path-query', source: 'client-metrics', words });
  return (
    <TitledCard title={pageWords(words.t).whereItStops} action={button}>
      <Stack hasGutter>
        {shown !== null && <StackItem>{shown}</StackItem>}
        <StackItem>
          <PathStrip report={report} words={words} />
        </StackItem>
        {children !== undefined && <StackItem>{children}</StackItem>}
      </Stack>
    </TitledCard>
  );
});
