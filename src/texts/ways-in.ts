import type { T } from './t';

/** What stands on the links that lead from the console's own pages to ours. */
export const waysInWords = (t: T) => ({
  openRunbook: t('Open guided runbook'),
  viewHealth: t('View Telemetry Health'),
});

/** The item on the Overview's status card, whose name the console itself looks up, and the popup it opens. */
export const healthPopupWords = (t: T) => ({
  title: t('Telemetry'),
  section: t('Attempts'),
  failingShare: t('Failing share, last 15 minutes'),
  lastAccepted: t('Last accepted upload'),
  notRecently: t('Not in the last 6 hours'),
  notKnown: t('Not known'),
  refused: t('Your role may not query Prometheus. The role cluster-monitoring-view may.'),
});

/** A moment, and how long ago it was: "14:02 (3 minutes ago)"; `ago` is a whole phrase of the reader's language. */
export const momentText = (t: T, time: string, ago: string): string => t('{{time}} ({{ago}})', { time, ago });

/** One word under the item's name where a word of the console's own does not say it. */
export const healthItemText = (t: T, health: 'off' | 'failing' | 'degraded'): string => {
  if (health === 'off') return t('Off');
  return health === 'failing' ? t('Failing') : t('Degraded');
};
