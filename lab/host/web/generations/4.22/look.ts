/** What is told by classes on the root element: where it is remembered, and as what. */
export const LOOKS = {
  dark: { key: 'bridge/theme', classNames: ['pf-v6-theme-dark'], on: 'dark', off: 'light' },
  highContrast: {
    key: 'bridge/contrast',
    classNames: ['pf-v6-theme-high-contrast'],
    on: 'high',
    off: 'usual',
  },
} as const;

/** PatternFly's utility classes of this console. */
export const UTILITY = {
  bold: 'pf-v6-u-font-weight-bold',
  small: 'pf-v6-u-font-size-xs',
  subtle: 'pf-v6-u-text-color-subtle',
  topSm: 'pf-v6-u-mt-sm',
  topMd: 'pf-v6-u-mt-md',
  besideXs: 'pf-v6-u-mx-xs',
} as const;

/** Chart colours of PatternFly, in their order. */
export const SERIES_COLORS = [
  'blue--300',
  'green--300',
  'teal--300',
  'purple--300',
  'orange--300',
  'yellow--300',
].map((name) => `var(--pf-t--chart--color--${name})`);
