import type { CauseId } from '../src/diagnosis/causes/cause-id';
import { causeOfSaying } from '../src/diagnosis/causes/rule-cause';
import { STAGE_OF_LEG } from '../src/diagnosis/parse/log-reason';
import { LOG_RULES, ruleOnLeg } from '../src/diagnosis/parse/log-rules';
import type { LogLeg } from '../src/diagnosis/parse/log-rules';

/** Ends and places of a reason between which `ruleOnLeg` tells rules of the federate leg apart. */
const TAILS = ['connection refused', 'anything else'];
const PLACES = [true, false];

const idsOf = (rule: string, leg: LogLeg): readonly string[] =>
  TAILS.flatMap((tail) => PLACES.map((behindGet) => ruleOnLeg(rule, leg, tail, behindGet)));

/** F16 is a warning, no reason of a failure, so no pattern of the table has it (telemetry.md 3.2). */
const WARNINGS = [{ leg: 'federate', id: 'F16' }] as const;

/** The log rules (telemetry.md 3.2) that speak for a cause, in the order of the table, each once. */
export const logRulesOf = (cause: CauseId): readonly string[] => {
  const named = LOG_RULES.flatMap(({ id, legs }) =>
    legs.flatMap((leg: LogLeg) => idsOf(id, leg).map((onLeg) => ({ leg, id: onLeg }))),
  );
  const speaking = [...named, ...WARNINGS].filter(
    ({ leg, id }) => causeOfSaying({ rule: id, stage: STAGE_OF_LEG[leg] }) === cause,
  );
  return [...new Set(speaking.map(({ id }) => id))];
};
