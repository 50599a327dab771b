import { forwardRef as mockForwardRef } from 'react';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router-dom-v5-compat';
import { readLog } from '../diagnosis/parse/read-log';
import { LogPanel } from './LogPanel';
import type { LogSight } from './log-sight';
import { useWords } from './useWords';

const TS = 'ts=2026-11-22T09:51:39.595Z';
const INFO = `level=info caller=main.go:1 ${TS} msg="an ordinary line"`;
const refused = (err: string): string =>
  `level=error caller=forwarder.go:295 ${TS} component=forwarder/worker msg="unable to forward results" err="${err}"`;
const A1 = refused('unable to authorize to server: initial authentication token is expired or invalid');
const N7 = refused(
  'unable to authorize to server: unable to perform authentication request: Post \\"https://infogw.api.openshift.com/authorize?id=x\\": context deadline exceeded',
);

const CHOICE = { log: 'client-log', previous: false, lines: 200 } as const;

const sight = (change: Partial<LogSight>): LogSight => ({
  ...{
    lines: null,
    pod: null,
    isCut: false,
    trouble: null,
    isPaused: false,
    fresh: 0,
    pause: () => undefined,
  },
  ...change,
});

const Panel = (props: {
  readonly sight: LogSight;
  readonly choice?: Parameters<typeof LogPanel>[0]['choice'];
}) => <LogPanel choice={CHOICE} words={useWords(Date.parse('2026-11-22T10:00:00Z'))} {...props} />;

const show = (change: Partial<LogSight>, previous = false) =>
  render(
    <MemoryRouter>
      <Panel sight={sight(change)} choice={{ ...CHOICE, previous }} />
    </MemoryRouter>,
  );
const lines = (...texts: readonly string[]) => [...readLog('client-log', texts.join('\n'))];

// jsdom lays nothing out, and the viewer needs heights to know where to stop; it is tested in a browser.
jest.mock('@patternfly/react-log-viewer/dist/esm/LogViewer/LogViewer', () => ({
  LogViewer: mockForwardRef(() => null),
}));

describe('the log panel', () => {
  test('says first what the lines mean, each meaning once, the newest first', () => {
    show({ pod: 'client', lines: lines(A1, A1, INFO, N7) });
    const matches = screen.getAllByText(/pull secret is refused|No answer of Red Hat/);
    expect(matches.map(({ textContent }) => textContent)).toEqual([
      'No answer of Red Hat came in time: the connection is blocked, or it stalls',
      "The cluster's pull secret is refused by Red Hat",
    ]);
    expect(screen.getByText(/^2 lines, the last at /)).toBeInTheDocument();
    expect(screen.getByText(/^1 line, at /)).toBeInTheDocument();
    expect(screen.getByText('4 lines of client')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the pod' })).toHaveAttribute(
      'href',
      '/k8s/ns/openshift-monitoring/pods/client/logs',
    );
  });

  test.each([
    [{ is: 'refused' }, /^Your role may not read this log\. Needed: get pods\/log .* view, cluster-reader/],
    [{ is: 'no-pod' }, /^There is no pod/],
    [{ is: 'no-previous' }, /^There is no previous container/],
    [{ is: 'too-slow' }, /did not arrive within 30 seconds, .* Ask for fewer lines\.$/],
    [{ is: 'unreadable' }, /no line of a log that could be read/],
    [{ is: 'not-started', detail: 'ContainerCreating' }, /does not run yet: ContainerCreating/],
    [{ is: 'unreachable', detail: '503' }, /could not be reached and is asked for again: 503/],
  ] as const)('says what is in the way: %j', (trouble, text) => {
    show({ trouble });
    expect(screen.getByText(text)).toBeInTheDocument();
  });

  test('gives the command where the role may not read it', () => {
    show({ trouble: { is: 'refused' } }, true);
    expect(screen.getByText(/^oc logs .* --previous$/)).toBeInTheDocument();
  });

  test('a log without lines is no missing one', () => {
    show({ pod: 'client', lines: [] });
    expect(screen.getByText('The container has not logged anything yet.')).toBeInTheDocument();
  });

  test('tells who pauses what has come meanwhile, and goes on', async () => {
    const pause = jest.fn();
    show({ pod: 'client', lines: lines(INFO), isPaused: true, fresh: 3, pause });
    await userEvent.click(screen.getByRole('button', { name: 'Follow (3 new lines)' }));
    expect(pause).toHaveBeenCalledWith(false);
  });

  test('what has ended is not followed', () => {
    show({ pod: 'client', lines: lines(INFO) }, true);
    expect(screen.queryByRole('button', { name: /Pause|Follow/ })).toBeNull();
  });
});
