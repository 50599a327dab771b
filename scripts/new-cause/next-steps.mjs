const ENGINE = 'npx jest --selectProjects engine --';
const CONTRACTS = 'npx jest --selectProjects contracts --';

/** A cause of the client has a judgement of its own. */
const judged = ({ family: { file } }) => [
  `What names it and what rules it out: \`judge\` in ${file}, as its neighbours do it.`,
  'npx tsc -p tsconfig.json',
];

/** All others are rows. */
const named = ({ family: { file } }) => [
  `What names it, in ${file}: \`rules\` are lines of the log, \`codes\` status codes,
\`names\` looks closer at a line (FailureRow in failure-cause.ts tells of each). A line without a rule of its own
gets one in src/diagnosis/parse/log-rules.ts, before the wider rule that has it now; then its cause in rule-cause.ts, a
line of it in LINES of parse-log.test.ts, and rows in docs/reference/telemetry.md 3.2 and 3.3.`,
  'npx tsc -p tsconfig.json',
  `${ENGINE} src/diagnosis/parse/parse-log.test.ts`,
  `${CONTRACTS} test/references.test.ts`,
];

const stepsOf = (cause) => [
  (cause.family.place === 'client' ? judged : named)(cause),
  [
    'Evidence in which it is so: its row of SO in src/diagnosis/causes/causes.test.ts, the plainest first.',
    `${ENGINE} src/diagnosis/causes/causes.test.ts`,
  ],
  [`Its words, in ${cause.words.file} and src/texts/ruled-out.ts.`, `${ENGINE} src/texts/causes.test.ts`],
  [
    `Its remedy, in ${cause.remedies.file}. It only looks, and may stay so until more is known.`,
    `${ENGINE} src/diagnosis/runbook`,
  ],
  ['Its row in docs/reference/verdicts.md, section 3.', `${CONTRACTS} test/references.test.ts`],
  [
    'Its evidence and its report in fixtures/causes, which are written for you. Read what the report says; in most\nothers nothing may change but that this cause is ruled out.',
    'npm run goldens',
    'git diff fixtures',
  ],
  [
    'The English texts, and by hand the same in locales/es, fr, ja, ko and zh, in the order of the English ones\n(docs/translations.md).',
    'npm run texts',
    `${CONTRACTS} test/texts.test.ts`,
  ],
  [
    'A scenario of the lab in which it happens, to see it on the pages (CONTRIBUTING.md).',
    'npm start -- --scenario ID',
  ],
  ['The pages that are made of all this.', 'npm run docs'],
  ['Everything at once; what is still missing is said here.', 'npm run format', 'npm run test:unit'],
];

/** What was changed, and what is left to do, in an order in which each step can be looked at by itself. */
export function nextSteps(cause, changes) {
  const width = Math.max(...changes.map(({ file }) => file.length));
  const touched = changes.map(({ file, what }) => `  ${file.padEnd(width)}  ${what}`);
  const steps = stepsOf(cause).map(([what, ...commands], index) => {
    const words = what.replaceAll('\n', '\n     ');
    return [`${`${index + 1}.`.padStart(4)} ${words}`, ...commands.map((one) => `       ${one}`)].join('\n');
  });
  return `${[`${cause.id} is in`, ...touched, '', 'Next, and how to look at it:', ...steps].join('\n')}\n`;
}
