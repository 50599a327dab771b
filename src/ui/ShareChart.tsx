import {
  Chart,
  ChartArea,
  ChartAxis,
  ChartGroup,
  ChartThreshold,
  ChartVoronoiContainer,
} from '@patternfly/react-charts/victory';
import t_chart_color_red_orange_400 from '@patternfly/react-tokens/dist/esm/t_chart_color_red_orange_400';
import { memo } from 'react';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { Sample } from '../diagnosis/evidence/findings';
import { FAILING_SHARE_THRESHOLD } from '../diagnosis/evidence/panels';
import { chartWords, pageWords } from '../texts/page-words';
import { ticksOver } from './chart-ticks';
import { useWidth } from './useWidth';
import type { Words } from './useWords';

export type ShareChartProps = {
  readonly samples: readonly Sample[];
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly words: Words;
};

const AREA = {
  data: { fill: t_chart_color_red_orange_400.var, stroke: t_chart_color_red_orange_400.var },
};
const HEIGHT = 260;
const PADDING = { top: 16, right: 16, bottom: 64, left: 56 };
/** Points of the curve; a hole in the data stays a hole. */
const points = (samples: readonly Sample[]) =>
  samples.map(([at, value]) => ({ x: at, y: Number.isFinite(value) ? value : null }));

/** The failing share over time on a fixed 0 to 100 % axis, with the alert's threshold. Loaded after the verdict. */
const ShareChart = ({ samples, from, to, words }: ShareChartProps) => {
  const { t, format } = words;
  const [element, width] = useWidth(600);
  const threshold = chartWords(t).threshold;
  return (
    <div ref={element} className="telemetry-health__chart">
      <Chart
        ariaTitle={pageWords(t).failingShare}
        name="failing-share"
        width={width}
        height={HEIGHT}
        padding={PADDING}
        domain={{ x: [from, to], y: [0, 1] }}
        legendData={[{ name: threshold, symbol: { type: 'threshold' } }]}
        legendPosition="bottom-left"
        containerComponent={
          <ChartVoronoiContainer
            constrainToVisibleArea
            labels={({ datum }: { datum: { x: number; y: number; childName?: string } }) =>
              datum.childName === 'threshold' ? '' : `${format.clock(datum.x)}: ${format.percent(datum.y)}`
            }
          />
        }
      >
        <ChartAxis
          tickValues={[...ticksOver(from, to, width)]}
          tickFormat={(at: number) => format.time(at)}
          fixLabelOverlap
        />
        <ChartAxis
          dependentAxis
          showGrid
          tickValues={[0, FAILING_SHARE_THRESHOLD, 0.5, 1]}
          tickFormat={(share: number) => format.percent(share)}
        />
        <ChartGroup>
          <ChartArea name="share" interpolation="stepAfter" style={AREA} data={points(samples)} />
        </ChartGroup>
        <ChartThreshold
          name="threshold"
          data={[
            { name: threshold, x: from, y: FAILING_SHARE_THRESHOLD },
            { name: threshold, x: to, y: FAILING_SHARE_THRESHOLD },
          ]}
        />
      </Chart>
    </div>
  );
};

export default memo(ShareChart);
