/**
 * How a server may answer 200 in its own format and yet not as it should; in `CHANGES`, `LOGS` and `reform` is what
 * each does.
 */
export const ANSWER_FORMS = {
  prometheus: ['empty', 'nan', 'warnings', 'reset', 'stale', 'many'],
  alertmanager: ['empty'],
  kubernetes: ['gone', 'many-lines', 'long-line', 'binary', 'invalid-utf8', 'cut-url'],
} as const;

type Forms = typeof ANSWER_FORMS;
/** A form of any of the servers; not each server has each of them (`readOrder`). */
export type AnswerForm = Forms[keyof Forms][number];

type Pair = [seconds: number, value: string];
interface Series {
  metric: Record<string, string>;
  value?: Pair;
  values?: Pair[];
}
interface QueryAnswer {
  status: string;
  warnings?: string[];
  data: { resultType: string; result: Series[] };
}

/** As Thanos says it when one of its stores does not answer. */
const WARNING =
  'receive series from Addr: 10.128.2.14:10901 LabelSets: {prometheus="openshift-monitoring/k8s"}: rpc error: code = Unavailable desc = connection refused';

const STALE_SECONDS = 15 * 60;
const MANY_SERIES = 10_000;
const SAMPLES_OF_MANY = 20;

const sampled = (series: Series, change: (pairs: Pair[]) => Pair[]): Series => ({
  metric: series.metric,
  ...(series.value === undefined ? {} : { value: change([series.value])[0] ?? series.value }),
  ...(series.values === undefined ? {} : { values: change(series.values) }),
});

const isCounter = ({ metric }: Series): boolean => /_total$/.test(metric.__name__ ?? '');

/** The last third of a counter's samples begins at zero again, as after a restart. */
const restarted = (pairs: Pair[]): Pair[] => {
  const from = Math.floor((pairs.length * 2) / 3);
  const base = Number(pairs[from]?.[1] ?? 0);
  return pairs.map(([at, value], index) =>
    index < from ? [at, value] : [at, String(Math.max(0, Number(value) - base))],
  );
};

/** Without the samples of the last quarter of an hour, and without the series that have no others. */
const untilLately = (result: Series[]): Series[] => {
  const newest = Math.max(...result.map(({ values }) => values?.at(-1)?.[0] ?? 0));
  return result
    .map((one) => sampled(one, (pairs) => pairs.filter(([at]) => at <= newest - STALE_SECONDS)))
    .filter(({ values }) => values !== undefined && values.length > 0);
};

/** As if a client had given every answer its own status code. */
const multiplied = (result: Series[]): Series[] => {
  const model = result.find(({ metric }) => metric.status_code !== undefined) ?? result[0];
  if (model === undefined) return result;
  const copies = Array.from({ length: MANY_SERIES }, (_, index) => ({
    // Each was counted once, and not again: there are many, but what they say is the same.
    ...sampled(model, (pairs) =>
      [...pairs.slice(0, 1), ...pairs.slice(-SAMPLES_OF_MANY)].map(([at]) => [at, '1']),
    ),
    metric: { ...model.metric, status_code: `5${index}` },
  }));
  return [...result, ...copies];
};

const CHANGES: Readonly<Record<Forms['prometheus'][number], (answer: QueryAnswer) => QueryAnswer>> = {
  empty: (answer) => ({ ...answer, data: { ...answer.data, result: [] } }),
  nan: (answer) => withResult(answer, (all) => all.map((one) => sampled(one, nanOf))),
  warnings: (answer) => ({
    ...withResult(answer, (all) => all.filter((_, index) => index % 2 === 0)),
    warnings: [WARNING],
  }),
  reset: (answer) =>
    withResult(answer, (all) => all.map((one) => (isCounter(one) ? sampled(one, restarted) : one))),
  stale: (answer) => withResult(answer, untilLately),
  many: (answer) => withResult(answer, multiplied),
};

function withResult(answer: QueryAnswer, change: (result: Series[]) => Series[]): QueryAnswer {
  return { ...answer, data: { ...answer.data, result: change(answer.data.result) } };
}

function nanOf(pairs: Pair[]): Pair[] {
  return pairs.map(([at]) => [at, 'NaN']);
}

const LINE = 'level=debug caller=forwarder.go:250 component=forwarder/worker msg="still at work"';
const LONG_LINE_BYTES = 2_000_000;
const MANY_LINES = 100_000;
const CUT_LINE =
  'level=error caller=forwarder.go:295 component=forwarder/worker msg="unable to forward results" err="Post \\"https://infogw.api.opensh';

/** Every byte there is, many times over; no line of it is one. */
const BINARY = Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 31) % 256));
const NO_UTF8 = Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xa0]);

const LOGS: Readonly<Record<Exclude<Forms['kubernetes'][number], 'gone'>, (log: Buffer) => Buffer>> = {
  'many-lines': (log) => Buffer.concat([Buffer.from(`${LINE}\n`.repeat(MANY_LINES)), log]),
  'long-line': (log) => Buffer.concat([Buffer.from(`${LINE} ${'x'.repeat(LONG_LINE_BYTES)}\n`), log]),
  binary: () => BINARY,
  'invalid-utf8': (log) => Buffer.concat([NO_UTF8, log, NO_UTF8]),
  'cut-url': (log) => Buffer.concat([log, Buffer.from(CUT_LINE)]),
};

/** A list without what was in it. */
const emptied = (body: Buffer): Buffer => {
  const answer = JSON.parse(body.toString()) as object;
  return Buffer.from(JSON.stringify(Array.isArray(answer) ? [] : { ...answer, items: [] }));
};

const isOf = <K extends string>(table: Readonly<Record<K, unknown>>, form: string): form is K =>
  Object.hasOwn(table, form);

const isQueryAnswer = (answer: unknown): answer is QueryAnswer =>
  typeof answer === 'object' &&
  answer !== null &&
  'data' in answer &&
  Reflect.get(answer, 'status') === 'success';

/**
 * What a server's good answer becomes; an answer that is none of a query stays as it is. Throws where it should be JSON
 * and is not.
 */
export const reform = (server: keyof Forms, form: AnswerForm, body: Buffer): Buffer => {
  if (isOf(LOGS, form)) return LOGS[form](body);
  if (server !== 'prometheus') return emptied(body);
  const answer = JSON.parse(body.toString()) as unknown;
  if (!isOf(CHANGES, form) || !isQueryAnswer(answer)) return body;
  return Buffer.from(JSON.stringify(CHANGES[form](answer)));
};
