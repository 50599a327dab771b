import { ClipboardCopy } from '@patternfly/react-core';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import { UPLOAD_HOST } from '../diagnosis/runbook/firewall-hosts';
import { deliveryWords, pageWords } from '../texts/page-words';
import { podText } from '../texts/pods';
import { Facts } from './Facts';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = { readonly evidence: Evidence; readonly report: Report; readonly words: Words };

const clientText = (evidence: Evidence, words: Words): string => {
  const workload = evidence['client-workload'];
  const { notReadable } = deliveryWords(words.t);
  if (workload.is !== 'found') return notReadable;
  const [pod] = workload.value.pods;
  return pod === undefined ? words.t('No pod') : podText(words.t, pod);
};

const proxyText = (evidence: Evidence, words: Words): string => {
  const proxy = evidence['cluster-proxy'];
  const { notReadable, noProxy } = deliveryWords(words.t);
  if (proxy.is === 'nothing') return noProxy;
  return proxy.is === 'found' ? (proxy.value.httpsProxyHost ?? noProxy) : notReadable;
};

const hostText = (evidence: Evidence): string => {
  const config = evidence['monitoring-config'];
  return (config.is === 'found' ? config.value.ownServer : null) ?? UPLOAD_HOST;
};

/** Facts about the way to Red Hat, each read from the cluster or said to be unreadable. */
export const DeliveryFacts = ({ evidence, report, words }: Props) => {
  const { t, format } = words;
  const labels = deliveryWords(t);
  const { copy, copied } = pageWords(t);
  const version = evidence['cluster-version'];
  const accepted = report.lastAccepted === null ? t('None in 24 hours') : format.time(report.lastAccepted);
  return (
    <Facts
      testId={TEST_IDS.deliveryFacts}
      facts={[
        {
          term: labels.clusterId,
          value:
            version.is === 'found' ? (
              <ClipboardCopy hoverTip={copy} clickTip={copied} variant="inline-compact" isCode>
                {version.value.clusterId}
              </ClipboardCopy>
            ) : (
              labels.notReadable
            ),
        },
        { term: labels.lastAccepted, value: report.ledger === null ? labels.notReadable : accepted },
        { term: labels.sendsTo, value: hostText(evidence) },
        { term: labels.proxy, value: proxyText(evidence, words) },
        { term: labels.client, value: clientText(evidence, words) },
        { term: labels.version, value: version.is === 'found' ? version.value.version : labels.notReadable },
      ]}
    />
  );
};
