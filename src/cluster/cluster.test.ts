/** @jest-environment node */
import { startServer } from '../../test/answering-server';
import type { Answer, AnsweringServer } from '../../test/answering-server';
import { consoleFetchCalls } from '../../test/sdk';
import { ask } from './ask';
import { askLog } from './ask-log';
import { askPrometheus } from './ask-prometheus';
import { fetchSilences } from './fetch-silences';
import { fetchLog } from './fetch-log';
import { fetchSource } from './fetch-source';

let server: AnsweringServer | undefined;

/** A console whose backends answer as told, or that does not tell where its Prometheus is. */
const console_ = async (
  answer: (url: URL) => Answer,
  flags: Record<string, unknown> = {},
): Promise<AnsweringServer> => {
  server = await startServer(answer);
  const { origin } = server;
  Reflect.set(globalThis, 'window', {
    SERVER_FLAGS: {
      basePath: `${origin}/`,
      prometheusBaseURL: `${origin}/api/prometheus`,
      prometheusTenancyBaseURL: `${origin}/api/prometheus-tenancy`,
      ...flags,
    },
  });
  return server;
};

const signal = (): AbortSignal => new AbortController().signal;
const json = (body: unknown): Answer => ({ body: JSON.stringify(body) });
const query = (): ReturnType<typeof askPrometheus> => askPrometheus('query', { query: 'up' }, signal());

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe('asking through the console', () => {
  test.each([
    [401, 'refused'],
    [403, 'refused'],
    [400, 'unreadable'],
    [422, 'unreadable'],
    [404, 'unreachable'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('an answer with status %d is %s, and its status is kept', async (status, is) => {
    const { origin } = await console_(() => ({ status, body: 'no' }));
    const { answer } = await ask(`${origin}/x`, 'json', signal());
    expect(answer).toMatchObject({ is, status });
  });

  test.each([
    ['truncated JSON', '{"status":"succ'],
    ['a page instead of JSON', '<html>login</html>'],
    ['nothing', ''],
  ])('%s is unreadable, not a crash', async (_name, body) => {
    const { origin } = await console_(() => ({ body }));
    expect((await ask(`${origin}/x`, 'json', signal())).answer.is).toBe('unreadable');
  });

  test('a server that is not there is unreachable', async () => {
    const { origin, stop } = await console_(() => ({}));
    await stop();
    expect((await ask(`${origin}/x`, 'json', signal())).answer.is).toBe('unreachable');
  });

  test('a reader who leaves ends the request', async () => {
    const { origin } = await console_(() => ({ afterMs: 5000, body: '{}' }));
    const controller = new AbortController();
    const asked = ask(`${origin}/x`, 'json', controller.signal);
    controller.abort();
    expect((await asked).answer.is).toBe('unreachable');
  });

  test('a server that takes too long is given up after 30 seconds, and the request ended', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const { origin } = await console_(() => ({ afterMs: 5000, body: '{}' }));
    const asked = ask(`${origin}/x`, 'json', signal());
    const giveUp = timers.mock.calls.find(([, ms]) => ms === 30_000)?.[0];
    timers.mockRestore();
    giveUp?.();
    expect((await asked).answer).toEqual({
      is: 'unreachable',
      detail: 'no answer within 30 seconds',
      isTimeout: true,
    });
  });

  test('consoleFetch adds no token of its own and no race of its own', async () => {
    const { origin } = await console_(() => json({}));
    await ask(`${origin}/x`, 'json', signal());
    // `GET` in capitals, and a time limit of 0 (`console.md` 3.2).
    expect(consoleFetchCalls.at(-1)).toMatchObject({ options: { method: 'GET' }, timeout: 0 });
  });

  test('the clock of the server comes with the answer', async () => {
    const { origin } = await console_(() => json({}));
    const { clockOffset } = await ask(`${origin}/x`, 'json', signal());
    // The header has whole seconds.
    expect(Math.abs(clockOffset ?? NaN)).toBeLessThan(2000);
  });
});

describe('asking Prometheus', () => {
  test('a reader with rights in the namespace only gets the answer by the tenancy path, by GET', async () => {
    const { asked } = await console_((url) =>
      url.pathname.includes('tenancy') ? json({ ok: true }) : { status: 403 },
    );
    expect((await query()).answer).toEqual({ is: 'body', body: { ok: true } });
    expect(asked).toEqual([
      'GET /api/prometheus/api/v1/query?query=up',
      'GET /api/prometheus-tenancy/api/v1/query?query=up&namespace=openshift-monitoring',
    ]);
  });

  test('a reader without any rights is told of the refusal that matters', async () => {
    await console_((url) => ({ status: url.pathname.includes('tenancy') ? 401 : 403 }));
    expect((await query()).answer).toMatchObject({ is: 'refused', status: 403 });
  });

  test('a fault of Prometheus is not asked twice', async () => {
    const { asked } = await console_(() => ({ status: 503 }));
    await query();
    expect(asked).toHaveLength(1);
  });

  test('a console without monitoring asks nothing and says why', async () => {
    const { asked } = await console_(() => json({}), { prometheusBaseURL: '' });
    expect((await query()).answer.is).toBe('unreachable');
    expect(asked).toEqual([]);
  });
});

describe('asking for a log', () => {
  const request = {
    to: 'log',
    namespace: 'openshift-monitoring',
    selector: 'app=x',
    container: 'telemeter-client',
    tailLines: 500,
    limitBytes: 1000,
  } as const;
  const pod = (name: string, creationTimestamp: string) => ({ metadata: { name, creationTimestamp } });

  test('the newest pod is asked for the last lines, as text', async () => {
    const { asked } = await console_((url) =>
      url.pathname.endsWith('/log')
        ? { type: 'text/plain', body: 'level=info' }
        : json({ items: [pod('old', '2026-11-22T08:00:00Z'), pod('new', '2026-11-22T09:00:00Z')] }),
    );
    expect((await askLog(request, signal())).answer).toEqual({ is: 'body', body: 'level=info' });
    expect(asked[1]).toBe(
      'GET /api/kubernetes/api/v1/namespaces/openshift-monitoring/pods/new/log?container=telemeter-client&tailLines=500&limitBytes=1000',
    );
    await askLog({ ...request, sinceSeconds: 1260 }, signal());
    expect(asked.at(-1)).toMatch(/&sinceSeconds=1260$/);
  });

  test('where there is no pod there is no log, and where the list is refused so is the log', async () => {
    await console_(() => json({ items: [] }));
    expect((await askLog(request, signal())).answer).toMatchObject({ is: 'unreachable', status: 404 });
    await server?.stop();
    await console_(() => ({ status: 403 }));
    expect((await askLog(request, signal())).answer).toMatchObject({ is: 'refused' });
  });
});

describe('reading a log', () => {
  const choice = { log: 'client-log', previous: false, lines: 200 } as const;
  const pods = (name: string): Answer =>
    json({ items: [{ metadata: { name, creationTimestamp: '2026-11-22T08:00:00Z' } }] });
  const oneLine = (url: URL): Answer =>
    url.pathname.endsWith('/log') ? { type: 'text/plain', body: 'level=info' } : pods('new');
  const at = Date.parse('2026-11-22T09:51:39.595Z');

  test('asks for the last lines with the time of each, then for what came from the last second on', async () => {
    const { asked } = await console_(oneLine);
    expect(await fetchLog(choice, null, signal())).toEqual({
      pod: 'new',
      answer: { is: 'body', body: 'level=info' },
    });
    expect(asked[1]).toMatch(
      /\/pods\/new\/log\?container=telemeter-client&tailLines=200&limitBytes=\d+&timestamps=true$/,
    );
    await fetchLog(choice, { pod: 'new', since: at }, signal());
    expect(asked[3]).toContain('&sinceTime=2026-11-22T09%3A51%3A39Z');
  });

  test('reads the whole of it where another pod is the newest now', async () => {
    const { asked } = await console_(oneLine);
    await fetchLog(choice, { pod: 'old', since: at }, signal());
    expect(asked[1]).toMatch(/\/pods\/new\/log/);
    expect(asked[1]).not.toContain('sinceTime');
  });

  test('asks for the life before the last restart, and says with which status that failed', async () => {
    const { asked } = await console_((url) =>
      url.searchParams.has('previous') ? { status: 400 } : oneLine(url),
    );
    const { answer } = await fetchLog({ ...choice, log: 'prometheus-log', previous: true }, null, signal());
    expect(answer).toMatchObject({ is: 'unreadable', status: 400 });
    expect(asked[1]).toContain('container=prometheus&');
  });

  test('says why there is no pod', async () => {
    await console_(() => ({ status: 403 }));
    expect(await fetchLog(choice, null, signal())).toMatchObject({ pod: null, answer: { is: 'refused' } });
  });
});

describe('asking a source with a second place', () => {
  const isKubernetes = (url: URL): boolean => url.pathname.startsWith('/api/kubernetes/');

  test('asks there where the first is refused', async () => {
    const { asked } = await console_((url) => (isKubernetes(url) ? { status: 403 } : json({ ok: true })));
    const { answers, instead } = await fetchSource('client-workload', 'day', signal());
    expect(answers).toMatchObject([{ is: 'refused' }, { is: 'refused' }]);
    expect(instead).toEqual({ is: 'body', body: { ok: true } });
    expect(asked.at(-1)).toContain('kube_deployment_spec_replicas');
  });

  test('asks nothing there where the first answers, be it that there is no such object', async () => {
    const { asked } = await console_((url) =>
      url.pathname.includes('deployments') ? { status: 404 } : json({ items: [] }),
    );
    expect((await fetchSource('client-workload', 'day', signal())).instead).toBeNull();
    expect(asked.filter((line) => line.includes('prometheus'))).toEqual([]);
  });

  test('is told of both refusals where nobody may tell', async () => {
    await console_(() => ({ status: 403 }));
    const { answers, instead } = await fetchSource('cluster-operators', 'day', signal());
    expect([...answers, instead].map((answer) => answer?.is)).toEqual(Array(4).fill('refused'));
  });
});

test('one round of questions asks for a list of pods once, and the next round again', async () => {
  const { asked } = await console_((url) =>
    url.pathname.endsWith('/log')
      ? { type: 'text/plain', body: 'level=info' }
      : json({ items: [{ metadata: { name: 'new', creationTimestamp: '2026-11-22T08:00:00Z' } }] }),
  );
  const round = signal();
  const both = (of: AbortSignal) =>
    Promise.all([fetchSource('client-workload', 'day', of), fetchSource('client-log', 'day', of)]);
  const [workload, log] = await both(round);
  const lists = (): number => asked.filter((address) => address.includes('/pods?')).length;
  expect(lists()).toBe(1);
  expect(workload.answers[1]).toMatchObject({ is: 'body' });
  expect(log.answers[0]).toEqual({ is: 'body', body: 'level=info' });
  await both(signal());
  expect(lists()).toBe(2);
});

test('no source ever asks for a Secret, with anything but GET, or anybody but the console', async () => {
  const fetched = jest.spyOn(globalThis, 'fetch');
  const { SOURCE_IDS } = await import('../diagnosis/evidence/source-id');
  const { asked, origin } = await console_(() => json({ items: [{ metadata: { name: 'pod' } }] }));
  await Promise.all(SOURCE_IDS.map((id) => fetchSource(id, 'day', signal())));
  expect(asked.length).toBeGreaterThan(SOURCE_IDS.length - 1);
  expect(asked.filter((line) => !line.startsWith('GET ') || /secret/i.test(line))).toEqual([]);
  const strangers = fetched.mock.calls.filter(
    ([url]) => typeof url !== 'string' || !url.startsWith(`${origin}/`),
  );
  fetched.mockRestore();
  expect(strangers).toEqual([]);
});

describe('silences', () => {
  test('are asked of the Alertmanager that the console knows, and of nobody where it knows none', async () => {
    const { origin } = await console_((url) =>
      url.pathname === '/am/api/v2/silences' ? json([]) : { status: 404, body: '' },
    );
    expect(await fetchSilences(signal())).toBeNull();
    Reflect.set(Reflect.get(window, 'SERVER_FLAGS') as object, 'alertManagerBaseURL', `${origin}/am`);
    expect(await fetchSilences(signal())).toEqual({ is: 'body', body: [] });
  });
});
