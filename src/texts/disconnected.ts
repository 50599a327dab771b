import type { T } from './t';

/** What to do with a cluster that cannot reach Red Hat, best first; silence always last (product rules, section 4). */
export const DISCONNECTED_IDS = ['use-a-proxy', 'opt-out', 'register-by-hand', 'silence'] as const;
/** One of `DISCONNECTED_IDS`. */
export type DisconnectedId = (typeof DISCONNECTED_IDS)[number];

/** A way to go, and what follows from it. */
export type DisconnectedText = { readonly title: string; readonly consequence: string };

const OPTIONS = {
  'use-a-proxy': (t) => ({
    title: t('Let telemetry through a proxy'),
    consequence: t(
      'Set httpsProxy and, if the proxy inspects traffic, the trusted CA. The proxy has to allow the hosts listed here. Telemetry and Insights then work.',
    ),
  }),
  'opt-out': (t) => ({
    title: t('Opt out of telemetry'),
    consequence: t(
      'Remove the entry cloud.openshift.com from the pull secret, and nothing else. This also ends Insights. OpenShift Dedicated and ROSA clusters cannot opt out; on hosted clusters the entry comes from another Secret.',
    ),
  }),
  'register-by-hand': (t) => ({
    title: t('Then register the cluster by hand'),
    consequence: t(
      'Without telemetry OpenShift Cluster Manager does not learn of the cluster or its size by itself.',
    ),
  }),
  silence: (t) => ({
    title: t('As a last resort, silence the alert for a limited time'),
    consequence: t(
      'The client goes on failing, and a new fault stays unseen for as long as the silence lasts.',
    ),
  }),
} satisfies Record<DisconnectedId, (t: T) => DisconnectedText>;

/** One way to deal with a disconnected cluster, and what follows from it. */
export function disconnectedText(t: T, id: DisconnectedId): DisconnectedText {
  return OPTIONS[id](t);
}
