/** Which console the lab's page behaves as; `playwright.config.ts` starts the lab so. */
export const CONSOLE = process.env.LAB_CONSOLE === '4.16' ? '4.16' : '4.22';

/** What is different between the consoles, as far as a test can see it. */
const OF_CONSOLE = {
  4.22: {
    /** The classes of the dark theme on the root element. */
    dark: /(^| )pf-v6-theme-dark( |$)/,
    /** The class of high contrast; null where there is none to choose. */
    contrast: /(^| )pf-v6-theme-high-contrast( |$)/,
    /** Whether the console's own style sheets bring the tokens of PatternFly 6. */
    hasTokens: true,
    /** Whether its server sends a content security policy with the page. */
    hasPolicy: true,
    /** What the console says of a plugin, or of a page of one, that did not load, and React of a part that did not. */
    lost: /^(Plugin telemetry-health-plugin did not load|(A page failed: )?ErrorWithCause: Failed to load module|ChunkLoadError: )/,
  },
  4.16: {
    dark: /(^| )pf-v5-theme-dark pf-theme-dark( |$)/,
    contrast: null,
    hasTokens: false,
    hasPolicy: false,
    lost: /^(Plugin telemetry-health-plugin did not load|Failed to load module '\w+(\.\w+)?' of plugin telemetry-health-plugin@|(A page failed: )?Error: Minified React error #306;|ChunkLoadError: )/,
  },
} as const;

/** Of the console that the lab's page behaves as. */
export const OF_THIS_CONSOLE = OF_CONSOLE[CONSOLE];
