// What failed in a run, from the files of results: the end of a long log is what is read first. CommonJS, since jest reads it too.

/** Names of jest's failed tests, and of files that did not run; `result` is what `--outputFile` wrote. */
exports.failedInJest = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    if (failed.length > 0) return failed;
    return status === 'failed'
      ? [`${name}: ${message.split('\n').find((line) => line.trim() !== '') ?? ''}`]
      : [];
  });

const titlesOf = (suite, above) => (suite.title === '' ? above : [...above, suite.title]);

/** Names of Playwright's tests that failed, were skipped or passed only at the second try; `result` is of its JSON reporter. */
exports.failedInPlaywright = ({ suites = [], errors = [] }) => {
  const within = (suite, above) => [
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
      .map(({ title }) => [...titlesOf(suite, above), title].join(' › ')),
    ...(suite.suites ?? []).flatMap((inner) => within(inner, titlesOf(suite, above))),
  ];
  const stopped = errors.map(({ message = '' }) => message.split('\n')[0] ?? '');
  return [...stopped, ...suites.flatMap((suite) => within(suite, []))];
};
