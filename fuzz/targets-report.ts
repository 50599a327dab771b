import fc from 'fast-check';
import { diagnose } from '../src/diagnosis/diagnose';
import type { Evidence, Findings } from '../src/diagnosis/evidence/findings';
import { isSilenced } from '../src/diagnosis/evidence/is-silenced';
import { mergeLog } from '../src/diagnosis/evidence/merge-log';
import { mergeSeries } from '../src/diagnosis/evidence/merge-series';
import { NO_EVIDENCE } from '../src/diagnosis/evidence/no-evidence';
import { alertLabels } from '../src/diagnosis/evidence/silences';
import type { Matcher } from '../src/diagnosis/evidence/silences';
import type { SourceId } from '../src/diagnosis/evidence/source-id';
import { SOURCE_IDS } from '../src/diagnosis/evidence/source-id';
import { parseSilences } from '../src/diagnosis/parse/parse-silences';
import { parseSource } from '../src/diagnosis/parse/parse-source';
import type { Report } from '../src/diagnosis/report';
import { healthFacts } from '../src/entries/health-facts';
import { createFormat } from '../src/texts/format';
import { statusCodeText } from '../src/texts/status-codes';
import { asked, rawOf, vector } from './answers';
import type { Asked } from './answers';
import { anyJson, mutated } from './json';
import { SILENCES } from './objects';
import { AT, EVIDENCE } from './seeds';
import { shownOf, t } from './shown';
import { Broken, target } from './target';
import type { Target } from './target';
import { INHERITED, word } from './texts';

const FORMAT = createFormat('en', AT, 'UTC');

type Came = readonly (readonly [SourceId, Asked])[];

/** What came of some of the sources, over what is known of a cause. */
const whole = fc.record({
  seed: fc.nat({ max: EVIDENCE.length - 1 }),
  came: fc.array(fc.oneof(...SOURCE_IDS.map((id) => fc.tuple(fc.constant(id), asked(id)))), { maxLength: 3 }),
  silences: rawOf(mutated([SILENCES])),
});

const evidenceOf = (seed: number, came: Came): Evidence =>
  came.reduce<Evidence>(
    (all, [id, { raw, instead }]) => ({ ...all, [id]: parseSource(id, raw, AT, instead) }),
    EVIDENCE[seed] ?? NO_EVIDENCE,
  );

const holdsNoHoles = (report: Report): Report => {
  const numbers = [report.failingSince, report.lastAccepted, report.clearsAt, report.nextAttempt];
  const counts =
    report.ledger === null ? [] : Object.values(report.ledger).filter((one) => typeof one === 'number');
  const odd = [...numbers, ...counts].filter((one) => one !== null && !Number.isFinite(one));
  if (odd.length > 0) throw new Broken(`a report with ${odd.join(', ')} in it`);
  return report;
};

const seriesOf = ({ raw }: Asked): Findings['client-metrics']['series'] => {
  const answer = parseSource('client-metrics', raw, AT);
  return answer.is === 'found' ? answer.value.series : [];
};

const logOf = ({ raw }: Asked): Findings['client-log'] => {
  const answer = parseSource('client-log', raw, AT);
  return answer.is === 'found' ? answer.value : { lines: [], from: null };
};

const MATCHED = ['alertname', 'severity', 'a label of no alert', ...INHERITED];

/** What a silence on one condition says of the alert. */
const judge = (matcher: Matcher): string =>
  isSilenced(
    [{ matchers: [matcher], isWhole: true, until: null, by: null, comment: null }],
    alertLabels('TelemeterClientFailures'),
    AT,
  ).is;

/** Names that only JavaScript gives to every object are no labels of an alert. */
const judgedAlike = ([name, value, isEqual]: readonly [string, string, boolean]): string => {
  const judged = (label: string): string => judge({ name: label, value, isRegex: false, isEqual });
  if (INHERITED.includes(name) && judged(name) !== judged('a label of no alert'))
    throw new Broken(`takes ${name} for a label of the alert`);
  return judged(name);
};

/** What is made of all answers together. */
export const REPORT_TARGETS: readonly Target[] = [
  target({ name: 'diagnose', share: 40, inputs: whole }, ({ seed, came }) =>
    holdsNoHoles(diagnose(evidenceOf(seed, came), AT)),
  ),
  target({ name: 'words', share: 20, inputs: whole }, ({ seed, came, silences }) => {
    const evidence = evidenceOf(seed, came);
    return shownOf(diagnose(evidence, AT), evidence, parseSilences(silences, AT), FORMAT);
  }),
  target(
    { name: 'merge', share: 20, inputs: fc.tuple(asked('client-metrics'), asked('client-metrics')) },
    ([one, other]) => mergeSeries(seriesOf(one), seriesOf(other), AT).map(({ samples }) => samples.length),
  ),
  target(
    { name: 'merge-log', share: 20, inputs: fc.tuple(asked('client-log'), asked('client-log')) },
    ([one, other]) => mergeLog(logOf(one), logOf(other), AT),
  ),
  target(
    { name: 'silenced', share: 30, inputs: fc.tuple(fc.constantFrom(...MATCHED), word, fc.boolean()) },
    judgedAlike,
  ),
  target({ name: 'silence-pattern', share: 30, inputs: fc.tuple(word, word, word) }, (parts) =>
    judge({ name: 'alertname', value: parts.join(''), isRegex: true, isEqual: true }),
  ),
  target(
    { name: 'status-code', share: 10, inputs: fc.tuple(fc.constantFrom('retrieve', 'send'), word) },
    ([leg, code]) => statusCodeText(t, leg, code),
  ),
  target(
    { name: 'health', share: 30, inputs: fc.array(fc.oneof(vector, anyJson), { maxLength: 3 }) },
    (all) => {
      const facts = healthFacts(all.map((response) => ({ response })));
      // The popup writes both as times of day.
      return [facts.health, facts.at, facts.lastAccepted].map((one) =>
        typeof one === 'number' ? FORMAT.time(one) : one,
      );
    },
  ),
];
