import type { T } from './t';

/** Headings and labels of the runbook's own parts. */
export const runbookWords = (t: T) => ({
  onThisPage: t('On this page'),
  beforeYouBegin: t('Before you begin'),
  beforePullSecret: t('Before you touch the pull secret'),
  readsOnly: t('Reads only'),
  changesCluster: t('Changes the cluster'),
  official: t('The official runbook, step by step'),
  meaning: t('Meaning'),
  impact: t('Impact'),
  diagnosis: t('Diagnosis'),
  mitigation: t('Mitigation'),
  disconnected: t('Disconnected clusters'),
  hosts: t('Hosts for the firewall or proxy team:'),
  hostUse: (host: string, use: string) => t('{{host}}: {{use}}', { host, use }),
  noClusterId: t('Your role may not read the cluster ID; somebody with cluster-reader can tell it.'),
  quoteClusterId: t('Quote this cluster ID:'),
  byHand: t('By hand, by somebody who may:'),
  queryByHand: t('By hand: “Show query” has what to run in Observe > Metrics, by somebody who may.'),
  otherCauses: (count: number) => t('{{count}} other causes', { count }),
});

/** Labels around the text for a support case. */
export const supportWords = (t: T) => ({
  title: t('Text for a support case'),
  readFirst: t('Read it before you pass it on: nothing is sent from here. Credentials have been taken out.'),
  asMarkdown: t('Download as Markdown'),
  asJson: t('Download as JSON'),
});

/** What is said of a page of ours that threw; `message` is what it threw, redacted. */
export const pageFailedWords = (t: T) => ({
  title: t('This page of Telemetry Health failed'),
  body: (message: string) =>
    t(
      'It is a fault of the plugin, not of your cluster. Reload the page; if it comes back, report this: {{message}}',
      { message },
    ),
});
