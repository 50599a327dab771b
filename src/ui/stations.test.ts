import { ledger, report } from '../../test/report';
import type { CauseFinding, Report } from '../diagnosis/report';
import { stationsOf } from './stations';

const statuses = (parts: Partial<Report>): string =>
  stationsOf(report(parts))
    .map(({ id, status }) => `${id} ${status}`)
    .join(', ');

const cause = (parts: Partial<CauseFinding>): CauseFinding => ({
  id: 'stopped-before-answer',
  sureness: 'found',
  stage: 'reach',
  statusCode: null,
  share: 1,
  because: [],
  ...parts,
});

describe('the way from Prometheus to Red Hat', () => {
  test('a refused pull secret stops at the token exchange, with the code of the log', () => {
    const stations = stationsOf(report());
    expect(statuses({})).toBe('retrieve good, authorize bad, upload not-reached, accepted not-reached');
    expect(stations[0]?.note).toEqual({ is: 'answered', count: 15, of: 15 });
    expect(stations[1]?.note).toEqual({ is: 'refused', count: 0, of: 15, code: '401' });
    expect(stations[3]?.note).toEqual({ is: 'last-accepted', at: report().lastAccepted });
  });

  test('without a log the token exchange and the upload share one question mark', () => {
    const parts = { stage: 'reach', causes: [cause({})] } as const;
    expect(statuses(parts)).toBe('retrieve good, authorize unknown, upload unknown, accepted not-reached');
  });

  test('an upload that is cut off stops at the upload: the token exchange is behind it', () => {
    const parts: Partial<Report> = {
      stage: 'send',
      causes: [cause({ id: 'egress-reset', stage: 'send', statusCode: null })],
    };
    expect(statuses(parts)).toBe('retrieve good, authorize good, upload bad, accepted not-reached');
  });

  test('uploads of which some are accepted and some cut off are mixed there, and nowhere else', () => {
    const parts: Partial<Report> = {
      state: 'degraded',
      stage: 'send',
      causes: [cause({ id: 'egress-reset', stage: 'send', statusCode: null })],
      ledger: ledger({
        answeredByRedHat: 7,
        accepted: 7,
        failed: 8,
        codes: [
          { leg: 'retrieve', statusCode: '200', count: 15 },
          { leg: 'send', statusCode: '200', count: 7 },
        ],
      }),
    };
    expect(statuses(parts)).toBe('retrieve good, authorize good, upload mixed, accepted mixed');
    expect(stationsOf(report(parts))[2]?.note).toEqual({ is: 'answered', count: 7, of: 15 });
  });

  test('a refused upload shows its code, and that the token exchange went well', () => {
    const parts: Partial<Report> = {
      stage: 'send',
      causes: [cause({ id: 'upload-forbidden', stage: 'send', statusCode: 403 })],
      ledger: ledger({
        answeredByRedHat: 15,
        codes: [
          { leg: 'retrieve', statusCode: '200', count: 15 },
          { leg: 'send', statusCode: '403', count: 15 },
        ],
      }),
    };
    expect(statuses(parts)).toBe('retrieve good, authorize good, upload bad, accepted not-reached');
    expect(stationsOf(report(parts))[2]?.note).toEqual({ is: 'refused', count: 0, of: 15, code: '403' });
  });

  test('a client that is switched off reaches no station, and nobody asks why', () => {
    const parts: Partial<Report> = { state: 'off', stage: 'client', ledger: null, lastAccepted: null };
    expect(statuses(parts)).toBe(
      'retrieve not-reached, authorize not-reached, upload not-reached, accepted not-reached',
    );
    expect(stationsOf(report(parts)).map(({ note }) => note.is)).toEqual(['off', 'off', 'off', 'off']);
  });

  test('an error of Prometheus stops at the first station', () => {
    const parts: Partial<Report> = {
      stage: 'retrieve',
      causes: [cause({ id: 'prometheus-error', stage: 'retrieve', statusCode: 503 })],
      ledger: ledger({ retrieved: 0, codes: [{ leg: 'retrieve', statusCode: '503', count: 15 }] }),
    };
    expect(statuses(parts)).toBe(
      'retrieve bad, authorize not-reached, upload not-reached, accepted not-reached',
    );
    expect(stationsOf(report(parts))[0]?.note).toEqual({ is: 'refused', count: 0, of: 15, code: '503' });
  });

  test('a healthy cluster passes everywhere, though one attempt is in flight', () => {
    const healthy = ledger({
      attempts: 4,
      answeredByPrometheus: 4,
      retrieved: 4,
      answeredByRedHat: 3,
      accepted: 3,
      failed: 0,
      codes: [
        { leg: 'retrieve', statusCode: '200', count: 4 },
        { leg: 'send', statusCode: '200', count: 3 },
      ],
    });
    const parts: Partial<Report> = {
      state: 'delivering',
      stage: 'none',
      causes: [],
      ledger: healthy,
      failingSince: null,
    };
    expect(statuses(parts)).toBe('retrieve good, authorize good, upload good, accepted good');
  });

  test('an upload that fails at times is mixed', () => {
    const mixed = ledger({
      attempts: 8,
      answeredByPrometheus: 8,
      retrieved: 8,
      answeredByRedHat: 8,
      accepted: 4,
      failed: 4,
      codes: [
        { leg: 'retrieve', statusCode: '200', count: 8 },
        { leg: 'send', statusCode: '200', count: 4 },
        { leg: 'send', statusCode: '503', count: 4 },
      ],
    });
    const parts: Partial<Report> = { state: 'degraded', stage: 'send', causes: [], ledger: mixed };
    expect(statuses(parts)).toBe('retrieve good, authorize good, upload mixed, accepted mixed');
  });

  test.each([
    ['of the upload', 'send', 4, 'retrieve good, authorize good, upload mixed, accepted mixed'],
    ['of Prometheus', 'retrieve', 3, 'retrieve mixed, authorize good, upload good, accepted mixed'],
  ] as const)('a single refusal %s is not taken for an attempt in flight', (_of, leg, reached, strip) => {
    const once = ledger({
      attempts: 4,
      answeredByPrometheus: 4,
      retrieved: reached,
      answeredByRedHat: reached,
      accepted: 3,
      failed: 1,
      codes: [{ leg, statusCode: '503', count: 1 }],
    });
    expect(statuses({ state: 'degraded', stage: leg, causes: [], ledger: once })).toBe(strip);
  });

  test('without counters the log tells the place, and no number is made up', () => {
    const parts: Partial<Report> = { ledger: null, lastAccepted: null };
    expect(statuses(parts)).toBe('retrieve good, authorize bad, upload not-reached, accepted unknown');
    expect(stationsOf(report(parts)).map(({ note }) => note.is)).toEqual([
      'not-known',
      'not-known',
      'not-reached',
      'not-known',
    ]);
  });

  test('without anything every station is unknown', () => {
    const parts: Partial<Report> = {
      state: 'unknown',
      stage: 'none',
      causes: [],
      ledger: null,
      lastAccepted: null,
    };
    expect(statuses(parts)).toBe('retrieve unknown, authorize unknown, upload unknown, accepted unknown');
  });

  test('with nothing to send no station after the first is blamed', () => {
    const nothing = ledger({ nothingToSend: 15, failed: 0 });
    const parts: Partial<Report> = { state: 'degraded', stage: 'retrieve', causes: [], ledger: nothing };
    expect(statuses(parts)).toBe('retrieve good, authorize not-reached, upload not-reached, accepted mixed');
  });
});
