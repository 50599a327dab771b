import {
  Button,
  Card,
  CardBody,
  Content,
  Flex,
  FlexItem,
  Grid,
  GridItem,
  Sidebar,
  SidebarContent,
  SidebarPanel,
  Skeleton,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { stillWaitingText } from '../texts/freshness';
import { pageWords } from '../texts/page-words';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = {
  readonly page: 'health' | 'runbook';
  readonly slow: boolean;
  readonly onRetry: () => void;
  readonly words: Words;
};

const Block = ({ children }: { readonly children: ReactNode }) => (
  <StackItem>
    <Card isFullHeight>
      <CardBody>{children}</CardBody>
    </Card>
  </StackItem>
);

/** Lines of text; the last one is shorter, as the end of a paragraph is. */
const Lines = ({ count, label }: { readonly count: number; readonly label?: string }) => (
  <Stack hasGutter>
    {Array.from({ length: count }, (_, line) => (
      <StackItem key={line}>
        <Skeleton
          width={line === count - 1 ? '60%' : '100%'}
          {...(line === 0 && label !== undefined ? { screenreaderText: label } : {})}
        />
      </StackItem>
    ))}
  </Stack>
);

const STATIONS = 4;

/** The four stations with their names. */
const Path = () => (
  <Flex justifyContent={{ default: 'justifyContentSpaceAround' }}>
    {Array.from({ length: STATIONS }, (_, station) => (
      <FlexItem key={station}>
        <Skeleton shape="circle" width="32px" />
      </FlexItem>
    ))}
  </Flex>
);

const Health = () => (
  <Grid hasGutter>
    <GridItem lg={8}>
      <Card isFullHeight>
        <CardBody>
          <Skeleton height="260px" />
        </CardBody>
      </Card>
    </GridItem>
    <GridItem lg={4}>
      <Card isFullHeight>
        <CardBody>
          <Lines count={6} />
        </CardBody>
      </Card>
    </GridItem>
  </Grid>
);

/** What both pages begin with. */
const Top = ({ label }: { readonly label: string }) => (
  <>
    <Block>
      <Lines count={3} label={label} />
    </Block>
    <Block>
      <Path />
    </Block>
  </>
);

/** The shape of the page while the first answers are on their way. */
export const Waiting = ({ page, slow, onRetry, words }: Props) => {
  const { askAgain, loading } = pageWords(words.t);
  return (
    <Stack hasGutter data-test={TEST_IDS.skeleton} aria-busy="true">
      {slow && (
        <StackItem>
          <Content component="p">{stillWaitingText(words.t)}</Content>
          <Button variant="link" isInline onClick={onRetry}>
            {askAgain}
          </Button>
        </StackItem>
      )}
      {page === 'health' ? (
        <>
          <Top label={loading} />
          <StackItem>
            <Health />
          </StackItem>
        </>
      ) : (
        <Sidebar hasGutter>
          <SidebarPanel width={{ default: 'width_100', md: 'width_25' }}>
            <Lines count={6} />
          </SidebarPanel>
          <SidebarContent>
            <Stack hasGutter>
              <Top label={loading} />
              <Block>
                <Lines count={5} />
              </Block>
            </Stack>
          </SidebarContent>
        </Sidebar>
      )}
    </Stack>
  );
};
