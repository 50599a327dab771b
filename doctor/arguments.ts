import { parseArgs } from 'node:util';

/** What the doctor was asked to do; what is not given is null. */
export type Arguments = {
  readonly prometheus: URL | null;
  readonly kubernetes: URL | null;
  /** Path of a file, as in `tokenFile` and `caFile`. */
  readonly log: string | null;
  /** Milliseconds since 1970; null: now. */
  readonly at: number | null;
  readonly tokenFile: string | null;
  readonly caFile: string | null;
  readonly json: boolean;
  readonly help: boolean;
};

/** A mistake of the caller; its message is for them. */
export class BadArguments extends Error {}

/** What `--help` prints; the exit statuses are those of `verdicts.md` 4. */
export const USAGE = `Says whether this cluster's telemetry reaches Red Hat, what is broken, and what to do.

usage: npm run --silent doctor -- [options]     (at least one of the first three)

  --prometheus URL   a Prometheus or Thanos Querier that holds the client's metrics
  --kubernetes URL   a Kubernetes API, for instance http://127.0.0.1:8001 of "oc proxy"; no Secret is read
  --log FILE         the log of telemeter-client, for instance from a must-gather
  --at TIME          diagnose a moment in the past (RFC 3339, UTC: 2026-11-22T08:14:00Z); objects of the Kubernetes
                     API tell only of now: more than 5 minutes ago they are left out, all but the log
  --token-file FILE  a file with a bearer token for both addresses; never printed
  --ca-file FILE     a file with the certificate authorities of both addresses
  --json             print one JSON object
  --help             print this

exit status: 0 delivering or off; 1 failing, degraded or recovering; 2 unknown or collecting; 3 could not run`;

const OPTIONS = {
  prometheus: { type: 'string' },
  kubernetes: { type: 'string' },
  log: { type: 'string' },
  at: { type: 'string' },
  'token-file': { type: 'string' },
  'ca-file': { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const asUrl = (name: string, text: string | undefined): URL | null => {
  if (text === undefined) return null;
  if (!URL.canParse(text)) throw new BadArguments(`--${name} is no address`);
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new BadArguments(`--${name} must begin with http:// or https://`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new BadArguments(`--${name} must hold no password (--token-file takes a token)`);
  }
  // The text, since an address forgets an empty query but keeps its question mark.
  if (/[?#]/.test(text)) {
    throw new BadArguments(`--${name} must be a base address, without "?" and "#"`);
  }
  return url;
};

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** Date.parse takes 30 February for 2 March. */
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const asTime = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const at = RFC_3339.test(text) ? Date.parse(text.replace(' ', 'T').toUpperCase()) : NaN;
  if (Number.isNaN(at) || !isDay(text.slice(0, 10)))
    throw new BadArguments('--at takes an RFC 3339 time, such as 2026-11-22T08:14:00Z');
  return at;
};

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // What was typed is not repeated: it may be a token in the wrong place.
    const option = /'(-[^'\s=]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new BadArguments(
      option === undefined ? 'arguments not understood' : `not understood: option ${option}`,
    );
  }
};

/**
 * Reads what follows the name of the program. Throws BadArguments where it is not understood, or leaves nothing to ask.
 */
export const parseArguments = (argv: readonly string[]): Arguments => {
  const values = parse(argv);
  const given: Arguments = {
    prometheus: asUrl('prometheus', values.prometheus),
    kubernetes: asUrl('kubernetes', values.kubernetes),
    log: values.log ?? null,
    at: asTime(values.at),
    tokenFile: values['token-file'] ?? null,
    caFile: values['ca-file'] ?? null,
    json: values.json,
    help: values.help,
  };
  if (!given.help && given.prometheus === null && given.kubernetes === null && given.log === null) {
    throw new BadArguments('give at least one of --prometheus, --kubernetes and --log');
  }
  return given;
};
