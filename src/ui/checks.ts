import type { SourceId } from '../diagnosis/evidence/source-id';
import { SOURCES } from '../diagnosis/evidence/sources';
import type { Source } from '../diagnosis/evidence/sources';
import type { CauseFinding, Missing, Reason, Report, RuledOut } from '../diagnosis/report';
import type { CommandId } from '../diagnosis/runbook/command-id';
import { BY_HAND } from '../diagnosis/runbook/commands';
import { causeText } from '../texts/causes';
import { missingText } from '../texts/missing';
import { reasonText } from '../texts/reasons';
import { ruledOutText } from '../texts/ruled-out';
import { sourceText } from '../texts/sources';
import { runbookWords } from '../texts/runbook-words';
import type { Words } from './useWords';

/** `passed`: it is ruled out; `cannot-tell`: its source could not be read. */
export type CheckSign = 'found' | 'likely' | 'passed' | 'cannot-tell';

/** One line of "Checked and ruled out": what was found, the number in small print, and where it was read. */
export type Check = {
  readonly key: string;
  readonly sign: CheckSign;
  readonly text: string;
  readonly small: readonly string[];
  readonly source: SourceId;
  /** Of what could not be read: how somebody who may can look by hand. */
  readonly byHand?: CommandId;
};

const MOST_NAMES = 4;

const say = ({ t, format }: Words, reason: Reason): string => reasonText(t, reason, format.time);

const ofCause = (words: Words, cause: CauseFinding): Check => ({
  key: `cause-${cause.id}`,
  sign: cause.sureness === 'found' ? 'found' : 'likely',
  text: causeText(words.t, cause.id).title,
  small: cause.because.map((reason) => say(words, reason)),
  source: cause.because[0]?.source ?? 'client-metrics',
});

/** Causes that the same fact excludes are one line: the fact is what was checked. */
const groupByFact = (ruledOut: readonly RuledOut[]): readonly (readonly [Reason, readonly RuledOut[]])[] => {
  const groups = new Map<string, [Reason, RuledOut[]]>();
  for (const entry of ruledOut) {
    const reason = entry.because[0];
    if (reason === undefined) continue;
    const key = JSON.stringify([reason.id, reason.values]);
    const group = groups.get(key) ?? [reason, []];
    group[1].push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
};

/** The first few names; the rest as a number, since a fact may exclude twenty causes at once. */
const shortened = (names: readonly string[], { t }: Words): readonly string[] => {
  const rest = names.length - MOST_NAMES;
  return rest <= 1 ? names : [...names.slice(0, MOST_NAMES), runbookWords(t).otherCauses(rest)];
};

const ofGroup = (words: Words, [reason, entries]: readonly [Reason, readonly RuledOut[]]): Check => {
  const names = entries.map(({ id }) => ruledOutText(words.t, id));
  return {
    key: `ruled-out-${reason.id}-${entries[0]?.id ?? ''}`,
    sign: 'passed',
    text: shortened(names, words).join(' · '),
    small: [say(words, reason)],
    source: reason.source,
  };
};

const inPrometheus = (id: SourceId): boolean => {
  const source: Source = SOURCES[id];
  return source.requests('day').every(({ to }) => to === 'prometheus');
};

/** A fact that nobody has needs no other way to it; one that only this reader may not have does. */
const byHandOf = ({ t }: Words, { id, why }: Missing): Pick<Check, 'small' | 'byHand'> => {
  if (why === 'nothing') return { small: [] };
  if (inPrometheus(id)) return { small: [runbookWords(t).queryByHand] };
  const byHand = BY_HAND[id];
  return byHand === undefined ? { small: [] } : { small: [runbookWords(t).byHand], byHand };
};

const ofMissing = (words: Words, missing: Missing): Check => {
  const { small, ...byHand } = byHandOf(words, missing);
  const why = missingText(words.t, missing, SOURCES[missing.id].permission, words.format);
  return {
    key: `missing-${missing.id}`,
    sign: 'cannot-tell',
    text: sourceText(words.t, missing.id),
    small: [why, ...small],
    source: missing.id,
    ...byHand,
  };
};

/** Every check of a report, what was found first and what could not be read last. */
export const checksOf = (report: Report, words: Words): readonly Check[] => [
  ...report.causes.filter(({ sureness }) => sureness !== 'possible').map((cause) => ofCause(words, cause)),
  ...groupByFact(report.ruledOut).map((group) => ofGroup(words, group)),
  ...report.missing.filter(({ why }) => why !== 'not-asked').map((missing) => ofMissing(words, missing)),
];
