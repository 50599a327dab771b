/** How telemetry fares, as far as the two queries of the Overview tell; our pages tell more. */
export type Health = 'loading' | 'refused' | 'unknown' | 'off' | 'delivering' | 'degraded' | 'failing';

/** What the two queries said. Times in milliseconds since 1970, by the clock of Prometheus. */
export type HealthFacts = {
  readonly health: Health;
  /** Share of attempts that failed in the last 15 minutes, 0 to 1; null where there was none or it is not known. */
  readonly share: number | null;
  /** Null where none was accepted in the last 6 hours, or it is not known. */
  readonly lastAccepted: number | null;
  /** When Prometheus answered. */
  readonly at: number | null;
};

/** One answer as the console hands it over; its shape is no contract. */
export type AnswerLike = { readonly response?: unknown; readonly error?: unknown } | null | undefined;

/** `deployment` is null where the row counts none. */
type Sample = { readonly deployment: string | null; readonly at: number; readonly value: number };

const NOTHING = { share: null, lastAccepted: null, at: null };
const WINDOW_MS = 15 * 60_000;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The status of an error as `HttpError` carries it, whose class not every console exports. */
const statusOf = (error: unknown): unknown =>
  fieldOf(error, 'code') ?? fieldOf(fieldOf(error, 'response'), 'status');

const isList = (value: unknown): value is readonly AnswerLike[] => Array.isArray(value);

/** Whether a Date can hold it: a server may say any number. */
const isTime = (ms: number): boolean => !Number.isNaN(new Date(ms).getTime());

const sampleOf = (entry: unknown): readonly Sample[] => {
  const value = fieldOf(entry, 'value');
  if (!Array.isArray(value)) return [];
  const at = Number(value[0]) * 1000;
  const number = Number(value[1]);
  // NaN is what 0 of 0 attempts gives: no number, as an empty answer.
  if (!isTime(at) || !Number.isFinite(number)) return [];
  const deployment = fieldOf(fieldOf(entry, 'metric'), 'deployment');
  return [{ deployment: typeof deployment === 'string' ? deployment : null, at, value: number }];
};

/** The samples of an answer, or null where it is none. */
const samplesOf = (answer: AnswerLike): readonly Sample[] | null => {
  const result = fieldOf(fieldOf(answer?.response, 'data'), 'result');
  return Array.isArray(result) ? result.flatMap(sampleOf) : null;
};

const CLIENT = 'telemeter-client';

const judge = (facts: Omit<HealthFacts, 'health'>, deployments: readonly string[]): Health => {
  const { share, lastAccepted, at } = facts;
  // The operator removes the Deployment where telemetry is off; that others are counted tells that this is known.
  if (deployments.length > 0 && !deployments.includes(CLIENT)) return 'off';
  if (share === null) return 'unknown';
  const isFresh = at !== null && lastAccepted !== null && at - lastAccepted <= WINDOW_MS;
  if (share > 0) return isFresh ? 'degraded' : 'failing';
  // Healthy is only said where an accepted upload was seen.
  return isFresh ? 'delivering' : 'unknown';
};

/**
 * The figures in the answers: the share in the first; in the second, the moment of the last accepted upload and a row
 * for each Deployment of the namespace.
 */
const read = (shares: readonly Sample[], others: readonly Sample[]): HealthFacts => {
  const accepted = others.find(({ deployment }) => deployment === null)?.value;
  const facts = {
    share: shares[0]?.value ?? null,
    lastAccepted: accepted !== undefined && isTime(accepted * 1000) ? accepted * 1000 : null,
    at: (shares[0] ?? others[0])?.at ?? null,
  };
  return {
    ...facts,
    health: judge(
      facts,
      others.flatMap(({ deployment }) => deployment ?? []),
    ),
  };
};

/** What the answers of the Overview's two queries say. Bears everything: no answer, errors, NaN, empty vectors. */
export const healthFacts = (answers: readonly AnswerLike[] | null | undefined): HealthFacts => {
  const all = isList(answers) ? answers : [];
  const errors = all.map((answer) => answer?.error).filter(Boolean);
  if (errors.some((error) => [401, 403].includes(Number(statusOf(error))))) {
    return { ...NOTHING, health: 'refused' };
  }
  if (errors.length > 0) return { ...NOTHING, health: 'unknown' };
  if (all.length === 0 || all.some((answer) => (answer?.response ?? null) === null)) {
    return { ...NOTHING, health: 'loading' };
  }
  const [shares = null, others = null] = all.map(samplesOf);
  return shares === null || others === null ? { ...NOTHING, health: 'unknown' } : read(shares, others);
};
