import { failureCause } from './failure-cause';

/** Answers to the upload (`verdicts.md` 3, stage send; `telemetry.md` 4.2). */

const code = (one: string) => ({ leg: 'send' as const, includes: (other: string) => other === one });

export const uploadUnauthenticated = failureCause({
  id: 'upload-unauthenticated',
  place: 'send-answer',
  rules: { send: ['U1'] },
  codes: code('401'),
});

export const uploadForbidden = failureCause({
  id: 'upload-forbidden',
  place: 'send-answer',
  rules: { send: ['U2'] },
  codes: code('403'),
});

export const uploadInvalid = failureCause({
  id: 'upload-invalid',
  place: 'send-answer',
  rules: { send: ['U3'] },
  codes: code('400'),
});

export const uploadTooLarge = failureCause({
  id: 'upload-too-large',
  place: 'send-answer',
  rules: { send: ['U4'] },
  codes: code('413'),
});

export const uploadRateLimited = failureCause({
  id: 'upload-rate-limited',
  place: 'send-answer',
  rules: { send: ['U5'] },
  codes: code('429'),
});

export const redHatServerError = failureCause({
  id: 'red-hat-server-error',
  place: 'send-answer',
  rules: { send: ['U6'] },
  codes: { leg: 'send', includes: (one) => /^5\d\d$/.test(one) },
});

const NAMED_CODES = ['400', '401', '403', '413', '429'];

export const uploadUnexpectedStatus = failureCause({
  id: 'upload-unexpected-status',
  place: 'send-answer',
  rules: { send: ['U7'] },
  codes: { leg: 'send', includes: (one) => !/^[25]\d\d$/.test(one) && !NAMED_CODES.includes(one) },
});
