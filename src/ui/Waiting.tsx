import { Button, Card, CardBody, Content, Skeleton, Stack, StackItem } from '@patternfly/react-core';
import { stillWaitingText } from '../texts/freshness';
import { pageWords } from '../texts/page-words';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = { readonly slow: boolean; readonly onRetry: () => void; readonly words: Words };

/** The shape of the page while the first answers are on their way. */
export const Waiting = ({ slow, onRetry, words }: Props) => (
  <Stack hasGutter data-test={TEST_IDS.skeleton} aria-busy="true">
    {slow && (
      <StackItem>
        <Content component="p">{stillWaitingText(words.t)}</Content>
        <Button variant="link" isInline onClick={onRetry}>
          {pageWords(words.t).askAgain}
        </Button>
      </StackItem>
    )}
    {['92px', '140px', '300px'].map((height) => (
      <StackItem key={height}>
        <Card>
          <CardBody>
            <Skeleton height={height} screenreaderText={words.t('Loading')} />
          </CardBody>
        </Card>
      </StackItem>
    ))}
  </Stack>
);
