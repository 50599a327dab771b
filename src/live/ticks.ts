import type { EpochMs } from '../diagnosis/evidence/answer';
import { isRecord } from '../diagnosis/parse/json';

/** What the reader ticked during one firing of the alert: step and when, by the server's clock. */
export type Firing = {
  /** When the alert became active, or, before it did, when the attempts began to fail. */
  readonly start: EpochMs;
  readonly ticks: Readonly<Record<string, EpochMs>>;
};

/** The last firings that something was ticked in, newest first; what is kept for the user. */
export type Ticked = readonly Firing[];

/** Older firings are forgotten. */
const FIRINGS_KEPT = 5;

/**
 * The alert becomes active minutes after the attempts began to fail, later where only some do, and a restart of
 * Prometheus may move it a little. Two firings are more than the hour apart that an alert is pending.
 */
const SAME_FIRING_MS = 30 * 60_000;

/** An outage whose start nobody knows goes on with the ticks of the last day, if there are any. */
const STILL_THE_SAME_MS = 24 * 60 * 60_000;

const isTime = (value: unknown): value is EpochMs => typeof value === 'number' && Number.isFinite(value);

const readFiring = (value: unknown): readonly Firing[] => {
  if (!isRecord(value) || !isTime(value['start']) || !isRecord(value['ticks'])) return [];
  const ticks: Record<string, EpochMs> = {};
  for (const [step, at] of Object.entries(value['ticks'])) if (isTime(at)) ticks[step] = at;
  return [{ start: value['start'], ticks }];
};

/** What was kept, whatever another version of ours, or a person, made of it. Never throws. */
export const readTicked = (value: unknown): Ticked => (Array.isArray(value) ? value.flatMap(readFiring) : []);

const lastTouched = ({ start, ticks }: Firing): EpochMs => Math.max(start, ...Object.values(ticks));

/** The same one at every call, so that who holds it sees that nothing has changed. */
const NO_TICKS: Firing['ticks'] = {};

/** The firing that is going on; `start` is null where nobody knows when it began. */
export const presentFiring = (ticked: Ticked, start: EpochMs | null, now: EpochMs): Firing => {
  const known =
    start === null
      ? ticked.find((firing) => now - lastTouched(firing) < STILL_THE_SAME_MS)
      : ticked.find((firing) => Math.abs(firing.start - start) <= SAME_FIRING_MS);
  return known ?? { start: start ?? now, ticks: NO_TICKS };
};

/** With a step of the present firing ticked at `at`, or, with null, not ticked any more. */
export const withTick = (
  ticked: Ticked,
  present: Firing,
  { step, at }: { readonly step: string; readonly at: EpochMs | null },
): Ticked => {
  const others = Object.entries(present.ticks).filter(([name]) => name !== step);
  const ticks = Object.fromEntries(at === null ? others : [...others, [step, at]]);
  const rest = ticked.filter(({ start }) => start !== present.start);
  return [{ start: present.start, ticks }, ...rest]
    .filter((firing) => Object.keys(firing.ticks).length > 0)
    .sort((one, other) => other.start - one.start)
    .slice(0, FIRINGS_KEPT);
};
