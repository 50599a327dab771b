import type { LogLine } from '../evidence/findings';
import { tailOf } from '../parse/log-reason';
import { byInsights, OPERATORS, whoAnswered } from './corroboration';
import type { OperatorsSource } from './corroboration';
import { failureCause } from './failure-cause';
import type { Naming } from './failure-cause';
import { PROXY_SOURCES } from './proxy-setting';
import { reason } from './traces';

/** The token exchange, never seen by a counter (`telemetry.md` 3.0): only the log can name these. */

const AROUND = [...OPERATORS, ...PROXY_SOURCES] as const;
type Around = (typeof AROUND)[number];

/** 401 or 404 (A1, A3): Red Hat answers 404 to a token that it does not know (`telemetry.md` 8, case 1). */
export const pullSecretRejected = failureCause<OperatorsSource>({
  id: 'pull-secret-rejected',
  place: 'authorize',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['A1', 'A3'] },
  usualAt: 'stopped',
});

/** 403 (A2): rights of the account, or something in between that answered; the words of the answer tell which. */
export const accountForbidden = failureCause<Around>({
  id: 'account-forbidden',
  place: 'authorize',
  alsoNeeds: AROUND,
  supports: (seen, lines) => [...whoAnswered(seen, lines), ...byInsights(seen)],
  rules: { authorize: ['A2'] },
});

/** 409 (A4): a pull secret of another account without a transfer, or a cloned cluster id (`telemetry.md` 4.1). */
export const clusterOwnedElsewhere = failureCause({
  id: 'cluster-owned-elsewhere',
  place: 'authorize',
  rules: { authorize: ['A4'] },
});

/** 429 (A5): the client tries again each minute, whatever `Retry-After` says (`telemetry.md` 4.1). */
export const registrationRateLimited = failureCause({
  id: 'registration-rate-limited',
  place: 'authorize',
  rules: { authorize: ['A5'] },
});

/**
 * What the server itself answers with, code by code, beside those that have rules of their own (`telemetry.md` 4.1).
 * Its words behind another code, or amid other words, come from something in between.
 */
const SERVERS_WORDS =
  /^unable to exchange initial token for a long lived token: (400:\s*The 'id' parameter must be specified|4\d\d:\s*upstream rejected request with code \d+\s*$)/;

const saysTheServer = ({ text }: LogLine): boolean => SERVERS_WORDS.test(tailOf(text));

const isOtherCode = ({ rule }: LogLine): boolean => rule === 'A9';

const unlikeTheServer = (sureness: Naming['sureness']): Naming => ({
  sureness,
  also: [reason('not-the-servers-words', 'client-log')],
});

/** An unusual code with the server's own words is its answer; with others it stays possible beside interception. */
export const redHatAuthorizeError = failureCause<Around>({
  id: 'red-hat-authorize-error',
  place: 'authorize',
  alsoNeeds: AROUND,
  supports: (seen, lines) => {
    // The words of an unusual code have been looked at to name it.
    const usual = lines.filter((line) => !isOtherCode(line));
    return [...(usual.length > 0 ? whoAnswered(seen, usual) : []), ...byInsights(seen)];
  },
  rules: { authorize: ['A6'] },
  names: (line) => {
    if (!isOtherCode(line)) return null;
    if (!saysTheServer(line)) return unlikeTheServer('possible');
    return { sureness: 'found', also: [reason('the-servers-words', 'client-log')] };
  },
});

/** Something in between answered in Red Hat's place: no token in a 200, or a 2xx that the server never sends. */
export const interceptedAnswer = failureCause<OperatorsSource>({
  id: 'intercepted-answer',
  place: 'authorize',
  alsoNeeds: OPERATORS,
  supports: byInsights,
  rules: { authorize: ['A7', 'A8'], send: ['U8'] },
  codes: { leg: 'send', includes: (code) => /^2\d\d$/.test(code) },
  names: (line) => (isOtherCode(line) && !saysTheServer(line) ? unlikeTheServer('likely') : null),
});
