import type { Ledger, Report } from '../src/diagnosis/report';

/** 10:42 of a day in November 2026. */
const AT = Date.UTC(2026, 10, 22, 10, 42);
const MINUTE_MS = 60_000;

/** 15 attempts that got their metrics and no answer of Red Hat, unless told otherwise. */
export const ledger = (parts: Partial<Ledger> = {}): Ledger => ({
  attempts: 15,
  answeredByPrometheus: 15,
  retrieved: 15,
  answeredByRedHat: 0,
  accepted: 0,
  failed: 15,
  nothingToSend: 0,
  codes: [{ leg: 'retrieve', statusCode: '200', count: 15 }],
  ...parts,
});

/** A cluster whose pull secret is refused since 08:14, unless told otherwise. */
export const report = (parts: Partial<Report> = {}): Report => ({
  at: AT,
  state: 'failing',
  stage: 'authorize',
  causes: [
    {
      id: 'pull-secret-rejected',
      sureness: 'found',
      stage: 'authorize',
      statusCode: 401,
      share: 1,
      because: [],
    },
  ],
  ruledOut: [],
  missing: [],
  ledger: ledger(),
  failingSince: AT - 148 * MINUTE_MS,
  lastAccepted: AT - 153 * MINUTE_MS,
  clearsAt: null,
  nextAttempt: AT + 42_000,
  generation: 'http-requests',
  steps: [],
  ...parts,
});
