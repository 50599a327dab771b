import { Content, Skeleton } from '@patternfly/react-core';
import { Suspense, lazy, memo, useMemo } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import type { EpochMs, Redacted } from '../diagnosis/evidence/answer';
import type { Evidence } from '../diagnosis/evidence/findings';
import { FAILING_SHARE_QUERY } from '../diagnosis/evidence/alert-rule';
import type { ShareHistory } from '../diagnosis/evidence/share-history';
import type { Report } from '../diagnosis/report';
import { chartWords, pageWords } from '../texts/page-words';
import { sentencesText } from '../texts/sentences';
import { ChartBoundary } from './ChartBoundary';
import { metricsHref } from './metrics-href';
import { shareMarksOf } from './share-marks';
import { ShareLegend } from './ShareLegend';
import { ShareTable } from './ShareTable';
import { TEST_IDS } from './testIds';
import { TitledCard } from './TitledCard';
import type { Words } from './useWords';

const ShareChart = lazy(() => import(/* webpackChunkName: "share-chart" */ './ShareChart'));

type FoundCurve = { readonly is: 'found'; readonly from: EpochMs; readonly to: EpochMs } & ShareHistory;

/** The curve to draw, or why there is none. */
export type ShareCurve =
  { readonly is: 'waiting' } | FoundCurve | { readonly is: 'failed'; readonly detail: Redacted };

type Props = {
  readonly curve: ShareCurve;
  readonly report: Report;
  /** The client's counters, which tell when it was started. */
  readonly metrics: Evidence['client-metrics'];
  readonly words: Words;
};

const Waiting = ({ words }: Pick<Props, 'words'>) => (
  <Skeleton height="300px" screenreaderText={pageWords(words.t).loading} />
);

const Found = ({ curve, report, metrics, words }: Props & { readonly curve: FoundCurve }) => {
  const marks = useMemo(
    () => shareMarksOf({ state: report.state, failingSince: report.failingSince }, metrics, curve),
    [report.state, report.failingSince, metrics, curve],
  );
  const { failed } = chartWords(words.t);
  return (
    <>
      <ChartBoundary fallback={<Content component="p">{failed}</Content>}>
        <Suspense fallback={<Waiting words={words} />}>
          <ShareChart history={curve} marks={marks} range={curve} words={words} />
        </Suspense>
      </ChartBoundary>
      <ShareLegend alert={curve.alert} marks={marks} words={words} />
      <ShareTable history={curve} marks={marks} to={curve.to} words={words} />
    </>
  );
};

const Curve = (props: Props) => {
  const { curve, words } = props;
  const { empty, failed } = chartWords(words.t);
  if (curve.is === 'waiting') return <Waiting words={words} />;
  if (curve.is === 'failed')
    return <Content component="p">{sentencesText(words.t, [failed, curve.detail])}</Content>;
  if (curve.samples.length === 0) return <Content component="p">{empty}</Content>;
  return <Found {...props} curve={curve} />;
};

/** The failing share of attempts with the alert's threshold, as the rule computes it but unfiltered. */
export const FailingShareCard = memo(function FailingShareCard(props: Props) {
  const { failingShare, openInMetrics } = pageWords(props.words.t);
  return (
    <TitledCard
      title={failingShare}
      action={<Link to={metricsHref([FAILING_SHARE_QUERY])}>{openInMetrics}</Link>}
      testId={TEST_IDS.failingShare}
    >
      <Curve {...props} />
    </TitledCard>
  );
});
