/** What a commit does with the files that are staged. One after the other: two of these read what another writes. */
export default {
  // `--no-warn-ignored`: that a file is not linted is no reason to stop.
  '*.{ts,tsx,mts,mjs}': ['eslint --fix --max-warnings 0 --no-warn-ignored', 'prettier --write'],
  '*.css': ['stylelint --fix --max-warnings 0', 'prettier --write'],
  '*.{json,json5,yml,yaml}': 'prettier --write',
  // All texts at once, whichever files are staged.
  'src/**': () => 'node scripts/check-texts.mjs',
};
