import { loadingText } from './loading';
import type { T } from './t';

/** Headings and labels of both pages. Sentences that carry evidence are in the other files of this room. */
export const pageWords = (t: T) => ({
  healthTitle: t('Telemetry Health'),
  breadcrumb: t('Breadcrumb'),
  runbookTitle: t('Guided runbook'),
  openRunbook: t('Open guided runbook'),
  viewAlert: t('View alert'),
  viewAlerts: t('View alerts'),
  skipToVerdict: t('Skip to the verdict'),
  whereItStops: t('Where it stops'),
  failingShare: t('Failing share of attempts'),
  openInMetrics: t('Open in Metrics'),
  showQuery: t('Show query'),
  hideQuery: t('Hide query'),
  whereRefused: t('Where that is refused, this is asked instead:'),
  refreshNow: t('Refresh now'),
  askAgain: t('Ask again'),
  loading: loadingText(t),
  copy: t('Copy'),
  copied: t('Copied'),
  notCopied: t('Could not copy'),
});

/** The names of the six parts of the runbook, in their order on the page. */
export const runbookParts = (t: T) => ({
  happening: t('What is happening'),
  stops: t('Where it stops'),
  checked: t('Checked and ruled out'),
  todo: t('What to do'),
  fixed: t('Is it fixed?'),
  stuck: t('Still stuck?'),
});

/** Labels of the facts about the alert. */
export const alertWords = (t: T) => ({
  title: t('Alert'),
  state: t('State'),
  firing: t('Firing'),
  pending: t('Pending'),
  inactive: t('Not firing'),
  notKnown: t('Not known'),
  firingSince: t('Firing since'),
  pendingSince: t('Pending since'),
  firesIn: t('Fires in'),
  failingShareNow: t('Failing share'),
  nextAttempt: t('Next attempt'),
});

/** Labels of the facts about the way to Red Hat. */
export const deliveryWords = (t: T) => ({
  title: t('Delivery'),
  clusterId: t('Cluster ID'),
  sendsTo: t('Sends to'),
  proxy: t('Proxy'),
  client: t('Client'),
  version: t('OpenShift'),
  lastAccepted: t('Last accepted upload'),
  notReadable: t('Could not be read'),
});

/** Columns of the table of answers. */
export const answerWords = (t: T) => ({
  title: t('Answers by leg and status code, last 15 minutes'),
  leg: t('Leg'),
  code: t('Status code'),
  attempts: t('Attempts'),
  share: t('Share'),
  means: t('Means'),
  fromLog: t('from the log'),
  noAnswer: t('No answer'),
  notReached: t('Not reached'),
  authorizeOrUpload: t('Authorize or upload'),
  nothingCounted: t('No attempt was counted in the last 15 minutes, or the counters could not be read.'),
});

/** What the charts are called, for eyes and for screen readers. */
export const chartWords = (t: T) => ({
  threshold: t('Alert threshold 20%'),
  retrieve: t('Answers of Prometheus (federate_from)'),
  send: t('Answers of Red Hat (federate_to)'),
  noAnswer: t('No answer'),
  noUpload: t('No upload: stopped before'),
  showTable: t('Show as a table'),
  time: t('Time'),
  share: t('Failing share'),
  empty: t('No attempts in this range.'),
  failed: t('The chart could not be loaded.'),
});

/** The range and refresh controls, named as in Observe > Metrics. */
export const controlWords = (t: T) => ({
  range: t('Time range'),
  refresh: t('Refresh interval'),
  refreshOff: t('Refresh off'),
  lastMinutes: (count: number) => t('Last {{count}} minutes', { count }),
  lastHours: (count: number) => t('Last {{count}} hours', { count }),
  seconds: (count: number) => t('{{count}} seconds', { count }),
  minutes: (count: number) => t('{{count}} minutes', { count }),
});

/** What the sign of a box means, for who does not see it; said right before its heading. */
export const boxSignText = (t: T) => ({
  danger: t('Danger:'),
  warning: t('Warning:'),
  info: t('Information:'),
});

/** What the sign before a check means, for who does not see it. */
export const checkSignText = (t: T) => ({
  found: t('Found'),
  likely: t('Likely'),
  passed: t('Ruled out'),
  'cannot-tell': t('Cannot tell'),
});

/** Words around the charts of answers. */
export const answersOverTimeWords = (t: T) => ({
  title: t('Answers over time'),
  notReadable: t('The counters of the client could not be read.'),
  perBin: (duration: string) => t('Number of answers in {{duration}}', { duration }),
});
