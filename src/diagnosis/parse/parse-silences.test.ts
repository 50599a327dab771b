import { isSilenced } from '../evidence/is-silenced';
import { alertLabels } from '../evidence/silences';
import { parseSilences } from './parse-silences';

const NOW = Date.parse('2026-11-22T10:00:00Z');

const matcher = (name: string, value: string, more: object = {}) => ({
  name,
  value,
  isRegex: false,
  isEqual: true,
  ...more,
});
const silence = (matchers: readonly object[], more: object = {}) => ({
  id: 'a',
  status: { state: 'active' },
  endsAt: '2026-11-22T16:00:00.000Z',
  createdBy: 'admin',
  comment: 'until the firewall is open',
  matchers,
  ...more,
});
const read = (body: unknown) => parseSilences({ is: 'body', body }, NOW);
const judge = (...silences: readonly object[]) => {
  const answer = read(silences);
  if (answer.is !== 'found') throw new Error(answer.is);
  return isSilenced(answer.value, alertLabels('TelemeterClientFailures'), NOW);
};
const BY_NAME = matcher('alertname', 'TelemeterClientFailures');

test('a silence tells until when, by whom and why', () => {
  expect(judge(silence([BY_NAME]))).toMatchObject({
    is: 'yes',
    silence: {
      until: Date.parse('2026-11-22T16:00:00Z'),
      by: 'admin',
      comment: 'until the firewall is open',
    },
  });
});

test.each([
  ['by its name', [BY_NAME], 'yes'],
  ['by all of its labels', [BY_NAME, matcher('namespace', 'openshift-monitoring')], 'yes'],
  ['not where one label differs', [BY_NAME, matcher('namespace', 'default')], 'no'],
  ['where it is the one that the chart issues', [BY_NAME, matcher('runbook', 'guided')], 'yes'],
  ['by severity alone', [matcher('severity', 'warning')], 'yes'],
  ['not by another name', [matcher('alertname', 'Watchdog')], 'no'],
  ['by a pattern of the whole name', [matcher('alertname', 'Telemeter.*', { isRegex: true })], 'yes'],
  ['not by a pattern of a part', [matcher('alertname', 'Telemeter', { isRegex: true })], 'no'],
  [
    'by one of two names',
    [matcher('alertname', 'Watchdog|TelemeterClientFailures', { isRegex: true })],
    'yes',
  ],
  ['by all but others', [matcher('alertname', 'Watchdog', { isEqual: false })], 'yes'],
  ['not by all but this', [{ ...BY_NAME, isEqual: false }], 'no'],
  [
    'not by all but a pattern of this',
    [matcher('alertname', 'T.*', { isRegex: true, isEqual: false })],
    'no',
  ],
  ['by a label that it lacks and that is to be empty', [matcher('pod', '')], 'yes'],
  ['not by a label that it lacks', [matcher('pod', 'x')], 'no'],
  [
    'by a pattern with flags as Go writes them',
    [matcher('alertname', '(?i)telemeter.+', { isRegex: true })],
    'yes',
  ],
  ['by a matcher of an old Alertmanager', [{ name: 'severity', value: 'warning', isRegex: false }], 'yes'],
  ['by a pattern that is none, nobody knows', [matcher('alertname', '(', { isRegex: true })], 'cannot-tell'],
  [
    'by one of two names in brackets, with flags',
    [matcher('alertname', '(?i)(watchdog|telemeter(client)?.*)', { isRegex: true })],
    'yes',
  ],
  [
    'not by a pattern beside a label that differs',
    [matcher('alertname', '(', { isRegex: true }), matcher('namespace', 'x')],
    'no',
  ],
] as const)('the alert is silenced %s', (_what, matchers, is) => {
  expect(judge(silence(matchers)).is).toBe(is);
});

test.each([
  ['repeats a group', '(e|[a-z])*$'],
  ['may leave out many characters', `${'.?'.repeat(40)}X`],
  ['has many groups whose alternatives are alike', `${'(.|.|.|.)'.repeat(20)}X`],
  ['has many that are open', `${'.*'.repeat(20)}X`],
])('a pattern that %s could take for ever, so it is not tried', (_what, pattern) => {
  expect(judge(silence([matcher('alertname', pattern, { isRegex: true })])).is).toBe('cannot-tell');
});

test.each(['expired', 'pending'])('a silence that is %s silences nothing', (state) => {
  expect(judge(silence([BY_NAME], { status: { state } })).is).toBe('no');
});

test('nobody can tell what a silence does without conditions, or with one that cannot be read', () => {
  expect(judge(silence([])).is).toBe('cannot-tell');
  expect(judge(silence([BY_NAME, { name: 'x' }])).is).toBe('cannot-tell');
  expect(judge(silence([matcher('alertname', 'Watchdog'), { name: 'x' }])).is).toBe('no');
});

test('nobody can tell of a label that the cluster may have given to all its alerts', () => {
  expect(judge(silence([BY_NAME, matcher('cluster', 'prod')])).is).toBe('cannot-tell');
});

test('a silence that has ended since it was read silences nothing any more', () => {
  const answer = read([silence([BY_NAME])]);
  if (answer.is !== 'found') throw new Error(answer.is);
  const labels = alertLabels('TelemeterClientFailures');
  expect(isSilenced(answer.value, labels, Date.parse('2026-11-22T16:00:01Z')).is).toBe('no');
});

test('of several silences the one that lasts longest is told', () => {
  const told = judge(
    silence([BY_NAME]),
    silence([BY_NAME], { endsAt: '2026-11-23T00:00:00Z', comment: 'longer' }),
  );
  expect(told).toMatchObject({ is: 'yes', silence: { comment: 'longer' } });
});

test('what people write is redacted and cut', () => {
  const told = judge(
    silence([BY_NAME], {
      comment: `password=hunter2hunter2 ${'long '.repeat(100)}`,
      createdBy: 'Bearer abcdef123456',
    }),
  );
  const text = JSON.stringify(told);
  expect(text).not.toContain('hunter2');
  expect(text).not.toContain('abcdef123456');
  expect(text.length).toBeLessThan(600);
});

test.each([
  [{ is: 'refused', detail: 'Forbidden', status: 403 }, 'refused'],
  [{ is: 'unreachable', detail: 'no answer', status: 503 }, 'unreachable'],
  [{ is: 'body', body: { status: 'success' } }, 'unreadable'],
  [{ is: 'body', body: [] }, 'found'],
  [{ is: 'body', body: [null, 3, 'x', {}] }, 'found'],
] as const)('%j is %s', (raw, is) => {
  expect(parseSilences(raw, NOW).is).toBe(is);
});
