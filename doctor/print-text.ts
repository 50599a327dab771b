import type { Evidence } from '../src/diagnosis/evidence/findings';
import { permissionOf } from '../src/diagnosis/evidence/permission-of';
import { incompleteOf } from '../src/diagnosis/incomplete';
import type { CauseFinding, Report, RuledOut } from '../src/diagnosis/report';
import { causeText } from '../src/texts/causes';
import { createFormat } from '../src/texts/format';
import type { Format } from '../src/texts/format';
import { incompleteText } from '../src/texts/freshness';
import { missingText } from '../src/texts/missing';
import { reasonText } from '../src/texts/reasons';
import { sourceText } from '../src/texts/sources';
import { surenessText } from '../src/texts/states';
import { stepText } from '../src/texts/steps';
import type { T } from '../src/texts/t';
import { verdictWords } from '../src/texts/verdict';

/** A line end in an answer that is quoted must not begin what looks like a line of ours. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const block = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

const causeLines = (t: T, { id, sureness, because }: CauseFinding, format: Format): readonly string[] => [
  `  [${surenessText(t, sureness)}] ${causeText(t, id).title} (${id})`,
  ...because.map((reason) => `      - ${inOneLine(reasonText(t, reason, format.clock))}`),
];

/** Causes that the same fact excludes stand together. */
const ruledOutLines = (t: T, ruledOut: readonly RuledOut[], format: Format): readonly string[] => {
  const byReason = new Map<string, string[]>();
  for (const { id, because } of ruledOut) {
    const why = inOneLine(because.map((reason) => reasonText(t, reason, format.clock)).join(' '));
    byReason.set(why, [...(byReason.get(why) ?? []), id]);
  }
  return [...byReason].map(([why, ids]) => `  - ${why} ${ids.join(', ')}`);
};

const countLines = ({ ledger }: Report): readonly string[] =>
  ledger === null
    ? []
    : [
        `  started ${ledger.attempts}, answered by Prometheus ${ledger.answeredByPrometheus}, with 200 ${ledger.retrieved},`,
        `  answered by Red Hat's side ${ledger.answeredByRedHat}, accepted ${ledger.accepted}, failed ${ledger.failed}`,
      ];

const missingLines = (t: T, { missing }: Report, evidence: Evidence, format: Format): readonly string[] =>
  missing.map((one) =>
    inOneLine(`  - ${sourceText(t, one.id)}: ${missingText(t, one, permissionOf(one.id, evidence), format)}`),
  );

const incompleteLines = (t: T, evidence: Evidence, format: Format): readonly string[] => {
  const incomplete = incompleteOf(evidence);
  if (incomplete === null) return [];
  const names = incomplete.sources.map((id) => sourceText(t, id));
  return [inOneLine(`  ${incompleteText(t, names, incomplete.detail, format)}`)];
};

/** The report for people, and what may be missing of the evidence that it is drawn from. */
export const toText = (report: Report, evidence: Evidence, t: T): string => {
  const format = createFormat('en', report.at, 'UTC');
  const { title, sentences } = verdictWords(t, report, format);
  const steps = report.steps.map(({ id }) => stepText(t, id));
  return [
    `${title} (${report.state})`,
    `At ${new Date(report.at).toISOString()}; times are UTC.`,
    ...sentences.map((sentence) => `  ${sentence}`),
    ...(report.stage === 'none' ? [] : [`  Stage: ${report.stage}`]),
    ...block('Attempts of the last 15 minutes:', countLines(report)),
    ...block(
      'Causes:',
      report.causes.flatMap((cause) => causeLines(t, cause, format)),
    ),
    ...block(
      'What to do:',
      steps.map((step, index) => `  ${index + 1}. ${step.title}\n     ${step.detail}`),
    ),
    ...block('Ruled out:', ruledOutLines(t, report.ruledOut, format)),
    ...block('Not known:', missingLines(t, report, evidence, format)),
    ...block('Incomplete:', incompleteLines(t, evidence, format)),
  ].join('\n');
};
