import type { State, Sureness } from '../diagnosis/report';
import type { T } from './t';

/** The verdict in words: a heading, and one word for a badge. */
export type StateText = { readonly title: string; readonly short: string };

const STATES = {
  off: (t) => ({ title: t('This cluster does not send telemetry through the client'), short: t('Off') }),
  failing: (t) => ({ title: t("Red Hat is not receiving this cluster's data"), short: t('Failing') }),
  recovering: (t) => ({ title: t("Red Hat is receiving this cluster's data again"), short: t('Recovering') }),
  degraded: (t) => ({
    title: t("Not every attempt delivers this cluster's data to Red Hat"),
    short: t('Degraded'),
  }),
  delivering: (t) => ({ title: t("Red Hat is receiving this cluster's data"), short: t('Delivering') }),
  collecting: (t) => ({
    title: t('Too few attempts yet to tell whether telemetry is delivered'),
    short: t('Collecting'),
  }),
  unknown: (t) => ({ title: t('Cannot tell whether telemetry is delivered'), short: t('Unknown') }),
} satisfies Record<State, (t: T) => StateText>;

/** What is said of the cluster as a whole. */
export function stateText(t: T, state: State): StateText {
  return STATES[state](t);
}

const SURENESS = {
  found: (t) => t('Found'),
  likely: (t) => t('Likely'),
  possible: (t) => t('Possible'),
} satisfies Record<Sureness, (t: T) => string>;

/** How sure a cause is. No percentages: nobody computed one. */
export function surenessText(t: T, sureness: Sureness): string {
  return SURENESS[sureness](t);
}
