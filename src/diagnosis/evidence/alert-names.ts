/** The alert of today and the two that upstream wants in its place (`telemetry.md` 5.1, 5.2). */
export const ALERT_NAMES = [
  'TelemeterClientFailures',
  'TelemeterClientSendErrors',
  'TelemeterClientRetrieveErrors',
] as const;

/** One of `ALERT_NAMES`. */
export type AlertName = (typeof ALERT_NAMES)[number];

/** Whether a name, from wherever it comes, is that of one of our alerts. */
export const isAlertName = (name: unknown): name is AlertName => ALERT_NAMES.some((ours) => ours === name);

/** What all of their names begin with, for lists that look for a part of a name. */
export const ALERT_FAMILY = 'TelemeterClient';
