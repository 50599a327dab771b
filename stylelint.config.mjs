/** Sheets of the plugin get into a console's page, among everybody else's: they may touch nothing but our own classes. */
const IN_A_CONSOLE = {
  // What console-plugin-template asks of plugins: colours by tokens, since others do not follow the console's themes …
  'color-named': 'never',
  'color-no-hex': true,
  'function-disallowed-list': [/^(rgb|hsl)a?$/, /^(ok)?(lab|lch)$/, 'hwb', 'color', 'color-mix'],
  // … no element without a class before it, and no class of PatternFly (.pf-) or the console (.co-).
  'selector-max-type': [0, { ignore: ['compounded', 'descendant'] }],
  'selector-disallowed-list': [
    // A class of ours in each: neither an id, an attribute nor the log viewer's .ansi- may stand alone.
    [/\.(pf|co)-/, /^(?!.*\.telemetry-health__)/s],
    { splitList: true },
  ],
  // As PatternFly names its parts, under our own name; `ansi-` is what the log viewer marks colours with.
  'selector-class-pattern': [
    '^(telemetry-health__[a-z]+(-[a-z0-9]+)*(--[a-z]+(-[a-z0-9]+)*)?|ansi-[a-z]+-[fb]g)$',
    { message: 'A class of ours begins with "telemetry-health__"' },
  ],
  // What must be important fights with a sheet that is not ours.
  'declaration-no-important': true,
};

/** The standard rules everywhere; for the plugin's own sheets also those of a guest in a console. */
export default {
  extends: ['stylelint-config-standard'],
  ignoreFiles: ['**/dist/**', '**/node_modules/**', '.cache/**', 'coverage/**'],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  rules: {
    // Tokens of PatternFly, which consoles from 4.19 on bring, and our own sheet to older ones; variables of its components are its own affair.
    'custom-property-pattern': [
      '^pf-t--[a-z0-9]+(-{1,2}[a-z0-9]+)*$',
      { message: 'Only tokens of PatternFly (--pf-t--…)' },
    ],
  },
  overrides: [
    { files: ['src/**/*.css'], rules: IN_A_CONSOLE },
    {
      // The lab's host stands in for a console: it may do what consoles do with PatternFly.
      files: ['lab/host/web/**/*.css'],
      rules: {
        'selector-class-pattern': '^(lab-|pf-)[a-z0-9]+([_-]{1,2}[a-z0-9]+)*$',
        'custom-property-pattern': [
          '^(lab|pf-t)--[a-z0-9]+(-{1,2}[a-z0-9]+)*$',
          { message: 'Only names of the host (--lab--…) and tokens of PatternFly (--pf-t--…)' },
        ],
      },
    },
    {
      // Here stands what a 4.16 console does: PatternFly has variables instead of tokens there, and the console classes
      // of its own.
      files: ['lab/host/web/generations/4.16/*.css'],
      rules: {
        'selector-class-pattern': '^(lab-|co-|pf-)[a-z0-9]+([_-]{1,2}[a-z0-9]+)*$',
        'custom-property-pattern': [
          '^(lab--|pf-v5-|pf-)[A-Za-z0-9]+([_-]{1,2}[A-Za-z0-9]+)*$',
          { message: 'Only names of the host (--lab--…) and variables of PatternFly' },
        ],
      },
    },
  ],
};
