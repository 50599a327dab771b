import { Content, ExpandableSection, Skeleton } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import type { Redacted } from '../diagnosis/evidence/answer';
import type { Sample } from '../diagnosis/evidence/findings';
import { FAILING_SHARE_QUERY } from '../diagnosis/evidence/panels';
import { chartWords, pageWords } from '../texts/page-words';
import { ChartBoundary } from './ChartBoundary';
import { metricsHref } from './metrics-href';
import { TEST_IDS } from './testIds';
import { TitledCard } from './TitledCard';
import type { Words } from './useWords';

const ShareChart = lazy(() => import(/* webpackChunkName: "share-chart" */ './ShareChart'));

/** The curve to draw, or why there is none. */
export type ShareCurve =
  | { readonly is: 'waiting' }
  | { readonly is: 'found'; readonly samples: readonly Sample[]; readonly from: number; readonly to: number }
  | { readonly is: 'failed'; readonly detail: Redacted };

type Props = { readonly curve: ShareCurve; readonly words: Words };

/** The same numbers for who cannot see the curve: where it changed. */
const ShareTable = ({ samples, words }: { readonly samples: readonly Sample[]; readonly words: Words }) => {
  const { time, share, showTable } = chartWords(words.t);
  const changes = samples.filter(([, value], index) => index === 0 || value !== samples[index - 1]?.[1]);
  return (
    <ExpandableSection toggleText={showTable}>
      <Table aria-label={showTable} variant="compact">
        <Thead>
          <Tr>
            <Th>{time}</Th>
            <Th>{share}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {changes.map(([at, value]) => (
            <Tr key={at}>
              <Td dataLabel={time}>{words.format.time(at)}</Td>
              <Td dataLabel={share}>{Number.isFinite(value) ? words.format.percent(value) : '–'}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </ExpandableSection>
  );
};

const Curve = ({ curve, words }: Props) => {
  const { empty, failed } = chartWords(words.t);
  const skeleton = <Skeleton height="260px" screenreaderText={words.t('Loading')} />;
  if (curve.is === 'waiting') return skeleton;
  if (curve.is === 'failed') return <Content component="p">{`${failed} ${curve.detail}`}</Content>;
  if (curve.samples.length === 0) return <Content component="p">{empty}</Content>;
  return (
    <>
      <ChartBoundary fallback={<Content component="p">{failed}</Content>}>
        <Suspense fallback={skeleton}>
          <ShareChart samples={curve.samples} from={curve.from} to={curve.to} words={words} />
        </Suspense>
      </ChartBoundary>
      <ShareTable samples={curve.samples} words={words} />
    </>
  );
};

/** The failing share of attempts with the alert's threshold, as the rule computes it but unfiltered. */
export const FailingShareCard = ({ curve, words }: Props) => {
  const { failingShare, openInMetrics } = pageWords(words.t);
  return (
    <TitledCard
      isFullHeight
      title={failingShare}
      action={<Link to={metricsHref([FAILING_SHARE_QUERY])}>{openInMetrics}</Link>}
      testId={TEST_IDS.failingShare}
    >
      <Curve curve={curve} words={words} />
    </TitledCard>
  );
};
