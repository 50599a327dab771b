import type { Evidence } from '../diagnosis/evidence/findings';
import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import { SOURCES } from '../diagnosis/evidence/sources';
import type { CauseFinding, Reason, Report } from '../diagnosis/report';
import { causeText } from './causes';
import { createFormat } from './format';
import { reasonText } from './reasons';
import { rfc3339, toJson } from './report-json';
import { requestText } from './request-text';
import { ruledOutText } from './ruled-out';
import { guidanceStamp } from './runbook';
import { sentencesText } from './sentences';
import { sourceText } from './sources';
import { stageText } from './stages';
import { surenessText } from './states';
import { stepText } from './steps';
import type { T } from './t';
import { verdictWords } from './verdict';
import { PLUGIN_VERSION } from './version';

/**
 * What a support case needs, for people to read, copy and carry out by hand. It is made of what the report and the
 * evidence hold, and those hold nothing that did not go through the redactor.
 */

const clusterOf = (evidence: Evidence): { readonly clusterId: string; readonly version: string } | null => {
  const found = evidence['cluster-version'];
  return found.is === 'found' ? { clusterId: found.value.clusterId, version: found.value.version } : null;
};

const queriesOf = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(SOURCE_IDS.map((id) => [id, SOURCES[id].requests('day').map(requestText)]));

/** The same as one JSON object: the doctor's own, and what it was made of. */
export function supportJson(t: T, report: Report, evidence: Evidence): string {
  const cluster = clusterOf(evidence);
  const whole = {
    plugin: `telemetry-health-plugin ${PLUGIN_VERSION}`,
    guidance: guidanceStamp(t),
    at: rfc3339(report.at),
    clusterId: cluster?.clusterId ?? null,
    version: cluster?.version ?? null,
    report: toJson(report, t),
    queries: queriesOf(),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Nothing of it means anything in Markdown, nor is it made a link. */
const IS_PLAIN = /^(?!www\.)[a-z0-9][a-z0-9.+-]*$/i;

/**
 * Text of the cluster in Markdown. In a code span nothing is active, be it a link, an image or HTML; it ends at as many
 * backticks as it begins with.
 */
const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  if (line.trim() === '' || IS_PLAIN.test(line)) return line;
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
};

const quotedIn = (reason: Reason): Reason => ({
  ...reason,
  values: Object.fromEntries(
    Object.entries(reason.values).map(([key, value]) => [
      key,
      typeof value === 'string' ? quoted(value) : value,
    ]),
  ),
});

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n`;

const causeLines = (t: T, { id, sureness, because }: CauseFinding): readonly string[] => [
  `**${causeText(t, id).title}** (${surenessText(t, sureness)}, \`${id}\`)`,
  ...because.map((reason) => reasonText(t, quotedIn(reason), rfc3339)),
];

const ledgerLines = (t: T, { ledger }: Report): readonly string[] => {
  if (ledger === null) return [t('The counters of the client could not be read.')];
  const { attempts, answeredByPrometheus, retrieved, answeredByRedHat, accepted, failed } = ledger;
  return [
    t('Attempts in the last 15 minutes: {{attempts}}, failed: {{failed}}', { attempts, failed }),
    t('Answered by Prometheus: {{answeredByPrometheus}}, with metrics: {{retrieved}}', {
      answeredByPrometheus,
      retrieved,
    }),
    t('Answered by Red Hat: {{answeredByRedHat}}, accepted: {{accepted}}', { answeredByRedHat, accepted }),
  ];
};

const headLines = (t: T, report: Report, evidence: Evidence): readonly string[] => {
  const cluster = clusterOf(evidence);
  const unknown = t('not known');
  const time = (at: number | null): string => (at === null ? unknown : rfc3339(at));
  return [
    t('Cluster ID: {{id}}', { id: cluster === null ? unknown : quoted(cluster.clusterId) }),
    t('OpenShift version: {{version}}', { version: cluster === null ? unknown : quoted(cluster.version) }),
    t('Seen at: {{time}}', { time: rfc3339(report.at) }),
    t('Failing since: {{time}}', { time: time(report.failingSince) }),
    t('Last accepted upload: {{time}}', { time: time(report.lastAccepted) }),
    t('Where it stops: {{stage}}', { stage: stageText(t, report.stage) }),
  ];
};

/** The support text as Markdown, in the reader's words and language (`locale`, BCP 47); times are in UTC. */
export function supportMarkdown(t: T, report: Report, evidence: Evidence, locale = 'en'): string {
  const { title, sentences } = verdictWords(t, report, createFormat(locale, report.at, 'UTC'));
  const queries = Object.entries(queriesOf()).flatMap(([, texts]) => texts.map((text) => `\`${text}\``));
  return [
    `# ${title}\n\n${sentencesText(t, sentences)}\n\n`,
    section(t('Cluster'), headLines(t, report, evidence)),
    section(t('Attempts'), ledgerLines(t, report)),
    section(
      t('Causes'),
      report.causes.flatMap((cause) => causeLines(t, cause)),
    ),
    section(
      t('Ruled out'),
      report.ruledOut.map(({ id }) => ruledOutText(t, id)),
    ),
    section(
      t('Could not be read'),
      report.missing.map(({ id }) => sourceText(t, id)),
    ),
    section(
      t('Steps'),
      report.steps.map(({ id }) => stepText(t, id).title),
    ),
    section(t('What was asked'), queries),
    `telemetry-health-plugin ${PLUGIN_VERSION} · ${guidanceStamp(t)}\n`,
  ].join('');
}
