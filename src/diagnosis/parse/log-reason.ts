import type { LogStage } from '../evidence/findings';
import { matchRule, ruleOnLeg } from './log-rules';
import type { LogLeg } from './log-rules';

/** What the `err` of a line means. */
export type LogReason = {
  readonly rule: string | null;
  readonly stage: LogStage;
  readonly statusCode: number | null;
  readonly requestId: string | null;
};

/** Where in the way a leg lies. */
export const STAGE_OF_LEG: Readonly<Record<LogLeg, LogStage>> = {
  startup: 'client',
  federate: 'retrieve',
  authorize: 'authorize',
  upload: 'send',
};

const FEDERATE = /^(Get "|Prometheus server |bad request: )/;
const AUTHORIZE = /^(unable to authorize to server: |labels from server have expired)/;
/** Renewal of the token happens inside of the upload and is wrapped by it (`telemetry.md` 1.3). */
const UPLOAD_CALL = /^Post "[^"]*\/upload": /;
const RENEWAL = /^(initial authentication token|unable to )/;

/** Which part of the work the reason comes from (`telemetry.md` 3.3, step 2). */
const legOf = (reason: string): LogLeg => {
  if (FEDERATE.test(reason)) return 'federate';
  if (AUTHORIZE.test(reason)) return 'authorize';
  const call = UPLOAD_CALL.exec(reason);
  if (call !== null) return RENEWAL.test(reason.slice(call[0].length)) ? 'authorize' : 'upload';
  return reason.startsWith('gateway server ') ? 'upload' : 'federate';
};

const WRAPPERS =
  /^(unable to authorize to server: |unable to perform authentication request: |(Get|Post) "[^"]*": |failed to configure Telemeter client: )/;

/** The reason without what wraps it (`telemetry.md` 3.3, step 3). */
export const tailOf = (reason: string): string => {
  let tail = reason;
  for (let wrapper = WRAPPERS.exec(tail); wrapper !== null; wrapper = WRAPPERS.exec(tail)) {
    tail = tail.slice(wrapper[0].length);
  }
  return tail;
};

/** Codes that a line names in words rather than in digits (`telemetry.md` 3.1, 3.2). */
const CODE_OF_RULE: Readonly<Record<string, number>> = {
  F9: 401,
  F10: 403,
  F11: 400,
  A1: 401,
  U1: 401,
  U2: 403,
  U3: 400,
};
const CODE =
  /^(?:Prometheus server reported unexpected error code|unable to exchange initial token for a long lived token|gateway server reported unexpected error code): (\d{3})\b/;

const statusCodeOf = (rule: string | null, tail: string): number | null => {
  const digits = CODE.exec(tail)?.[1];
  return digits === undefined ? (CODE_OF_RULE[rule ?? ''] ?? null) : Number(digits);
};

/**
 * Stage, rule and code of the unquoted `err` of a line. `cut`: its end is missing, so only rules that look at its
 * start may speak. Newlines at the end are those of a quoted answer.
 */
export const reasonOf = (reason: string, fromStartup: boolean, cut: boolean): LogReason => {
  const leg = fromStartup ? 'startup' : legOf(reason);
  const tail = tailOf(reason);
  const matched = matchRule(leg, tail, cut);
  const rule = matched === null ? null : ruleOnLeg(matched, leg, tail, reason.startsWith('Get "'));
  return {
    rule,
    stage: STAGE_OF_LEG[leg],
    statusCode: statusCodeOf(rule, tail),
    requestId: /requestid=(\d+)/.exec(tail)?.[1] ?? null,
  };
};
