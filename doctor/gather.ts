import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Answer } from '../src/diagnosis/evidence/answer';
import { logPath, podsPath } from '../src/diagnosis/evidence/log-paths';
import type { LogRequest } from '../src/diagnosis/evidence/log-paths';
import { NO_EVIDENCE } from '../src/diagnosis/evidence/no-evidence';
import type { Evidence, Findings } from '../src/diagnosis/evidence/findings';
import { leaveOpen } from '../src/diagnosis/evidence/request';
import type { RawAnswer, Request } from '../src/diagnosis/evidence/request';
import { SOURCE_IDS } from '../src/diagnosis/evidence/source-id';
import type { SourceId } from '../src/diagnosis/evidence/source-id';
import { SOURCES } from '../src/diagnosis/evidence/sources';
import type { Source } from '../src/diagnosis/evidence/sources';
import { wholeLines } from '../src/diagnosis/parse/cut';
import { newestPod } from '../src/diagnosis/parse/newest-pod';
import { parseSource } from '../src/diagnosis/parse/parse-source';
import { BadArguments } from './arguments';
import type { Arguments } from './arguments';
import { ask } from './ask';
import type { Asked, Credentials } from './ask';

/** The evidence, of which nothing is `waiting`, and the moment it speaks of, in ms since 1970. */
export type Gathered = { readonly evidence: Evidence; readonly now: number };

const readGiven = async (name: string, path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new BadArguments(`--${name} ${path} cannot be read (${code})`);
  }
};

const readToken = async (path: string): Promise<string> => {
  const token = (await readGiven('token-file', path)).trim();
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new BadArguments(`--token-file ${path} must hold one word on one line`);
  return token;
};

const PEM = /-----BEGIN CERTIFICATE-----[^-]*(?:-----END CERTIFICATE-----)?/g;

const isCertificate = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
};

const readAuthorities = async (path: string): Promise<string> => {
  const text = await readGiven('ca-file', path);
  const certificates = text.match(PEM) ?? [];
  if (certificates.length === 0 || !certificates.every(isCertificate)) {
    throw new BadArguments(`--ca-file ${path} must hold certificates in PEM form, and no broken one`);
  }
  return text;
};

const credentialsOf = async ({ tokenFile, caFile }: Arguments): Promise<Credentials> => ({
  token: tokenFile === null ? null : await readToken(tokenFile),
  ca: caFile === null ? null : await readAuthorities(caFile),
});

/** `path` below a base address that may have a path of its own. */
const below = (base: URL, path: string): URL => new URL(base.href.replace(/\/+$/, '') + path);

const askLog = async (base: URL, request: LogRequest, credentials: Credentials): Promise<Asked> => {
  const list = await ask(below(base, podsPath(request)), 'json', credentials);
  if (list.answer.is !== 'body') return list;
  const pod = newestPod(list.answer.body);
  if (pod === null) return { ...list, answer: { is: 'unreachable', detail: 'no such pod', status: 404 } };
  const asked = await ask(below(base, logPath(request, pod)), 'text', credentials);
  if (asked.answer.is !== 'body' || typeof asked.answer.body !== 'string') return asked;
  return { ...asked, answer: { is: 'body', body: wholeLines(asked.answer.body, request.limitBytes) } };
};

/** A moment so long ago is not the present any more. */
const PRESENT_MS = 5 * 60_000;

/** Objects tell only of now: of a moment in the past they would say what was not so yet. */
const isPast = (at: number | null): boolean => at !== null && Date.now() - at > PRESENT_MS;

const carryOut = (request: Request, given: Arguments, credentials: Credentials): Promise<Asked> | null => {
  const { prometheus, kubernetes, at } = given;
  switch (request.to) {
    case 'prometheus': {
      const time = at === null ? '' : `&time=${at / 1000}`;
      const path = `/api/v1/query?query=${encodeURIComponent(request.query)}${time}`;
      return prometheus === null ? null : ask(below(prometheus, path), 'json', credentials);
    }
    case 'kubernetes':
      return kubernetes === null || isPast(at)
        ? null
        : ask(below(kubernetes, request.path), 'json', credentials);
    case 'log':
      return kubernetes === null ? null : askLog(kubernetes, request, credentials);
  }
};

type Fetched = {
  readonly answers: readonly RawAnswer[];
  readonly instead: RawAnswer | null;
  readonly serverTime: number | null;
};

/** One answer per request of the source; none at all where there is no way to ask. Then its second place is asked. */
const fetchSource = async (id: SourceId, given: Arguments, credentials: Credentials): Promise<Fetched> => {
  if (id === 'client-log' && given.log !== null) {
    const body = await readGiven('log', given.log);
    return { answers: [{ is: 'body', body }], instead: null, serverTime: null };
  }
  const source: Source = SOURCES[id];
  const answered = await Promise.all(
    source.requests('day').flatMap((request) => carryOut(request, given, credentials) ?? []),
  );
  const answers = answered.map(({ answer }) => answer);
  const open = source.instead !== undefined && leaveOpen(answers);
  const second = open ? await carryOut(source.instead, given, credentials) : null;
  const times = [...answered, ...(second === null ? [] : [second])].flatMap(
    ({ serverTime }) => serverTime ?? [],
  );
  return { answers, instead: second?.answer ?? null, serverTime: times[0] ?? null };
};

const answerOf = <S extends SourceId>(id: S, fetched: Fetched, now: number): Answer<Findings[S]> =>
  parseSource(id, fetched.answers, now, fetched.instead);

/** Asks every source once. Speaks of `--at`, else of now by the server's clock. Throws BadArguments. */
export const gather = async (given: Arguments): Promise<Gathered> => {
  const credentials = await credentialsOf(given);
  const fetched = await Promise.all(
    SOURCE_IDS.map(async (id) => ({ id, from: await fetchSource(id, given, credentials) })),
  );
  const clock = fetched.flatMap(({ from }) => from.serverTime ?? []);
  const now = given.at ?? clock[0] ?? Date.now();
  const evidence = fetched.reduce<Evidence>(
    (all, { id, from }) => ({ ...all, [id]: answerOf(id, from, now) }),
    NO_EVIDENCE,
  );
  return { evidence, now };
};
