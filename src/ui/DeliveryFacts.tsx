import { memo } from 'react';
import { proxySetting } from '../diagnosis/causes/proxy-setting';
import type { Answer, EpochMs } from '../diagnosis/evidence/answer';
import type { Evidence } from '../diagnosis/evidence/findings';
import { volumeOf } from '../diagnosis/ledger/volume';
import type { Report } from '../diagnosis/report';
import { UPLOAD_HOST } from '../diagnosis/runbook/firewall-hosts';
import {
  endpointText,
  intervalText,
  proxySettingText,
  samplesText,
  seriesText,
  volumeWords,
} from '../texts/delivery-facts';
import { alertWords, deliveryWords, pageWords } from '../texts/page-words';
import { noPodText, podText } from '../texts/pods';
import type { NotedText } from '../texts/silenced';
import { noneAcceptedText } from '../texts/stations';
import { Copyable } from './Copyable';
import { Facts } from './Facts';
import type { Fact } from './Facts';
import { NotedFact } from './NotedFact';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = {
  readonly evidence: Evidence;
  readonly report: Report;
  readonly words: Words;
};

/** What stands for a fact of an answer that holds none. */
const without = ({ is }: Answer<unknown>, { t }: Words): string => {
  if (is === 'waiting') return pageWords(t).loading;
  return is === 'nothing' || is === 'found' ? alertWords(t).notKnown : deliveryWords(t).notReadable;
};

const plain = (text: string): NotedText => ({ text, note: null });

const clientText = (evidence: Evidence, words: Words): string => {
  const workload = evidence['client-workload'];
  if (workload.is !== 'found') return without(workload, words);
  const [pod] = workload.value.pods;
  return pod === undefined ? noPodText(words.t) : podText(words.t, pod);
};

const endpoint = (evidence: Evidence, { t }: Words): NotedText => {
  const config = evidence['monitoring-config'];
  if (config.is === 'found') return endpointText(t, config.value.ownServer, UPLOAD_HOST);
  return endpointText(t, config.is === 'nothing' ? null : undefined, UPLOAD_HOST);
};

const proxy = (evidence: Evidence, words: Words): NotedText => {
  const object = evidence['cluster-proxy'];
  const setting = proxySetting(evidence);
  if (setting.is !== 'not-known') return proxySettingText(words.t, setting);
  const isAbsent = object.is === 'nothing' && ['found', 'nothing'].includes(evidence['monitoring-config'].is);
  if (isAbsent) return proxySettingText(words.t, { is: 'not-set', source: 'cluster-proxy' });
  return object.is === 'waiting'
    ? plain(without(object, words))
    : proxySettingText(words.t, { is: 'not-known' });
};

const samples = (evidence: Evidence, now: EpochMs, words: Words): NotedText => {
  const metrics = evidence['client-metrics'];
  const volume = metrics.is === 'found' ? volumeOf(metrics.value.series, now) : null;
  return volume === null ? plain(without(metrics, words)) : samplesText(words.t, volume, words.format);
};

const series = (evidence: Evidence, words: Words): NotedText => {
  const { alert } = evidence;
  const selected = alert.is === 'found' ? alert.value.selectedSeries : null;
  return selected === null ? plain(without(alert, words)) : seriesText(words.t, selected, words.format);
};

const volumeFacts = (evidence: Evidence, at: EpochMs, words: Words): readonly Fact[] => {
  const labels = volumeWords(words.t);
  return [
    { term: labels.interval, value: intervalText(words.t) },
    { term: labels.samples, value: <NotedFact noted={samples(evidence, at, words)} /> },
    { term: labels.series, value: <NotedFact noted={series(evidence, words)} /> },
  ];
};

/** Facts about the way to Red Hat, each read from the cluster or said to be unreadable. */
export const DeliveryFacts = memo(function DeliveryFacts({ evidence, report, words }: Props) {
  const { t, format } = words;
  const labels = deliveryWords(t);
  const version = evidence['cluster-version'];
  const isFound = version.is === 'found';
  const accepted = report.lastAccepted === null ? noneAcceptedText(t) : format.time(report.lastAccepted);
  return (
    <Facts
      testId={TEST_IDS.deliveryFacts}
      facts={[
        {
          term: labels.clusterId,
          value: isFound ? (
            <Copyable text={version.value.clusterId} isCode words={words} />
          ) : (
            without(version, words)
          ),
        },
        { term: labels.lastAccepted, value: report.ledger === null ? labels.notReadable : accepted },
        { term: labels.sendsTo, value: <NotedFact noted={endpoint(evidence, words)} /> },
        { term: labels.proxy, value: <NotedFact noted={proxy(evidence, words)} /> },
        ...volumeFacts(evidence, report.at, words),
        { term: labels.client, value: clientText(evidence, words) },
        { term: labels.version, value: isFound ? version.value.version : without(version, words) },
      ]}
    />
  );
});
