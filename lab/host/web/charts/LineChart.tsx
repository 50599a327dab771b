import { useMemo, type FC } from 'react';
import { SERIES_COLORS } from '#console/look';
import { timeTicks, timeWords, valueTicks, valueWords } from './axis';
import type { Series } from './range-answer';
import { useWidth } from './useWidth';

const HEIGHT = 200;
const MARGIN = { top: 8, right: 8, bottom: 28, left: 48 };
const PX_PER_TIME = 90;
/** Half of what the longest time needs: a label that would be cut is left out. */
const HALF_LABEL = 30;

/** The colour of the n-th series; past the last one they repeat. */
export const seriesColor = (index: number): string =>
  SERIES_COLORS[index % SERIES_COLORS.length] ?? 'currentColor';

interface LineChartProps {
  readonly series: readonly Series[];
  /** Ends of the time axis, in ms since 1970. */
  readonly from: number;
  readonly to: number;
  /** Points further apart than this, in ms, are not joined. */
  readonly gap: number;
  readonly label: string;
}

type Place = (value: number) => number;

const pathOf = ({ points }: Series, x: Place, y: Place, gap: number): string =>
  points
    .map(([at, value], index) => {
      const before = points[index - 1];
      const joined = before !== undefined && at - before[0] <= gap;
      return `${joined ? 'L' : 'M'}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    })
    .join('');

/** Lines over time, with a grid: the small brother of a console's query browser. */
export const LineChart: FC<LineChartProps> = ({ series, from, to, gap, label }) => {
  const [ref, width] = useWidth();
  const values = useMemo(
    () => series.flatMap(({ points }) => points.map(([, value]) => value)).filter(Number.isFinite),
    [series],
  );
  const ticks = valueTicks(Math.min(0, ...values), Math.max(0, ...values));
  const [low = 0] = ticks;
  const high = ticks.at(-1) ?? 1;
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const x: Place = (at) => MARGIN.left + ((at - from) / (to - from)) * (right - MARGIN.left);
  const y: Place = (value) => bottom - ((value - low) / (high - low)) * (bottom - MARGIN.top);
  const times = timeTicks(from, to, Math.max(3, Math.floor((right - MARGIN.left) / PX_PER_TIME))).filter(
    (at) => x(at) + HALF_LABEL < width,
  );
  return (
    <div ref={ref} className="lab-chart" style={{ height: HEIGHT }}>
      {width > 0 ? (
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          {ticks.map((value) => (
            <g key={value}>
              <line className="lab-chart__grid" x1={MARGIN.left} x2={right} y1={y(value)} y2={y(value)} />
              <text className="lab-chart__tick" x={MARGIN.left - 8} y={y(value) + 4} textAnchor="end">
                {valueWords(value)}
              </text>
            </g>
          ))}
          {times.map((at) => (
            <text key={at} className="lab-chart__tick" x={x(at)} y={HEIGHT - 8} textAnchor="middle">
              {timeWords(at, to - from)}
            </text>
          ))}
          {series.map((one, index) => (
            <path
              key={JSON.stringify(one.labels)}
              className="lab-chart__line"
              d={pathOf(one, x, y, gap)}
              stroke={seriesColor(index)}
            />
          ))}
        </svg>
      ) : null}
    </div>
  );
};
