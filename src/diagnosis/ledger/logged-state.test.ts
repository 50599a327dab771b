import { diagnose } from '../diagnose';
import { evidenceAt } from '../replay/evidence-at';

/** What the log alone says (`verdicts.md` 1): accepted uploads leave no line in it. */

const NOW = Date.parse('2026-11-22T12:00:00Z');

type Line = readonly [minutesAgo: number, kind: keyof typeof KINDS];
const upload = (err: string): string =>
  `error caller=forwarder.go:295 msg="unable to forward results" err="${err}"`;
const KINDS = {
  failure: upload('gateway server reported unexpected error code: 503: x'),
  hung: upload('Post \\"https://infogw.api.openshift.com/upload\\": context deadline exceeded'),
  'hung at Prometheus': upload('Get \\"https://p:9091/federate\\": context deadline exceeded'),
  unknown: upload('some: new trouble'),
  empty: 'warn caller=forwarder.go:295 msg="no metrics to send, doing nothing"',
  start: 'info caller=main.go:301 msg="starting telemeter-client"',
  crash:
    'error caller=main.go:105 err="failed to configure Telemeter client: failed to read from-ca-file: open /x"',
} as const;

const said = (...lines: readonly Line[]) => {
  const log = lines.map(
    ([ago, kind]) =>
      `level=${KINDS[kind].replace(' ', ` ts=${new Date(NOW - ago * 60_000).toISOString()} `)}`,
  );
  return diagnose(evidenceAt([], `${log.join('\n')}\n`, NOW), NOW);
};

test.each<readonly [string, string, readonly Line[]]>([
  [
    'two failures a minute apart',
    'failing',
    [
      [1.5, 'failure'],
      [0.5, 'failure'],
    ],
  ],
  [
    'two failures of which the newest is two tries old',
    'failing',
    [
      [3.4, 'failure'],
      [2.4, 'failure'],
    ],
  ],
  [
    'two failures after which a third is overdue',
    'unknown',
    [
      [3.6, 'failure'],
      [2.6, 'failure'],
    ],
  ],
  [
    'two failures just too near for an upload between them',
    'failing',
    [
      [5.4, 'failure'],
      [0.1, 'failure'],
    ],
  ],
  [
    'two failures with just enough room for an upload',
    'unknown',
    [
      [5.5, 'failure'],
      [0.1, 'failure'],
    ],
  ],
  [
    'two failures of five minutes each, the next not due',
    'failing',
    [
      [11.4, 'failure'],
      [6.4, 'failure'],
    ],
  ],
  [
    'two failures of five minutes each, the next overdue',
    'unknown',
    [
      [11.6, 'failure'],
      [6.6, 'failure'],
    ],
  ],
  [
    'uploads that hang until the client gives up',
    'failing',
    [
      [6, 'hung'],
      [0.1, 'hung'],
    ],
  ],
  [
    'uploads that hung with room for more than one try',
    'unknown',
    [
      [7.1, 'hung'],
      [0.1, 'hung'],
    ],
  ],
  [
    'a Prometheus that hangs',
    'failing',
    [
      [6, 'hung at Prometheus'],
      [0.1, 'hung at Prometheus'],
    ],
  ],
  [
    'an upload that failed at once long after one that hung',
    'unknown',
    [
      [6, 'hung'],
      [0.1, 'failure'],
    ],
  ],
  [
    'errors of no known kind',
    'failing',
    [
      [1.5, 'unknown'],
      [0.5, 'unknown'],
    ],
  ],
  [
    'errors of no known kind with room between them',
    'unknown',
    [
      [6, 'unknown'],
      [0.1, 'unknown'],
    ],
  ],
  [
    'hung uploads, the next not due',
    'failing',
    [
      [13.4, 'hung'],
      [6.9, 'hung'],
    ],
  ],
  [
    'hung uploads, the next overdue',
    'unknown',
    [
      [13.6, 'hung'],
      [7.1, 'hung'],
    ],
  ],
  [
    'one failure of a process that was seen to start',
    'collecting',
    [
      [1, 'start'],
      [0.9, 'failure'],
    ],
  ],
  [
    'one failure of a process that started within the hour',
    'collecting',
    [
      [59, 'start'],
      [0.9, 'failure'],
    ],
  ],
  [
    'one failure of a process that started before',
    'unknown',
    [
      [61, 'start'],
      [0.9, 'failure'],
    ],
  ],
  [
    'one failure after which a second is overdue',
    'unknown',
    [
      [3, 'start'],
      [2.6, 'failure'],
    ],
  ],
  ['one failure with nothing before it', 'unknown', [[0.9, 'failure']]],
  [
    'one failure in an hour',
    'unknown',
    [
      [61, 'failure'],
      [0.9, 'failure'],
    ],
  ],
  [
    'one failure after nothing was to be sent',
    'unknown',
    [
      [1.5, 'empty'],
      [0.5, 'failure'],
    ],
  ],
  ['nothing to send, the next attempt not due', 'degraded', [[5.9, 'empty']]],
  ['nothing to send, the next attempt overdue', 'unknown', [[6.1, 'empty']]],
  [
    'nothing to send after a failure',
    'degraded',
    [
      [5, 'failure'],
      [4, 'empty'],
    ],
  ],
  ['a start and no more', 'unknown', [[0.5, 'start']]],
  ['a process that cannot start', 'failing', [[0.5, 'crash']]],
  ['a process that will be started again by now', 'failing', [[5.9, 'crash']]],
  ['a process that could not start some time ago', 'unknown', [[6.1, 'crash']]],
  [
    'a process that could not start twice and then did',
    'unknown',
    [
      [3, 'crash'],
      [2, 'crash'],
      [0.5, 'start'],
    ],
  ],
])('a log with %s says: %s', (_what, state, lines) => {
  expect(said(...lines).state).toBe(state);
});

test('one failure of a process that had another one names it', () => {
  expect(said([1.5, 'empty'], [0.5, 'failure']).causes).toMatchObject([
    { id: 'red-hat-server-error', sureness: 'found' },
    { id: 'nothing-to-send', sureness: 'found' },
  ]);
  expect(said([0.9, 'failure']).causes).toMatchObject([{ id: 'red-hat-server-error' }]);
});

test('failures that are over name nothing', () => {
  expect(said([3.6, 'failure'], [2.6, 'failure']).causes).toEqual([]);
});
