import type { Stage } from '../diagnosis/report';
import type { T } from './t';

/** The four stations of an attempt, in the order of its way. */
export const STATION_IDS = ['retrieve', 'authorize', 'upload', 'accepted'] as const;
/** One of `STATION_IDS`. */
export type StationId = (typeof STATION_IDS)[number];

/** A station's name, and what happens there. */
export type StationText = { readonly name: string; readonly detail: string };

const STATIONS = {
  retrieve: (t) => ({ name: t('Retrieve'), detail: t('The client fetches the metrics from Prometheus.') }),
  authorize: (t) => ({
    name: t('Authorize'),
    detail: t("The client exchanges the cluster's token at Red Hat for a short-lived one."),
  }),
  upload: (t) => ({ name: t('Upload'), detail: t('The client sends the metrics to Red Hat.') }),
  accepted: (t) => ({ name: t('Accepted'), detail: t('Red Hat has answered 200: the data arrived.') }),
} satisfies Record<StationId, (t: T) => StationText>;

/** Name and meaning of a station in "Where it stops". */
export function stationText(t: T, id: StationId): StationText {
  return STATIONS[id](t);
}

const STAGES = {
  retrieve: (t) => t('Retrieve from Prometheus'),
  authorize: (t) => t('Authorize at Red Hat'),
  send: (t) => t('Upload to Red Hat'),
  reach: (t) => t('On the way to Red Hat'),
  client: (t) => t('The client itself'),
  none: (t) => t('Nowhere'),
} satisfies Record<Stage, (t: T) => string>;

/** Where attempts stop, as one phrase. */
export function stageText(t: T, stage: Stage): string {
  return STAGES[stage](t);
}
