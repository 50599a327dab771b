import type { ReactNode } from 'react';

/** What a sign of a chart means; the sign is SVG, of the legend's width and `SIGN_HEIGHT`. */
export type LegendItem = readonly [text: string, sign: ReactNode];

/** Height of a sign in px. */
export const SIGN_HEIGHT = 12;

type Props = {
  readonly items: readonly LegendItem[];
  readonly signWidth: number;
  readonly testId?: string;
};

/** What a chart draws, in words. HTML, since the chart's own legend cannot wrap between words. */
export const ChartLegend = ({ items, signWidth, testId }: Props) => (
  <ul className="telemetry-health__legend" data-test={testId}>
    {items.map(([text, sign]) => (
      <li key={text}>
        <svg
          aria-hidden="true"
          width={signWidth}
          height={SIGN_HEIGHT}
          className="telemetry-health__legend-sign"
        >
          {sign}
        </svg>
        {text}
      </li>
    ))}
  </ul>
);
