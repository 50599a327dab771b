import fc from 'fast-check';
import type { LogId } from '../evidence/log-paths';
import { readLog } from './read-log';
import type { ShownLine } from './read-log';

const TS = 'ts=2026-11-22T09:51:39.595633437Z';
const P = `level=error caller=forwarder.go:295 ${TS} component=forwarder/worker msg="unable to forward results"`;
const INFO = `level=info caller=main.go:1 ${TS} msg="an ordinary line"`;
const REFUSED = `${P} err="unable to authorize to server: initial authentication token is expired or invalid"`;
const SELECTORS = 'match%5B%5D=%7B__name__%3D%22up%22%7D&'.repeat(400);
const FEDERATE = `${P} err="Get \\"https://prometheus-k8s.openshift-monitoring.svc:9091/federate?${SELECTORS}\\": dial tcp 172.30.115.6:9091: connect: connection refused"`;

const read = (text: string, log: LogId = 'client-log'): readonly ShownLine[] => [...readLog(log, text)];
const texts = (text: string, log: LogId = 'client-log'): readonly string[] =>
  read(text, log).map((line) => line.text);

describe('the log of the client, line by line', () => {
  test('has every line with its time and level, and what it says of an attempt', () => {
    const at = Date.parse('2026-11-22T09:51:39.595Z');
    expect(read(`${INFO}\n${REFUSED}\n`)).toEqual([
      { at, level: 'info', text: INFO, saying: null },
      { at, level: 'error', text: REFUSED, saying: { rule: 'A1', stage: 'authorize' } },
    ]);
  });

  test('knows a start, and that nothing was selected', () => {
    const start = `level=info caller=main.go:1 ${TS} msg="starting telemeter-client"`;
    const none = `level=warn caller=forwarder.go:1 ${TS} msg="no metrics to send, doing nothing"`;
    expect(read(`${start}\n${none}`).map(({ saying }) => saying)).toEqual([
      { rule: null, stage: 'client' },
      { rule: 'F16', stage: 'retrieve' },
    ]);
  });

  test('takes the time that the runtime put before a line for more than its own', () => {
    expect(read(`2026-11-22T10:00:00.123456789Z ${INFO}`)).toMatchObject([
      { at: Date.parse('2026-11-22T10:00:00.123Z'), text: INFO },
    ]);
  });

  test('shortens the address of the federate request, and joins what a runtime has split', () => {
    const split = `${FEDERATE.slice(0, 8000)}\n2026-11-22T09:51:39.6Z ${FEDERATE.slice(8000)}`;
    const short =
      'err="Get \\"https://prometheus-k8s.openshift-monitoring.svc:9091/federate?…\\": dial tcp 172.30.115.6:9091: connect: connection refused"';
    for (const text of [FEDERATE, split]) {
      expect(read(text)).toMatchObject([{ text: `${P} ${short}`, saying: { rule: 'F1' } }]);
    }
  });

  test('drops dumps of requests and what may be the rest of one', () => {
    const dump = `level=debug ${TS} msg=x requestdump="POST /authorize\\r\\nAuthorization: Bearer abc`;
    const pieces = ['def ghi"', 'a rest of it', INFO, 'a line of its own', REFUSED];
    expect(texts(['a rest at the beginning', dump, ...pieces].join('\n'))).toEqual([
      INFO,
      'a line of its own',
      REFUSED,
    ]);
  });

  test('drops what follows a line that is too long to be read to its end', () => {
    const long = `${P} err="${'x'.repeat(150_000)}\n${'y'.repeat(150_000)}\n${'z z '.repeat(1000)}`;
    const lines = texts(`${long}\n${INFO}`);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toMatch(/[yz]{3}|z z/);
  });

  test('shows a panic of Go also where it is all that there is', () => {
    const trace = [
      'panic: runtime error: invalid memory address or nil pointer dereference',
      '[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x7a]',
      'goroutine 1 [running]:',
      'main.main()',
    ];
    expect(texts(trace.join('\n'))).toEqual(trace);
  });
});

describe('the log of Prometheus, line by line', () => {
  test.each([
    ['time=2026-11-22T09:51:39.595Z level=WARN source=x.go:1 msg="slow"', 'warn'],
    ['ts=2026-11-22T09:51:39.595Z caller=x.go:1 level=error msg="full"', 'error'],
    ['{"time":"2026-11-22T09:51:39.595Z","level":"INFO","msg":"ready"}', 'info'],
  ])('has time and level of %s', (line, level) => {
    expect(read(line, 'prometheus-log')).toEqual([
      { at: Date.parse('2026-11-22T09:51:39.595Z'), level, text: line, saying: null },
    ]);
  });

  test('shows what has neither', () => {
    expect(read('out of memory', 'prometheus-log')).toEqual([
      { at: null, level: null, text: 'out of memory', saying: null },
    ]);
  });
});

describe('hostile lines', () => {
  test.each([
    ['colours', `${INFO} \u001b[31mred\u001b[0m`, `${INFO} red`],
    [
      'a link for terminals',
      `${INFO} \u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007`,
      `${INFO} click`,
    ],
    ['marks that turn the direction', `${INFO} a\u202eb\u2066c\u200f`, `${INFO} abc`],
    ['zero bytes and bells', `${INFO} a\u0000b\u0007c`, `${INFO} abc`],
    ['bytes that are no text', `${INFO} \ufffd\ufffd`, `${INFO} \ufffd\ufffd`],
    ['tags', `${INFO} <script>alert(1)</script>`, `${INFO} <script>alert(1)</script>`],
    ['ends of Windows', `${INFO}\r`, INFO],
  ])('%s do no harm', (_what, line, shown) => {
    for (const log of ['client-log', 'prometheus-log'] as const) expect(texts(line, log)).toEqual([shown]);
  });

  test('a credential with escapes inside is still known for one', () => {
    expect(texts(`${INFO} Bea\u001b[0mrer hun\u0000ter2`)[0]).not.toContain('ter2');
  });

  test.each([
    [
      'a key in several lines',
      '-----BEGIN PRIVATE KEY-----\nMIIhunter2\nhunter2==\n-----END PRIVATE KEY-----',
    ],
    ['a value in the next line', 'token:\n  hunter2'],
    ['a quoted name before the next line', '"password": \n"hunter2"'],
    ['a block of YAML', 'password: |\n  hunter2secret\n  and hunter2 again'],
    ['a folded block of YAML', 'a:\n  token: >2-\n    hunter2\n     hunter2'],
    ['a typed block of YAML', 'password: !!binary |\n  hunter2\n  hunter2'],
    ['a block of YAML with a key in it', 'secret: |\n-----BEGIN X KEY-----\nhunter2\n-----END X KEY-----'],
    ['a value of several indented lines', 'token:\n  hunter2\n  hunter2'],
    ['a value with a line end', 'x auth="abc\nhunter2" y'],
    ['a value with many line ends', "x password: 'abc\nhunter2\nhunter2\nhunter2' y"],
    ['a value with a line end in escaped quotes', 'x err="auth: \\"abc\nhun \\\\\\"ter hunter2\\" y"'],
    ['a value of one line before one of two', 'x token="a" secret="abc\nhunter2" y'],
    ['two values with line ends', 'x auth="abc\nhunter2" token="d\nhunter2" y'],
    ['a value without an end', 'x auth="abc\nhunter2'],
  ])('%s is not shown line by line', (_what, text) => {
    for (const log of ['client-log', 'prometheus-log'] as const) {
      const lines = texts(`${INFO}\n${text}\n${INFO}`, log);
      expect(lines.join('\n')).not.toContain('hunter2');
      expect(lines.at(-1)).toBe(INFO);
    }
  });

  test.each([
    [
      'what stands beside a block of YAML',
      '  password: |\n    hunter2\n  user: me',
      ['  password: [redacted]', '  user: me'],
    ],
    [
      'what follows a value that has ended',
      'x auth="a"\nanother line',
      ['x auth="[redacted]"', 'another line'],
    ],
    ['a quote behind no name', 'msg="it goes on\nhere"', ['msg="it goes on', 'here"']],
  ])('%s is shown', (_what, text, shown) => {
    expect(texts(text, 'prometheus-log')).toEqual(shown);
  });

  test('nothing of a random credential is left, wherever it stands', () => {
    const secret = fc
      .stringMatching(/^[A-Za-z0-9]{30,60}$/)
      .filter((text) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text));
    fc.assert(
      fc.property(
        secret,
        fc.string({ maxLength: 60 }),
        fc.constantFrom('Bearer ', '"token":"', 'password='),
        (value, around, name) => {
          const text = [INFO, around, `${INFO} ${around.replace(/[\r\n]/g, '')} ${name}${value}`, INFO].join(
            '\n',
          );
          for (const log of ['client-log', 'prometheus-log'] as const)
            expect(texts(text, log).join('\n')).not.toContain(value);
        },
      ),
    );
  });

  test('any text is read without a throw, into lines without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        for (const log of ['client-log', 'prometheus-log'] as const) {
          for (const { text } of read(`${INFO}\n${noise}\n${INFO}`, log))
            expect(text).not.toMatch(/\p{Cc}|\u202e/u);
        }
      }),
    );
  });
});

describe('in time', () => {
  const PROMETHEUS =
    'time=2026-11-22T09:51:39.595Z level=INFO source=compact.go:1 msg="write block" duration=2.3s';
  test.each([
    ['100,000 lines of the client', 'client-log', Array<string>(100_000).fill(REFUSED).join('\n'), 100_000],
    [
      '100,000 lines of Prometheus',
      'prometheus-log',
      Array<string>(100_000).fill(PROMETHEUS).join('\n'),
      100_000,
    ],
    ['500 lines of the federate leg', 'client-log', Array<string>(500).fill(FEDERATE).join('\n'), 500],
    ['a line of 2 MB', 'prometheus-log', `a ${'x'.repeat(2_000_000)}`, 1],
    ['a line of 2 MB of escapes', 'prometheus-log', '\u001b['.repeat(1_000_000), 0],
    ['2 MB of unended links', 'prometheus-log', '\u001b]8;;'.repeat(500_000), 1],
    ['a line of 2 MB of addresses', 'client-log', `${P} err="${'http://a@?'.repeat(200_000)}"`, 1],
    ['very many names of secrets', 'prometheus-log', 'token:\n'.repeat(100_000), 1],
    ['very many blocks of YAML', 'prometheus-log', 'token: |\n x\n'.repeat(50_000), 50_000],
    ['very many open quotes', 'prometheus-log', "x token='\n".repeat(100_000), 50_000],
    ['a line of 2 MB of quoted secrets', 'prometheus-log', `x ${'token="'.repeat(300_000)}`, 1],
    ['a line of 2 MB of escaped quotes', 'prometheus-log', `x token="${'\\"'.repeat(1_000_000)}`, 1],
    ['a line of 2 MB of colons', 'prometheus-log', `x ${'key:  '.repeat(350_000)}`, 1],
  ] as const)('has %s', (_what, log, text, count) => {
    const started = performance.now();
    expect(read(text, log)).toHaveLength(count);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
