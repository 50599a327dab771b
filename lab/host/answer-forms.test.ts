import { reform, type AnswerForm } from './answer-forms';
import { Faults, readOrder } from './faults';

type Sample = readonly [number, string];
interface Answer {
  readonly warnings?: readonly string[];
  readonly data: {
    readonly result: readonly { readonly metric: object; readonly values: readonly Sample[] }[];
  };
}

const series = (name: string, ...values: readonly Sample[]) => ({ metric: { __name__: name }, values });
const GOOD = JSON.stringify({
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [
      series('federate_requests_total', [0, '3'], [1000, '5'], [2000, '9']),
      series('federate_errors', [2000, '1']),
    ],
  },
});
const answered = (form: AnswerForm, body = GOOD): Answer =>
  JSON.parse(reform('prometheus', form, Buffer.from(body)).toString()) as Answer;
const valuesOf = ({ data }: Answer) => data.result.map(({ values }) => values);

describe('a good answer of Prometheus, made', () => {
  it('empty', () => {
    expect(valuesOf(answered('empty'))).toEqual([]);
  });

  it('no numbers', () => {
    expect(
      valuesOf(answered('nan'))
        .flat()
        .map(([, value]) => value),
    ).toEqual(['NaN', 'NaN', 'NaN', 'NaN']);
  });

  it('incomplete, with the warning of Thanos', () => {
    const answer = answered('warnings');
    expect(answer.warnings?.[0]).toContain('code = Unavailable');
    expect(answer.data.result).toHaveLength(1);
  });

  it('one of counters that began anew', () => {
    expect(valuesOf(answered('reset'))).toEqual([
      [
        [0, '3'],
        [1000, '5'],
        [2000, '0'],
      ],
      [[2000, '1']],
    ]);
  });

  it('old by a quarter of an hour, without what is newer', () => {
    expect(valuesOf(answered('stale'))).toEqual([
      [
        [0, '3'],
        [1000, '5'],
      ],
    ]);
  });

  it('one of 10,000 series more', () => {
    expect(answered('many').data.result).toHaveLength(10_002);
  });

  it('stays an error where it is one', () => {
    expect(answered('empty', '{"status":"error"}')).toEqual({ status: 'error' });
  });
});

describe('a good answer of the Kubernetes API, made', () => {
  const made = (form: AnswerForm, body: string): Buffer => reform('kubernetes', form, Buffer.from(body));

  it('an empty list', () => {
    expect(JSON.parse(made('gone', '{"kind":"PodList","items":[1]}').toString())).toEqual({
      kind: 'PodList',
      items: [],
    });
  });

  it('a log that nobody can read with ease', () => {
    expect(made('many-lines', 'last').toString().split('\n')).toHaveLength(100_001);
    expect(made('long-line', 'last').toString().split('\n')[0]?.length).toBeGreaterThan(2_000_000);
    expect(made('binary', 'last').includes(0)).toBe(true);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(made('invalid-utf8', 'last'))).toThrow();
    expect(made('cut-url', 'last\n').toString()).toMatch(/api\.opensh$/);
  });
});

describe('an order', () => {
  it('may be held to a part of the address', () => {
    const faults = new Faults();
    faults.set(readOrder({ server: 'kubernetes', fault: 'status', code: 403, path: '/log?' }));
    expect(faults.at('kubernetes', '/api/v1/pods/a/log?tailLines=1')).toMatchObject({ code: 403 });
    expect(faults.at('kubernetes', '/api/v1/pods')).toBeNull();
    expect(faults.at('prometheus', '/log?')).toBeNull();
  });

  it.each([
    [{ server: 'kubernetes', fault: 'answer', form: 'nan' }, '"form" must be one of gone, many-lines'],
    [{ server: 'alertmanager', fault: 'answer' }, '"form" must be one of empty'],
    [{ server: 'kubernetes', fault: 'down', path: 7 }, '"path" must be a text'],
  ])('is refused where nobody could carry it out: %j', (order, reason) => {
    expect(() => readOrder(order)).toThrow(reason);
  });
});
