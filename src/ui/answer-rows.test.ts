import { ledger, report } from '../../test/report';
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
