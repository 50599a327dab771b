import { consoleFetch } from './console-fetch';
import { consoleFetchJSON, consoleFetchText } from './console-fetch-json';
import { HttpError, TimeoutError } from './http-error';
import { session } from './session';

const answer = (status: number, body: string, type = 'application/json'): Response =>
  new Response(body, { status, headers: { 'content-type': type } });

const fetchMock = jest.fn<Promise<Response>, [string, RequestInit]>();

const sentHeaders = (): Record<string, string> => ({ ...(fetchMock.mock.lastCall?.[1].headers as object) });

const failure = async (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    () => 'no failure',
    (error: unknown) => error,
  );

beforeAll(() => {
  Object.assign(globalThis, {
    fetch: fetchMock,
    window: { SERVER_FLAGS: { basePath: '/' } },
    document: { cookie: 'a=b; csrf-token=secret' },
  });
});

beforeEach(() => {
  fetchMock.mockReset();
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => jest.restoreAllMocks());

describe('consoleFetch', () => {
  it('adds the token, except to a GET that says so in capitals and to other hosts', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(answer(200, '{}')));
    await consoleFetch('/api/kubernetes/x', { method: 'POST' });
    expect(sentHeaders()).toEqual({ 'X-CSRFToken': 'secret' });
    await consoleFetch('/api/kubernetes/x');
    expect(sentHeaders()).toEqual({ 'X-CSRFToken': 'secret' });
    await consoleFetch('/api/kubernetes/x', { method: 'GET' });
    expect(sentHeaders()).toEqual({});
    await consoleFetch('https://elsewhere.example/x', { method: 'POST' });
    expect(sentHeaders()).toEqual({});
  });

  it('tries three times in all when it is told that there were too many requests', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(answer(429, '{"message":"slow down"}')));
    expect(await failure(consoleFetch('/x'))).toMatchObject({ code: 429, message: 'slow down' });
    expect(fetchMock).toHaveBeenCalledTimes(3);
  });

  it('throws an error with code, response and body', async () => {
    fetchMock.mockResolvedValue(answer(503, '{"error":"no backend"}'));
    const error = await failure(consoleFetch('/x'));
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ code: 503, message: 'no backend', json: { error: 'no backend' } });
    expect((error as HttpError).response?.status).toBe(503);
  });

  it('takes the status for the message when the body is no JSON', async () => {
    fetchMock.mockResolvedValue(new Response('<html>', { status: 404, statusText: 'Not Found' }));
    expect(await failure(consoleFetch('/x'))).toMatchObject({ code: 404, message: 'Not Found' });
  });

  it('says what a refusal without words means', async () => {
    fetchMock.mockResolvedValue(answer(403, '{}'));
    expect(await failure(consoleFetch('/x'))).toMatchObject({
      message: 'Access denied due to cluster policy.',
    });
  });

  it('gives up after its time, without aborting', async () => {
    fetchMock.mockReturnValue(new Promise(() => undefined));
    expect(await failure(consoleFetch('/x', {}, 5))).toBeInstanceOf(TimeoutError);
    expect(fetchMock.mock.lastCall?.[1].signal).toBeUndefined();
  });

  it('ends the session on a 401 of the Kubernetes API, and of nothing else', async () => {
    fetchMock.mockImplementation(() => Promise.resolve(answer(401, '{}')));
    await failure(consoleFetch('/api/prometheus/api/v1/query'));
    await failure(consoleFetch('/api/kubernetes/api/v1/namespaces/a/services/b/proxy/'));
    expect(session.isLoggedOut()).toBe(false);
    await failure(consoleFetch('/api/kubernetes/api/v1/pods'));
    expect(session.isLoggedOut()).toBe(true);
  });
});

describe('consoleFetchJSON and consoleFetchText', () => {
  it('send a body as JSON', async () => {
    fetchMock.mockResolvedValue(answer(201, '{"ok":true}'));
    expect(await consoleFetchJSON.post('/x', { a: 1 })).toEqual({ ok: true });
    expect(fetchMock.mock.lastCall?.[1]).toMatchObject({ method: 'POST', body: '{"a":1}' });
    expect(sentHeaders()).toMatchObject({ 'Content-Type': 'application/json;charset=UTF-8' });
  });

  it('read an empty answer as an empty object', async () => {
    fetchMock.mockResolvedValue(answer(200, ''));
    expect(await consoleFetchJSON('/x')).toEqual({});
  });

  it('give text for the exact type text/plain', async () => {
    fetchMock.mockResolvedValue(answer(200, 'a line', 'text/plain'));
    expect(await consoleFetchText('/log')).toBe('a line');
  });

  it('parse any other text as JSON, and fail: the trap of a real console', async () => {
    fetchMock.mockResolvedValue(answer(200, 'a line', 'text/plain; charset=utf-8'));
    expect(await failure(consoleFetchText('/log'))).toBeInstanceOf(SyntaxError);
  });
});
