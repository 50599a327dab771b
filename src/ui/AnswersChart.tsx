import {
  Chart,
  ChartAxis,
  ChartBar,
  ChartStack,
  ChartVoronoiContainer,
} from '@patternfly/react-charts/victory';
// One module each: the package's index has thousands, which cost the build half a minute.
import t_chart_color_blue_400 from '@patternfly/react-tokens/dist/esm/t_chart_color_blue_400';
import t_chart_color_green_300 from '@patternfly/react-tokens/dist/esm/t_chart_color_green_300';
import t_chart_color_orange_300 from '@patternfly/react-tokens/dist/esm/t_chart_color_orange_300';
import t_chart_color_purple_300 from '@patternfly/react-tokens/dist/esm/t_chart_color_purple_300';
import t_chart_color_red_orange_400 from '@patternfly/react-tokens/dist/esm/t_chart_color_red_orange_400';
import t_chart_color_teal_300 from '@patternfly/react-tokens/dist/esm/t_chart_color_teal_300';
import t_chart_color_yellow_300 from '@patternfly/react-tokens/dist/esm/t_chart_color_yellow_300';
import { memo } from 'react';
import type { BinnedAnswers, AnswerBins } from '../diagnosis/ledger/bin-answers';
import { chartWords } from '../texts/page-words';
import { codeName } from '../texts/status-codes';
import { barText } from '../texts/sentences';
import { ChartLegend, SIGN_HEIGHT } from './ChartLegend';
import { ticksThatFit } from './chart-ticks';
import { SHARE_STYLES } from './share-chart-styles';
import { useWidth } from './useWidth';
import type { Words } from './useWords';

/** The bins of both legs, of which `leg` is drawn; `title` names the chart to who cannot see it. */
type AnswersChartProps = {
  readonly title: string;
  readonly bins: BinnedAnswers;
  readonly leg: AnswerBins['leg'];
  readonly words: Words;
};

const HEIGHT = 190;
const PADDING = { top: 16, right: 24, bottom: 34, left: 48 };

const OTHER_COLOURS = [
  t_chart_color_red_orange_400.var,
  t_chart_color_purple_300.var,
  t_chart_color_yellow_300.var,
  t_chart_color_blue_400.var,
  t_chart_color_teal_300.var,
];

/** Colours of PatternFly's charts; the legend names the code, so that no meaning hangs on colour alone. */
const colour = (code: string, errors: readonly string[]): string => {
  if (code === '200') return t_chart_color_green_300.var;
  if (code === 'none') return t_chart_color_orange_300.var;
  return OTHER_COLOURS[errors.indexOf(code) % OTHER_COLOURS.length] ?? t_chart_color_purple_300.var;
};

/** Answers of one leg over time, stacked by status code. Loaded after the verdict. */
const AnswersChart = ({ title, bins, leg, words }: AnswersChartProps) => {
  const [element, width] = useWidth(500);
  const { noAnswer, noUpload } = chartWords(words.t);
  const none = leg === 'send' ? noUpload : noAnswer;
  const name = (code: string): string => (code === 'none' ? none : codeName(words.t, code));
  const some = bins.answers.filter(
    (answer) => answer.leg === leg && answer.counts.some((count) => count > 0),
  );
  const errors = some.map(({ code }) => code).filter((code) => code !== '200' && code !== 'none');
  const shown = some.map((answer) => ({ ...answer, fill: colour(answer.code, errors) }));
  const first = bins.starts[0] ?? 0;
  const last = (bins.starts.at(-1) ?? first) + bins.binMs;
  const barWidth = Math.max(2, ((width - PADDING.left - PADDING.right) / bins.starts.length) * 0.8);
  return (
    <div ref={element}>
      <ChartLegend
        signWidth={SIGN_HEIGHT}
        items={shown.map(({ code, fill }) => [
          name(code),
          <rect key={code} width={SIGN_HEIGHT} height={SIGN_HEIGHT} style={{ fill }} />,
        ])}
      />
      <Chart
        ariaTitle={title}
        name={`answers-${leg}`}
        width={width}
        height={HEIGHT}
        padding={PADDING}
        domain={{ x: [first, last] }}
        containerComponent={
          <ChartVoronoiContainer
            constrainToVisibleArea
            labels={({ datum }: { datum: { x: number; y: number; code: string } }) =>
              barText(words.t, {
                time: words.format.time(datum.x - bins.binMs / 2),
                code: datum.code,
                attempts: words.format.count(datum.y),
              })
            }
          />
        }
      >
        <ChartAxis
          tickValues={[
            ...ticksThatFit({ from: first, to: last, width, padding: PADDING }, words.format.time),
          ]}
          tickFormat={(at: number) => words.format.time(at)}
          style={SHARE_STYLES.axis}
          fixLabelOverlap
        />
        <ChartAxis
          dependentAxis
          showGrid
          tickFormat={(count: number) => (Number.isInteger(count) ? words.format.count(count) : '')}
          style={SHARE_STYLES.axis}
        />
        <ChartStack>
          {shown.map(({ code, counts, fill }) => (
            <ChartBar
              key={code}
              barWidth={barWidth}
              style={{ data: { fill } }}
              data={counts.map((count, i) => ({
                x: (bins.starts[i] ?? 0) + bins.binMs / 2,
                y: count,
                code: name(code),
              }))}
            />
          ))}
        </ChartStack>
      </Chart>
    </div>
  );
};

/** By default, since it is loaded late; drawn anew only when its props change, not at each tick of the page's clock. */
export default memo(AnswersChart);
