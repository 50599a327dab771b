import { withoutControls } from './without-controls';

/** Careful looks into JSON of unknown shape: what is not as expected is null or empty, never a throw. */

/** Whether a value is an object, and no array. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a path of keys; undefined where the path ends early. */
export const under = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

/** A text that is not empty, without what cannot be seen in it, or null. */
export const textAt = (value: unknown, ...path: readonly string[]): string | null => {
  const found = under(value, ...path);
  const text = typeof found === 'string' ? withoutControls(found) : '';
  return text === '' ? null : text;
};

/** A number of JSON, or null; one that is written as text is none. */
export const numberAt = (value: unknown, ...path: readonly string[]): number | null => {
  const found = under(value, ...path);
  return typeof found === 'number' ? found : null;
};

/** The elements of an array; none where there is no array. */
export const listAt = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = under(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** The end of the year 9999, after which RFC 3339 can write no time; not much later a Date can hold none. */
const LAST_TIME = Date.UTC(10_000, 0) - 1;

/** Milliseconds since 1970 as a time that can be written, or null: a server may say any number. */
export const timeOf = (ms: number): number | null => (ms >= 0 && ms <= LAST_TIME ? Math.round(ms) : null);

/** A Kubernetes time stamp in milliseconds, or null. */
export const timeAt = (value: unknown, ...path: readonly string[]): number | null =>
  timeOf(Date.parse(textAt(value, ...path) ?? ''));
