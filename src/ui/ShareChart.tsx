import {
  Chart,
  ChartArea,
  ChartAxis,
  ChartGroup,
  ChartVoronoiContainer,
} from '@patternfly/react-charts/victory';
import { memo } from 'react';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Sample } from '../diagnosis/evidence/findings';
import { FAILING_SHARE_THRESHOLD } from '../diagnosis/evidence/alert-rule';
import type { ShareHistory } from '../diagnosis/evidence/share-history';
import { chartWords, pageWords } from '../texts/page-words';
import { sharePointText } from '../texts/share-words';
import { ticksThatFit } from './chart-ticks';
import { alertLayers, backdropNames, markLayers, markPoints, thresholdLayer } from './share-chart-layers';
import { HATCHING, SHARE_STYLES } from './share-chart-styles';
import type { ShareMark } from './share-marks';
import { alertAt, shownShare } from './share-rows';
import { useWidth } from './useWidth';
import type { Words } from './useWords';

/** The axis spans `range`, wherever the samples of `history` begin and end; `marks` lie within it. */
type ShareChartProps = {
  readonly history: ShareHistory;
  readonly marks: readonly ShareMark[];
  readonly range: { readonly from: EpochMs; readonly to: EpochMs };
  readonly words: Words;
};

const HEIGHT = 300;
const PADDING = { top: 28, right: 24, bottom: 32, left: 56 };

/** Points of the curve; a hole in the data stays a hole. */
const points = (samples: readonly Sample[]) =>
  samples.map(([at, value]) => ({ x: at, y: shownShare(value) }));

/** The hatching of firing. It stands beside the chart, which would not take it for a child of its own. */
const Patterns = () => (
  <svg aria-hidden="true" className="telemetry-health__patterns">
    <defs>
      <pattern id={HATCHING} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="8" style={SHARE_STYLES.hatch} />
      </pattern>
    </defs>
  </svg>
);

type Datum = { readonly x: number; readonly y: number; readonly text?: string };

/**
 * The failing share over time on a fixed 0 to 100 % axis, with the alert's threshold and states, and what happened.
 * Loaded after the verdict.
 */
const ShareChart = ({ history, marks, range, words }: ShareChartProps) => {
  const { t, format } = words;
  const [element, width] = useWidth(600);
  const axis = { ...range, width, padding: PADDING };
  const label = ({ datum }: { datum: Datum }): string =>
    datum.text ??
    sharePointText(t, format.percent(datum.y), format.clock(datum.x), alertAt(history.alert, datum.x));
  return (
    <div ref={element} className="telemetry-health__chart">
      <Chart
        ariaTitle={pageWords(t).failingShare}
        name="failing-share"
        width={width}
        height={HEIGHT}
        padding={PADDING}
        domain={{ x: [range.from, range.to], y: [0, 1] }}
        containerComponent={
          <ChartVoronoiContainer
            constrainToVisibleArea
            voronoiBlacklist={backdropNames(history.alert, marks)}
            labels={label}
          />
        }
      >
        <ChartAxis
          tickValues={[...ticksThatFit(axis, format.time)]}
          tickFormat={(at: number) => format.time(at)}
          style={SHARE_STYLES.axis}
          fixLabelOverlap
        />
        <ChartAxis
          dependentAxis
          showGrid
          tickValues={[0, FAILING_SHARE_THRESHOLD, 0.5, 1]}
          tickFormat={(share: number) => format.percent(share)}
          style={SHARE_STYLES.axis}
        />
        {alertLayers(history.alert, range.to)}
        <ChartGroup>
          <ChartArea
            name="share"
            interpolation="stepAfter"
            style={{ data: SHARE_STYLES.share }}
            data={points(history.samples)}
          />
        </ChartGroup>
        {thresholdLayer(range, FAILING_SHARE_THRESHOLD, chartWords(t).threshold)}
        {markLayers(marks, axis, words)}
        {markPoints(marks, words)}
      </Chart>
      <Patterns />
    </div>
  );
};

/** By default, since it is loaded late; drawn anew only when its props change, not at each tick of the page's clock. */
export default memo(ShareChart);
