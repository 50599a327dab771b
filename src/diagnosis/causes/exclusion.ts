import { ruledOut } from './cause';
import type { Counted, Logged, Opinion } from './cause';
import { isCountedRule, reason, uncountedLines } from './traces';

/**
 * Where a cause stops attempts: before Prometheus answers, by its answer, by what is in it, before or in it (`slow`),
 * in the token exchange, on the way to Red Hat, by the answer to the upload.
 */
export type Place = 'no-answer' | 'retrieve-answer' | 'body' | 'slow' | 'authorize' | 'way' | 'send-answer';

/** Every line of the attempts is there, and all of them say something else: then it was not this. */
const namesAnother = (logged: Logged | null): Opinion | null => {
  if (logged === null || !logged.complete) return null;
  const lines = uncountedLines(logged);
  return lines.length === 0
    ? null
    : ruledOut(reason('log-names-another', 'client-log', { count: lines.length }));
};

/** No failure was without an answer of Prometheus, so nothing was in between. */
const byAnswer = ({ failures, ledger }: Counted): Opinion | null => {
  if (failures.noAnswer > 0 || ledger.answeredByPrometheus === 0) return null;
  const { answeredByPrometheus: answered, attempts } = ledger;
  return ruledOut(reason('prometheus-answered', 'client-metrics', { answered, attempts }));
};

/** No failure lies between the answer of Prometheus and that of Red Hat's side. */
const byUpload = ({ failures, ledger }: Counted): Opinion | null => {
  if (failures.stopped > 0 || ledger.answeredByRedHat === 0) return null;
  const { answeredByRedHat: answered, retrieved } = ledger;
  return ruledOut(reason('red-hat-answered', 'client-metrics', { answered, retrieved }));
};

/** The counters know every answer, and none had this code. */
const byOtherCodes = (place: 'retrieve-answer' | 'send-answer', { ledger, failures }: Counted): Opinion => {
  const { attempts } = ledger;
  const failed = failures.count;
  return place === 'retrieve-answer'
    ? ruledOut(reason('prometheus-said-otherwise', 'client-metrics', { attempts, failed }))
    : ruledOut(reason('red-hat-said-otherwise', 'client-metrics', { attempts, failed }));
};

const byLogAlone = (place: Place, logged: Logged | null): Opinion | null => {
  if (logged === null || !logged.complete) return null;
  const lines =
    place === 'send-answer' || place === 'retrieve-answer' ? logged.lines : uncountedLines(logged);
  const others = lines.length > 0 ? lines : logged.lines.filter(isCountedRule);
  return others.length === 0
    ? null
    : ruledOut(reason('log-names-another', 'client-log', { count: others.length }));
};

/** What excludes a cause that no line and no code names; null where nothing does. */
export const exclusion = (place: Place, counted: Counted | null, logged: Logged | null): Opinion | null => {
  if (counted === null || !counted.fresh) return byLogAlone(place, logged);
  const { ledger, failures } = counted;
  if (failures.count === 0) {
    if (ledger.accepted === 0) return null;
    return ruledOut(reason('nothing-failed', 'client-metrics', { accepted: ledger.accepted }));
  }
  if (place === 'retrieve-answer' || place === 'send-answer') return byOtherCodes(place, counted);
  if (place === 'no-answer') return byAnswer(counted) ?? namesAnother(logged);
  const mayBeBefore = place === 'slow' && failures.noAnswer > 0;
  return (mayBeBefore ? null : byUpload(counted)) ?? namesAnother(logged);
};
