import type { HandOverStepId } from '../diagnosis/runbook/step-id';
import type { StepWords } from './step-text';

/** Words for handing over: what to ask for, and what the others need to be told; part of `stepText`. */
export const HAND_OVER_STEPS = {
  'ask-network-to-allow-hosts': (t) => ({
    title: t('Ask the network team to check the way to infogw.api.openshift.com, port 443'),
    detail: t(
      'Give them the list of hosts. The client needs only this one; Insights needs the others. A proxy is the other way.',
    ),
  }),
  'ask-network-about-name': (t) => ({
    title: t('Ask the network team to have infogw.api.openshift.com resolved'),
    detail: t(
      'The servers the cluster forwards to must know the name, or the cluster must use a proxy, which resolves it itself.',
    ),
  }),
  'ask-network-about-stall': (t) => ({
    title: t('Ask the network team what holds the connection'),
    detail: t(
      'Give them the host infogw.api.openshift.com, port 443, and the times. Usual reasons are inspection, a full state table, and packets that are too large.',
    ),
  }),
  'ask-network-about-reset': (t) => ({
    title: t('Ask the network team what closes the connection'),
    detail: t('Filters often go by the name of the server (SNI). Allow infogw.api.openshift.com.'),
  }),
  'ask-network-about-answer': (t) => ({
    title: t('Ask the network team to exempt the host from inspection'),
    detail: t('infogw.api.openshift.com, port 443. Login portals and web filters must not answer for it.'),
  }),
  'ask-network-for-ca': (t) => ({
    title: t('Ask the network team for the CA of the inspecting device'),
    detail: t('Or to exempt infogw.api.openshift.com from inspection; then the cluster needs no change.'),
  }),
  'ask-network-about-certificate': (t) => ({
    title: t('Ask the network team which device shows this certificate'),
    detail: t(
      'Give them the names and dates of the log line. Not needed where a clock of the cluster is wrong.',
    ),
  }),
  'ask-network-about-tls': (t) => ({
    title: t('Ask the network team what answers on port 443'),
    detail: t('Give them the host infogw.api.openshift.com and the log line.'),
  }),
  'ask-network-about-proxy': (t) => ({
    title: t('Ask the network team for the address and state of the proxy'),
    detail: t('The pods must be able to reach it, not only the nodes.'),
  }),
  'ask-network-to-allow-connect': (t) => ({
    title: t('Ask the network team to allow the proxy to connect'),
    detail: t(
      'CONNECT to infogw.api.openshift.com, port 443. The log of the proxy tells which rule refused it.',
    ),
  }),
  'ask-network-for-logs': (t) => ({
    title: t('If there is a proxy or firewall, ask for its log'),
    detail: t('If the answer stands there as its own, it did not come from Red Hat.'),
  }),
  'ask-red-hat-about-account': (t) => ({
    title: t('If it is still refused, ask Red Hat support'),
    detail: t('Only Red Hat can see a blocked account or a moved ownership. Quote the cluster ID.'),
  }),
  'open-support-case': (t) => ({
    title: t('If it stays, open a support case'),
    detail: t('Quote the cluster ID. The support text on this page holds what was found, without secrets.'),
  }),
  'open-growth-case': (t) => ({
    title: t('Open a support case about the size of telemetry'),
    detail: t('Quote the cluster ID, and since when the number of series grows.'),
  }),
  'open-outage-case': (t) => ({
    title: t('If the alert has fired for an hour, open a support case'),
    detail: t('Quote the cluster ID and, where the log shows one, the request id.'),
  }),
} satisfies Record<HandOverStepId, StepWords>;
