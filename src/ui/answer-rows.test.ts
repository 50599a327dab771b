import { ledger, report } from '../../test/report';
import type { Report } from '../diagnosis/report';
import { answerRows } from './answer-rows';

describe('the table of answers', () => {
  test('a refused token exchange has a row, though no counter has its code', () => {
    const rows = answerRows(report());
    expect(rows.map(({ key, code, count, fromLog }) => ({ key, code, count, fromLog }))).toEqual([
      { key: 'retrieve-200', code: '200', count: 15, fromLog: false },
      { key: 'authorize', code: '401', count: 15, fromLog: true },
      { key: 'send-none', code: null, count: 0, fromLog: false },
    ]);
  });

  test('attempts without any answer of Prometheus have a row of their own', () => {
    const rows = answerRows(
      report({
        stage: 'retrieve',
        causes: [],
        ledger: ledger({ answeredByPrometheus: 0, retrieved: 0, codes: [] }),
      }),
    );
    expect(rows[0]).toMatchObject({ key: 'retrieve-none', code: null, count: 15, share: 1, kind: 'bad' });
  });

  const without = (stage: 'authorize' | 'send'): Report['causes'][number] => ({
    id: 'egress-reset',
    sureness: 'found',
    stage,
    statusCode: null,
    share: 1,
    because: [],
  });
  const rowsOf = (parts: Partial<Report>) =>
    answerRows(report(parts)).map(({ key, kind, count }) => ({ key, kind, count }));

  test('an upload that is cut off got no answer: it was reached, and the token exchange is no culprit', () => {
    expect(rowsOf({ stage: 'send', causes: [without('send')] })).toEqual([
      { key: 'retrieve-200', kind: 'good', count: 15 },
      { key: 'send-none', kind: 'bad', count: 15 },
    ]);
  });

  test('attempts that stop now at the token exchange and now at the upload are not split by a guess', () => {
    expect(rowsOf({ stage: 'send', causes: [without('send'), without('authorize')] })).toEqual([
      { key: 'retrieve-200', kind: 'good', count: 15 },
      { key: 'authorize', kind: 'open', count: 15 },
    ]);
  });

  test('uploads that were answered, and others that were cut off, have a row each', () => {
    const half = ledger({
      answeredByRedHat: 7,
      codes: [
        { leg: 'retrieve', statusCode: '200', count: 15 },
        { leg: 'send', statusCode: '503', count: 7 },
      ],
    });
    expect(rowsOf({ stage: 'send', causes: [without('send')], ledger: half })).toEqual([
      { key: 'retrieve-200', kind: 'good', count: 15 },
      { key: 'send-none', kind: 'bad', count: 8 },
      { key: 'send-503', kind: 'bad', count: 7 },
    ]);
  });

  test('one attempt in flight is no missing answer', () => {
    const inFlight = ledger({
      attempts: 4,
      answeredByPrometheus: 3,
      retrieved: 3,
      answeredByRedHat: 3,
      accepted: 3,
      failed: 0,
      codes: [
        { leg: 'retrieve', statusCode: '200', count: 3 },
        { leg: 'send', statusCode: '200', count: 3 },
      ],
    });
    const rows = answerRows(report({ state: 'delivering', causes: [], ledger: inFlight }));
    expect(rows.map(({ key }) => key)).toEqual(['retrieve-200', 'send-200']);
  });

  test('without counters there is no table, rather than one of zeros', () => {
    expect(answerRows(report({ ledger: null }))).toEqual([]);
  });
});
