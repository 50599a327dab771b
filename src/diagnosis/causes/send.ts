import { valueOf } from './cause';
import { byClock, byVolume, whoAnswered } from './corroboration';
import { failureCause } from './failure-cause';
import { PROXY_SOURCES } from './proxy-setting';
import type { ProxySources } from './proxy-setting';
import { reason } from './traces';

/** Answers to the upload (`verdicts.md` 3, stage send; `telemetry.md` 4.2). */

const code = (one: string) => ({ leg: 'send' as const, includes: (other: string) => other === one });

export const uploadUnauthenticated = failureCause({
  id: 'upload-unauthenticated',
  place: 'send-answer',
  supports: (seen) => byClock(valueOf(seen['client-log'])),
  rules: { send: ['U1'] },
  codes: code('401'),
});

export const uploadForbidden = failureCause<ProxySources>({
  id: 'upload-forbidden',
  place: 'send-answer',
  alsoNeeds: PROXY_SOURCES,
  supports: (seen, lines) => [reason('server-sends-no-403', 'client-metrics'), ...whoAnswered(seen, lines)],
  rules: { send: ['U2'] },
  codes: code('403'),
});

export const uploadInvalid = failureCause({
  id: 'upload-invalid',
  place: 'send-answer',
  supports: (seen) => byClock(valueOf(seen['client-log'])),
  rules: { send: ['U3'] },
  codes: code('400'),
});

export const uploadTooLarge = failureCause<'alert'>({
  id: 'upload-too-large',
  place: 'send-answer',
  alsoNeeds: ['alert'],
  supports: byVolume,
  rules: { send: ['U4'] },
  codes: code('413'),
});

export const uploadRateLimited = failureCause({
  id: 'upload-rate-limited',
  place: 'send-answer',
  rules: { send: ['U5'] },
  codes: code('429'),
});

export const redHatServerError = failureCause<ProxySources>({
  id: 'red-hat-server-error',
  place: 'send-answer',
  alsoNeeds: PROXY_SOURCES,
  supports: whoAnswered,
  rules: { send: ['U6'] },
  codes: { leg: 'send', includes: (one) => /^5\d\d$/.test(one) },
});

const NAMED_CODES = ['400', '401', '403', '413', '429'];

export const uploadUnexpectedStatus = failureCause<ProxySources>({
  id: 'upload-unexpected-status',
  place: 'send-answer',
  alsoNeeds: PROXY_SOURCES,
  supports: whoAnswered,
  rules: { send: ['U7'] },
  codes: { leg: 'send', includes: (one) => !/^[25]\d\d$/.test(one) && !NAMED_CODES.includes(one) },
});
