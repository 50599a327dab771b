import { CAUSES } from '../src/diagnosis/causes/list';
import type { CauseId } from '../src/diagnosis/causes/cause-id';
import { LINKS } from '../src/diagnosis/runbook/links';
import { remedyOf } from '../src/diagnosis/runbook/remedies';
import type { Remedy } from '../src/diagnosis/runbook/remedy';
import type { Step } from '../src/diagnosis/runbook/step';
import { SCENARIOS } from '../lab/scenarios/list';
import { causeText } from '../src/texts/causes';
import { createFormat } from '../src/texts/format';
import { linkText } from '../src/texts/links';
import { permissionText } from '../src/texts/permissions';
import { reasonText } from '../src/texts/reasons';
import { remedyFacts } from '../src/texts/remedy-words';
import { ruledOutText } from '../src/texts/ruled-out';
import { impactText } from '../src/texts/runbook';
import { sourceText } from '../src/texts/sources';
import { stateText, surenessText } from '../src/texts/states';
import type { T } from '../src/texts/t';
import { exampleOf, officialQuerySees } from './cause-fixture';
import { inOneLine } from './document';
import { logRulesOf } from './log-rules-of';
import { stepList } from './step-lines';

/** The table of log rules and their ids. */
const LOG_RULES = '../reference/telemetry.md#32-classifier-table';

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Steps in place of the usual ones, and what is else about them where it is not the same. */
const otherWay = (
  t: T,
  title: string,
  remedy: Remedy,
  steps: readonly Step[] | undefined,
): readonly string[] => {
  if (steps === undefined) return [];
  const facts = remedyFacts(t, remedy, steps);
  const usual = remedyFacts(t, remedy, remedy.steps);
  const others = facts.filter((fact) => !usual.includes(fact));
  return [`### ${title}`, ...(others.length === 0 ? [] : [list(others)]), stepList(t, steps)];
};

const whatToDo = (t: T, remedy: Remedy): readonly string[] => [
  '## What to do',
  list([permissionText(t, remedy.permission), ...remedyFacts(t, remedy, remedy.steps)]),
  stepList(t, remedy.steps),
  ...otherWay(t, 'Where the control plane is hosted', remedy, remedy.hosted),
  ...otherWay(t, 'Where cluster-monitoring-config has a token of its own', remedy, remedy.ownToken),
  ...(remedy.links.length === 0
    ? []
    : [list(remedy.links.map((id) => `[${linkText(t, id)}](${LINKS[id]})`))]),
];

const sourcesOf = (t: T, id: CauseId): string => {
  const needs = CAUSES.find((cause) => cause.id === id)?.needs ?? [];
  return needs.map((source) => `${sourceText(t, source)} (\`${source}\`)`).join(', ');
};

const rulesLine = (id: CauseId): readonly string[] => {
  const rules = logRulesOf(id);
  if (rules.length === 0) return [];
  return [`Lines of the client's log that name it: ${rules.join(', ')} of [the log rules](${LOG_RULES}).`];
};

const howWeKnow = (t: T, id: CauseId): readonly string[] => {
  const { report, finding } = exampleOf(id);
  const format = createFormat('en', report.at, 'UTC');
  const seen = officialQuerySees(report);
  const official =
    seen.length === 0 ? 'comes back empty' : `shows ${seen.map((one) => `\`${one}\``).join(', ')}`;
  return [
    '## How we know',
    list([
      `Needs at least one of these; where none can be read, the page says that it cannot tell: ${sourcesOf(t, id)}.`,
      ...rulesLine(id),
    ]),
    `An example ([evidence](../../fixtures/causes/${id}.evidence.json), [report](../../fixtures/causes/${id}.report.json)): ${stateText(t, report.state).short.toLowerCase()}, stage \`${finding.stage}\`, ${surenessText(t, finding.sureness).toLowerCase()}.`,
    list(finding.because.map((reason) => inOneLine(reasonText(t, reason, format.clock)))),
    `The query of the official runbook ${official} there.`,
  ];
};

const inTheLab = (id: CauseId): readonly string[] => {
  const scenarios = SCENARIOS.filter(({ expected }) =>
    [...expected.causes, ...(expected.likely ?? [])].includes(id),
  );
  if (scenarios.length === 0) return [];
  const lines = scenarios.map(
    ({ id: name, description }) => `\`npm start -- --scenario ${name}\`: ${description}`,
  );
  return ['## Live with it', list(lines)];
};

/** What it costs while it is so; where nobody knows whether telemetry is delivered, that comes first. */
const impact = (t: T, id: CauseId): readonly string[] => {
  const { state } = exampleOf(id).report;
  const { title } = stateText(t, state);
  const cost = impactText(t).join(' ');
  if (state === 'off') return ['## Impact', `${title}.`];
  return ['## Impact', state === 'unknown' ? `${title}. If it is not: ${cost}` : cost];
};

/** The page of a cause: all of it is taken from the tables, words and goldens that the product itself uses. */
export const causePage = (t: T, id: CauseId): string => {
  const { title, failing, meaning, notThis } = causeText(t, id);
  const parts = [
    `# ${title}`,
    `\`${id}\`: what the guided runbook says of it, which is "this page" below. Written by \`npm run docs\` from the plugin's own tables and words; change it there.`,
    '## Meaning',
    `${failing} ${meaning}`,
    ...impact(t, id),
    ...howWeKnow(t, id),
    ...whatToDo(t, remedyOf(id)),
    '## What it is not',
    `${notThis} Where it is excluded, the page says "${ruledOutText(t, id)}".`,
    ...inTheLab(id),
  ];
  return `${parts.join('\n\n')}\n`;
};
