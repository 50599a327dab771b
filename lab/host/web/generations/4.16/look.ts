/**
 * What is told by classes on the root element: where it is remembered, and as what. The second class is that of
 * PatternFly 4 (`frontend/public/components/ThemeProvider.tsx` of 4.16).
 */
export const LOOKS = {
  dark: { key: 'bridge/theme', classNames: ['pf-v5-theme-dark', 'pf-theme-dark'], on: 'dark', off: 'light' },
} as const;

/** PatternFly's utility classes of this console. */
export const UTILITY = {
  bold: 'pf-v5-u-font-weight-bold',
  small: 'pf-v5-u-font-size-xs',
  subtle: 'pf-v5-u-color-200',
  topSm: 'pf-v5-u-mt-sm',
  topMd: 'pf-v5-u-mt-md',
  besideXs: 'pf-v5-u-mx-xs',
} as const;

/** Chart colours of PatternFly, in their order. */
export const SERIES_COLORS = [
  'blue-300',
  'green-300',
  'cyan-300',
  'purple-300',
  'orange-300',
  'gold-300',
].map((name) => `var(--pf-v5-chart-color-${name})`);
