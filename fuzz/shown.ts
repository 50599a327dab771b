import { ALERT_NAMES } from '../src/diagnosis/evidence/alert-names';
import type { EpochMs } from '../src/diagnosis/evidence/answer';
import type { ClientSeries, Evidence } from '../src/diagnosis/evidence/findings';
import { isSilenced } from '../src/diagnosis/evidence/is-silenced';
import { ALERT_FOR_MS } from '../src/diagnosis/evidence/alert-rule';
import { alertLabels } from '../src/diagnosis/evidence/silences';
import type { Silences } from '../src/diagnosis/evidence/silences';
import { SOURCES } from '../src/diagnosis/evidence/sources';
import { proxySetting } from '../src/diagnosis/causes/proxy-setting';
import { binAnswers } from '../src/diagnosis/ledger/bin-answers';
import { outagesOf } from '../src/diagnosis/ledger/outages';
import { startsOf } from '../src/diagnosis/ledger/starts';
import { volumeOf } from '../src/diagnosis/ledger/volume';
import { noDataKind } from '../src/diagnosis/no-data';
import type { Report } from '../src/diagnosis/report';
import { toText } from '../doctor/print-text';
import { proxySettingText, samplesText, seriesText } from '../src/texts/delivery-facts';
import { clearsText, fixedText } from '../src/texts/fixed';
import type { Format } from '../src/texts/format';
import { nextAttemptText } from '../src/texts/freshness';
import { operatorText } from '../src/texts/looked-at';
import { missingText } from '../src/texts/missing';
import { outageText, outagesNote, outagesSum } from '../src/texts/outages';
import { podText } from '../src/texts/pods';
import { reasonText } from '../src/texts/reasons';
import { markText } from '../src/texts/share-words';
import { noSilencesText, silencedText } from '../src/texts/silenced';
import { codeName, statusCodeText } from '../src/texts/status-codes';
import { supportJson, supportMarkdown } from '../src/texts/support';
import type { T } from '../src/texts/t';
import { noDataText } from '../src/texts/no-data';
import { runbookVerdictWords, verdictWords } from '../src/texts/verdict';

/** Puts values into the sentences, and leaves those as they are. */
export const t: T = (key, values = {}) =>
  key.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

const HOUR_MS = 60 * 60_000;

const ofCounters = (series: readonly ClientSeries[], now: EpochMs, format: Format): unknown => {
  const range = { from: now - 6 * HOUR_MS, to: now };
  const outages = outagesOf(series, range);
  const volume = volumeOf(series, now);
  return [
    outages.spans.map((span) =>
      span.is === 'outage' ? outageText(t, span, now, format) : format.time(span.from),
    ),
    outagesNote(t, outages, format),
    outagesSum(t, outages),
    startsOf(series, range).map(({ at, again }) => markText(t, again ? 'restarted' : 'new-pod', at, format)),
    binAnswers(series, range, 10 * 60_000).answers.map(({ leg, code }) => [
      codeName(t, code),
      statusCodeText(t, leg, code),
    ]),
    volume === null ? null : samplesText(t, volume, format),
  ];
};

const ofObjects = (evidence: Evidence): unknown => {
  const { 'client-workload': client, 'cluster-operators': operators } = evidence;
  return [
    client.is === 'found' ? client.value.pods.map((pod) => podText(t, pod)) : null,
    operators.is === 'found' ? operators.value.conditions.map((one) => operatorText(t, one)) : null,
    proxySettingText(t, proxySetting(evidence)),
    evidence['monitoring-config'],
    evidence['cluster-proxy'],
  ];
};

const ofAlert = ({ alert }: Evidence, silences: Silences, now: EpochMs, format: Format): unknown => [
  ALERT_NAMES.map((name) =>
    silences.is === 'found'
      ? silencedText(t, isSilenced(silences.value, alertLabels(name), now), format)
      : noSilencesText(t, silences, format),
  ),
  alert.is !== 'found' || alert.value.activeAt === null
    ? null
    : [format.time(alert.value.activeAt + ALERT_FOR_MS), format.duration(now - alert.value.activeAt)],
  alert.is === 'found' && alert.value.selectedSeries !== null
    ? seriesText(t, alert.value.selectedSeries, format)
    : null,
];

const ofReport = (report: Report, evidence: Evidence, format: Format): unknown => {
  const none = noDataKind(report, evidence);
  return [
    verdictWords(t, report, format),
    runbookVerdictWords(t, report, format),
    fixedText(t, report, format),
    clearsText(t, report, evidence.alert, format),
    report.missing.map((one) => missingText(t, one, SOURCES[one.id].permission, format)),
    [...report.causes, ...report.ruledOut].map(({ because }) =>
      because.map((one) => reasonText(t, one, format.clock)),
    ),
    nextAttemptText(
      t,
      report.nextAttempt === null ? null : report.nextAttempt - report.at,
      report.state === 'failing',
      format,
    ),
    none === null ? null : noDataText(t, none),
    supportMarkdown(t, report, evidence),
    supportJson(t, report, evidence),
    toText(report, evidence, t),
  ];
};

/** All that both pages, the support text and the doctor make of what is known, as far as it is no fixed word. */
export const shownOf = (report: Report, evidence: Evidence, silences: Silences, format: Format): unknown => {
  const counters = evidence['client-metrics'];
  return [
    ofReport(report, evidence, format),
    ofObjects(evidence),
    ofAlert(evidence, silences, report.at, format),
    counters.is === 'found' ? ofCounters(counters.value.series, report.at, format) : null,
  ];
};
