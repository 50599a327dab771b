import type { AlertSpan } from '../diagnosis/evidence/share-history';
import { chartWords } from '../texts/page-words';
import { markText, shareWords } from '../texts/share-words';
import { ChartLegend, SIGN_HEIGHT } from './ChartLegend';
import type { LegendItem } from './ChartLegend';
import { SHARE_STYLES } from './share-chart-styles';
import { isOnset } from './share-marks';
import type { ShareMark } from './share-marks';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = {
  readonly alert: readonly AlertSpan[];
  readonly marks: readonly ShareMark[];
  readonly words: Words;
};

const WIDTH = 20;
const HEIGHT = SIGN_HEIGHT;
const MIDDLE = HEIGHT / 2;

const Block = ({ style }: { readonly style: object }) => <rect width={WIDTH} height={HEIGHT} style={style} />;

/** What the chart draws, in words; only what is in it. */
export const ShareLegend = ({ alert, marks, words }: Props) => {
  const { t, format } = words;
  const { share, pending, firing, starts } = shareWords(t);
  const onset = marks.find(isOnset);
  const has = (state: AlertSpan['state']): boolean => alert.some((span) => span.state === state);
  const upright = { x1: WIDTH / 2, x2: WIDTH / 2, y1: 0, y2: HEIGHT };
  const items: readonly (LegendItem | null)[] = [
    [share, <Block key="share" style={{ ...SHARE_STYLES.share, fillOpacity: 0.3 }} />],
    [
      chartWords(t).threshold,
      <line key="threshold" x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} style={SHARE_STYLES.threshold} />,
    ],
    has('pending') ? [pending, <Block key="pending" style={SHARE_STYLES.pending} />] : null,
    has('firing') ? [firing, <Block key="firing" style={SHARE_STYLES.firing} />] : null,
    onset === undefined
      ? null
      : [
          markText(t, onset.kind, onset.at, format),
          <line key="onset" {...upright} style={SHARE_STYLES.onset} />,
        ],
    marks.some((mark) => !isOnset(mark))
      ? [
          starts,
          <g key="start">
            <line {...upright} style={SHARE_STYLES.start} />
            <path
              d={`M ${MIDDLE} 0 H ${WIDTH - MIDDLE} L ${WIDTH / 2} 7 Z`}
              style={SHARE_STYLES.startPoint}
            />
          </g>,
        ]
      : null,
  ];
  return (
    <ChartLegend
      items={items.filter((item) => item !== null)}
      signWidth={WIDTH}
      testId={TEST_IDS.shareLegend}
    />
  );
};
