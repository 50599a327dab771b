import type { Findings } from '../evidence/findings';
import { listAt, textAt } from './json';
import { parseVector } from './parse-matrix';
import type { Series } from './parse-matrix';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';
import { redact, saidAt, shorten } from './redact';

type Condition = Findings['cluster-operators']['conditions'][number];

/** Messages of operators quote answers of servers; so much of one is enough to recognise it. */
const MESSAGE_LENGTH = 1000;

const conditionsOf = (operator: unknown): readonly Condition[] => {
  const name = saidAt(operator, 'metadata', 'name') ?? '';
  return listAt(operator, 'status', 'conditions').map((condition) => ({
    operator: name,
    type: saidAt(condition, 'type') ?? '',
    status: saidAt(condition, 'status') ?? '',
    reason: saidAt(condition, 'reason') ?? '',
    message: shorten(saidAt(condition, 'message') ?? redact(''), MESSAGE_LENGTH),
  }));
};

/** Conditions of the neighbours: monitoring, insights and dns (`telemetry.md` 5.3). */
export const parseClusterOperators = parserOf<Findings['cluster-operators']>((bodies) => {
  const operators = bodies.filter((body) => body !== ABSENT);
  if (operators.some((one) => textAt(one, 'metadata', 'name') === null))
    return unreadable('the answer is no ClusterOperator');
  const conditions = operators.flatMap(conditionsOf);
  return conditions.length === 0 ? NOTHING : found({ conditions });
});

/** The operator's reason stands for its message, which no metric carries. */
const conditionInMetrics = ({ labels, samples }: Series): readonly Condition[] => {
  const { name: operator, condition: type, reason = '' } = labels;
  const value = samples[0]?.[1];
  if (operator === undefined || type === undefined || (value !== 0 && value !== 1)) return [];
  const said = redact(reason);
  return [
    {
      operator: redact(operator),
      type: redact(type),
      status: value === 1 ? 'True' : 'False',
      reason: said,
      message: said,
    },
  ];
};

/** The same conditions as the cluster-version operator exposes them (`telemetry.md` 2.3). */
export const parseOperatorMetrics = parserOf<Findings['cluster-operators']>(([body]) => {
  const vector = parseVector(body);
  if (vector.is !== 'found') return vector;
  const conditions = vector.value.flatMap(conditionInMetrics);
  return conditions.length === 0 ? NOTHING : found({ conditions });
});
