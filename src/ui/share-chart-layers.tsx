import { ChartArea, ChartLabel, ChartLine, ChartScatter } from '@patternfly/react-charts/victory';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { AlertSpan } from '../diagnosis/evidence/share-history';
import { markText } from '../texts/share-words';
import { PIXELS_PER_CHARACTER } from './chart-ticks';
import type { TimeAxis } from './chart-ticks';
import { SHARE_STYLES } from './share-chart-styles';
import { isOnset } from './share-marks';
import type { ShareMark } from './share-marks';
import type { Words } from './useWords';

const alertName = ({ state, from }: AlertSpan): string => `${state}-${from}`;
const markName = ({ kind, at }: ShareMark): string => `${kind}-${at}`;
const THRESHOLD = 'threshold';
/** Between a line and its words, in pixels: a start at the same time has its head there. */
const BESIDE = 8;

/** Names of the layers that are no values: pointing at the chart does not find them. */
export const backdropNames = (alert: readonly AlertSpan[], marks: readonly ShareMark[]): string[] => [
  THRESHOLD,
  ...alert.map(alertName),
  ...marks.map(markName),
];

/** A chart looks only at its own children, so layers are made by functions, not by components. */
export const alertLayers = (alert: readonly AlertSpan[], end: EpochMs) =>
  alert.map((span) => (
    <ChartArea
      key={alertName(span)}
      name={alertName(span)}
      style={{ data: SHARE_STYLES[span.state] }}
      data={[
        { x: span.from, y: 1 },
        { x: Math.min(span.to, end), y: 1 },
      ]}
    />
  ));

/** The words of the onset stand above the plot, on the side with more room; where that is too little, in the legend alone. */
const onsetText = (mark: ShareMark, axis: TimeAxis, { t, format }: Words) => {
  const text = markText(t, mark.kind, mark.at, format);
  const { width, padding } = axis;
  const x =
    padding.left + ((mark.at - axis.from) / (axis.to - axis.from)) * (width - padding.left - padding.right);
  const isEarly = x < width / 2;
  const fits = text.length * PIXELS_PER_CHARACTER + BESIDE <= (isEarly ? width - x : x);
  return { isEarly, text: fits ? text : '' };
};

const onsetLine = (mark: ShareMark, { isEarly, text }: ReturnType<typeof onsetText>) => (
  <ChartLine
    key={markName(mark)}
    name={markName(mark)}
    // A line's usual group cuts off what is above the plot.
    groupComponent={<g />}
    style={{ data: SHARE_STYLES.onset }}
    data={[
      { x: mark.at, y: 0, label: '' },
      { x: mark.at, y: 1, label: text },
    ]}
    labels={({ datum }: { datum: { label: string } }) => datum.label}
    labelComponent={
      <ChartLabel
        textAnchor={isEarly ? 'start' : 'end'}
        verticalAnchor="end"
        dx={isEarly ? BESIDE : -BESIDE}
        dy={-4}
        style={SHARE_STYLES.label}
      />
    }
  />
);

const startLine = (mark: ShareMark) => (
  <ChartLine
    key={markName(mark)}
    name={markName(mark)}
    style={{ data: SHARE_STYLES.start }}
    data={[
      { x: mark.at, y: 0 },
      { x: mark.at, y: 1 },
    ]}
  />
);

/** A line for each mark; its words are told by `markPoints`. */
export const markLayers = (marks: readonly ShareMark[], axis: TimeAxis, words: Words) =>
  marks.map((mark) => (isOnset(mark) ? onsetLine(mark, onsetText(mark, axis, words)) : startLine(mark)));

/** The heads of the lines at starts of the client, which tell what they are when they are pointed at. */
export const markPoints = (marks: readonly ShareMark[], { t, format }: Words) => {
  const starts = marks.filter((mark) => !isOnset(mark));
  return starts.length === 0 ? null : (
    <ChartScatter
      name="starts"
      size={5}
      symbol="triangleDown"
      style={{ data: SHARE_STYLES.startPoint }}
      data={starts.map(({ at, kind }) => ({ x: at, y: 1, text: markText(t, kind, at, format) }))}
    />
  );
};

/** The threshold with its name on the line, at its old end, where a failing client's curve is low. */
export const thresholdLayer = (
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
  share: number,
  label: string,
) => (
  <ChartLine
    name={THRESHOLD}
    style={{ data: SHARE_STYLES.threshold }}
    data={[
      { x: from, y: share, label },
      { x: to, y: share, label: '' },
    ]}
    labels={({ datum }: { datum: { label: string } }) => datum.label}
    labelComponent={
      <ChartLabel textAnchor="start" verticalAnchor="end" dx={6} dy={-2} style={SHARE_STYLES.label} />
    }
  />
);
