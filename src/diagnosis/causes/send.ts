import { valueOf } from './cause';
import { byClock, byVolume, whoAnswered } from './corroboration';
import { failureCause } from './failure-cause';
import { PROXY_SOURCES } from './proxy-setting';
import type { ProxySources } from './proxy-setting';
import { reason } from './traces';

/** Answers to the upload (`verdicts.md` 3, stage send; `telemetry.md` 4.2). */

const code = (one: string) => ({ leg: 'send' as const, includes: (other: string) => other === one });

/** 401 (U1): the client drops its token and asks for another (`telemetry.md` 1.3), so a single one heals by itself. */
export const uploadUnauthenticated = failureCause({
  id: 'upload-unauthenticated',
  place: 'send-answer',
  supports: (seen) => byClock(valueOf(seen['client-log'])),
  rules: { send: ['U1'] },
  codes: code('401'),
});

/**
 * 403 (U2): Red Hat's server sends none here, so something in between did, or a code was passed on (`telemetry.md`
 * 3.2).
 */
export const uploadForbidden = failureCause<ProxySources>({
  id: 'upload-forbidden',
  place: 'send-answer',
  alsoNeeds: PROXY_SOURCES,
  supports: (seen, lines) => [reason('server-sends-no-403', 'client-metrics'), ...whoAnswered(seen, lines)],
  rules: { send: ['U2'] },
  codes: code('403'),
});

/**
 * 400 (U3): samples without a time, out of order or older than 24 h, as a wrong clock makes them (`telemetry.md` 4.2).
 */
export const uploadInvalid = failureCause({
  id: 'upload-invalid',
  place: 'send-answer',
  supports: (seen) => byClock(valueOf(seen['client-log'])),
  rules: { send: ['U3'] },
  codes: code('400'),
});

/** 413 (U4): more than the server takes, 500 KiB in its code (`telemetry.md` 4.2). */
export const uploadTooLarge = failureCause<'alert'>({
  id: 'upload-too-large',
  place: 'send-answer',
  alsoNeeds: ['alert'],
  supports: byVolume,
  rules: { send: ['U4'] },
  codes: code('413'),
});

/** 429 (U5): more than one upload in 4 min 30 s, or only the echo of a code before (`telemetry.md` 4.2). */
export const uploadRateLimited = failureCause({
  id: 'upload-rate-limited',
  place: 'send-answer',
  rules: { send: ['U5'] },
  codes: code('429'),
});

/** 500 to 599 (U6): of Red Hat's server, of its edge, or of a proxy that inspects TLS (`whoAnswered`). */
export const redHatServerError = failureCause<ProxySources>({
  id: 'red-hat-server-error',
  place: 'send-answer',
  alsoNeeds: PROXY_SOURCES,
  supports: whoAnswered,
  rules: { send: ['U6'] },
  codes: { leg: 'send', includes: (one) => /^5\d\d$/.test(one) },
});

const NAMED_CODES = ['400', '401', '403', '413', '429'];

/** Each other code (U7); of a 2xx beside 200, `interceptedAnswer` speaks. */
export const uploadUnexpectedStatus = failureCause<ProxySources>({
  id: 'upload-unexpected-status',
  place: 'send-answer',
  alsoNeeds: PROXY_SOURCES,
  supports: whoAnswered,
  rules: { send: ['U7'] },
  codes: { leg: 'send', includes: (one) => !/^[25]\d\d$/.test(one) && !NAMED_CODES.includes(one) },
});
