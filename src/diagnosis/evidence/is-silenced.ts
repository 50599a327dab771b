import type { EpochMs } from './answer';
import type { AlertLabels, Matcher, Silence } from './silences';

/** Whether an alert is silenced; `cannot-tell` where a condition decides that cannot be judged. */
export type Silenced =
  { readonly is: 'no' } | { readonly is: 'yes'; readonly silence: Silence } | { readonly is: 'cannot-tell' };

/** What one pattern may have of groups, of these and quantifiers together, and of length: more could keep the page busy. */
const MOST_GROUPS = 2;
const MOST_CHOICES = 6;
const LONGEST = 500;

/** What is read in more than one way: a group, whose alternatives may be alike, and a quantifier; `(?` is one group. */
const CHOICE = /\(\??|[*+?{]/g;

/** A pattern that is quick on a label whatever it says: no group is repeated, and there is little to choose. */
const isTame = (pattern: string): boolean => {
  if (pattern.length > LONGEST || /\)[*+{]/.test(pattern)) return false;
  const choices = pattern.match(CHOICE) ?? [];
  return choices.length <= MOST_CHOICES && choices.filter((one) => one.startsWith('(')).length <= MOST_GROUPS;
};

/**
 * An anchored pattern, as Alertmanager uses it; null where this browser does not know or does not try it. Go writes
 * flags into the pattern.
 */
const patternOf = (value: string): RegExp | null => {
  const [whole, flags = ''] = /^\(\?([is]+)\)/.exec(value) ?? [''];
  const pattern = value.slice(whole.length);
  if (!isTame(pattern)) return null;
  try {
    return new RegExp(`^(?:${pattern})$`, `u${[...new Set(flags)].join('')}`);
  } catch {
    return null;
  }
};

/** Labels of what the rule sums over: its alert has none of them (`telemetry.md` 5.1). */
const SUMMED_AWAY: ReadonlySet<string> = new Set([
  'client',
  'container',
  'endpoint',
  'instance',
  'job',
  'pod',
  'service',
  'status_code',
]);

/** Whether one condition holds; null where nobody can tell. */
const holds = ({ name, value, isRegex, isEqual }: Matcher, labels: AlertLabels): boolean | null => {
  // Every object has a `constructor` and the like, which no alert has for a label.
  const own = Object.hasOwn(labels, name) ? labels[name] : undefined;
  const label = own ?? (SUMMED_AWAY.has(name) ? '' : null);
  // The cluster may have given it one.
  if (label === null) return null;
  if (!isRegex) return (label === value) === isEqual;
  const pattern = patternOf(value);
  return pattern === null ? null : pattern.test(label) === isEqual;
};

/** A silence needs all of its conditions; one that fails decides, whatever the others are. */
const covers = ({ matchers, isWhole }: Silence, labels: AlertLabels): boolean | null => {
  const results = matchers.map((matcher) => holds(matcher, labels));
  if (results.includes(false)) return false;
  return results.includes(null) || !isWhole ? null : true;
};

/** Whether a silence covers an alert that comes with one of these sets of labels. */
const coversAny = (silence: Silence, alerts: readonly AlertLabels[]): boolean | null => {
  const results = alerts.map((labels) => covers(silence, labels));
  if (results.includes(true)) return true;
  return results.includes(null) ? null : false;
};

/** Judges the silences that are active at `now` for an alert and its likes; of several the one that lasts longest counts. */
export const isSilenced = (
  silences: readonly Silence[],
  alerts: readonly AlertLabels[],
  now: EpochMs,
): Silenced => {
  const active = silences.filter(({ until }) => until === null || until > now);
  const judged = active.map((silence) => ({ silence, is: coversAny(silence, alerts) }));
  const [longest] = judged
    .filter(({ is }) => is === true)
    .sort((left, right) => (right.silence.until ?? Infinity) - (left.silence.until ?? Infinity));
  if (longest !== undefined) return { is: 'yes', silence: longest.silence };
  return judged.some(({ is }) => is === null) ? { is: 'cannot-tell' } : { is: 'no' };
};
