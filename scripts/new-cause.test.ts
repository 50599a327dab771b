import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const VERDICTS = 'docs/reference/verdicts.md';

/** What the command reads, what it runs on, and what it takes to know the types of the result. */
const NEEDED = [
  ...['scripts', 'src/diagnosis', 'src/texts', VERDICTS, 'ARCHITECTURE.md'],
  ...['package-lock.json', '.prettierrc.json', 'tsconfig.json'],
];

/** One for each file of causes; the first word tells which, where no place is told. */
const NEW = [
  { id: 'wire-asleep', name: 'wireAsleep', place: 'way', file: 'egress', words: 'way', stage: 'reach' },
  { id: 'tls-asleep', name: 'tlsAsleep', file: 'tls', words: 'way', stage: 'reach' },
  { id: 'proxy-asleep', name: 'proxyAsleep', file: 'proxy', words: 'way', stage: 'reach' },
  { id: 'payload-asleep', name: 'payloadAsleep', file: 'retrieve', words: 'prometheus', stage: 'retrieve' },
  { id: 'account-asleep', name: 'accountAsleep', file: 'authorize', words: 'authorize', stage: 'authorize' },
  { id: 'upload-asleep', name: 'uploadAsleep', file: 'send', words: 'upload', stage: 'send' },
  { id: 'client-asleep', name: 'clientAsleep', file: 'client-process', words: 'client', stage: 'client' },
  {
    id: 'telemetry-asleep',
    name: 'telemetryAsleep',
    file: 'client-switch',
    words: 'client',
    stage: 'client',
  },
] as const;
const [FIRST, ...OTHERS] = NEW;

/** The last cause of a file, behind which a new one goes. */
const lastOf = (file: string): string => {
  const source = readFileSync(join(ROOT, `src/diagnosis/causes/${file}.ts`), 'utf8');
  return [...source.matchAll(/^ {2}id: '(.+)',$/gm)].at(-1)?.[1] ?? '';
};

let copy = '';
const read = (file: string): string => readFileSync(join(copy, file), 'utf8');

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

const newCause = (...args: readonly string[]): Ran => {
  const command = ['scripts/new-cause.mjs', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
};

/** The files that have to know of a cause. */
const mirrorsOf = ({ file, words }: (typeof NEW)[number]): readonly string[] => [
  ...['src/diagnosis/causes/cause-id.ts', `src/diagnosis/causes/${file}.ts`, 'src/diagnosis/causes/list.ts'],
  ...[`src/texts/causes-${words}.ts`, 'src/texts/ruled-out.ts', `src/diagnosis/runbook/remedies-${words}.ts`],
  ...['src/diagnosis/causes/causes.test.ts', VERDICTS],
];
const everything = (): readonly string[] =>
  [...new Set([...NEW.flatMap(mirrorsOf), 'ARCHITECTURE.md'])].map(read);

type Asked = { readonly id: string; readonly place?: string };

/** What a script over the command's own module prints, as JSON; loading TypeScript here would take longer. */
const evaluate = (script: string): unknown => {
  const modules = `import ts from 'typescript'; import { addCause } from './scripts/new-cause/add-cause.mjs';`;
  const args = ['--input-type=module', '-e', `${modules}\n${script}`];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8' }));
};

/** Adds causes, without prettier since that is quicker; why each was refused, null where it was not. */
const addAll = (asked: readonly Asked[]): string => `
  const refused = [];
  for (const asked of ${JSON.stringify(asked)})
    refused.push(
      await addCause({ ...asked, root: '.', tidy: (change) => change }).then(() => null, ({ message }) => message),
    );`;

/** What the compiler has against files; all others would take longer. */
const checkTypes = (files: readonly string[]): string => `
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const files = ${JSON.stringify(files)};
  const program = ts.createProgram(files, { ...options, types: [], lib: ['lib.es2022.d.ts'] });
  const wrong = files
    .map((file) => program.getSourceFile(file))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));`;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-cause-'));
  for (const name of NEEDED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('npm run new:cause', () => {
  it('helps', () => {
    const { code, out } = newCause('--help');
    expect(code).toBe(0);
    for (const place of ['retrieve', 'authorize', 'way', 'send', 'client'])
      expect(out).toMatch(new RegExp(`^ +${place} `, 'm'));
  });

  it.each([
    ['no id', [], 'Name the new cause: npm run new:cause -- ID (--help tells more)'],
    ['two ids', ['one-cause', 'two-causes'], 'Name one cause, not 2: one-cause two-causes'],
    [
      'an id of another form',
      ['egressNoRoute'],
      '"egressNoRoute" is not an id: small words joined by hyphens, such as egress-no-route',
    ],
    [
      'a place that is none',
      ['wire-asleep', '--place', 'cloud'],
      'There is no place "cloud"; there are retrieve, authorize, way, send, client',
    ],
  ] as const)('refuses %s', (_what, args, reason) => {
    expect(newCause(...args)).toEqual({ code: 2, out: '', err: `${reason}\n` });
  });

  it('refuses an id that is taken or tells no place, and does nothing where one file is not as it should be', () => {
    const whole = read(VERDICTS);
    const last = lastOf('egress');
    writeFileSync(join(copy, VERDICTS), whole.replace(`| \`${last}\` |`, `| ${last} |`));
    const before = everything();
    const asked = addAll([{ id: 'egress-reset' }, { id: 'proxy-reasons' }, { id: FIRST.id }, FIRST]);
    expect(evaluate(`${asked} console.log(JSON.stringify(refused))`)).toEqual([
      'There is a cause "egress-reset" already (src/diagnosis/causes/cause-id.ts)',
      'src/diagnosis/causes/proxy.ts has a proxyReasons already, which is no cause; choose another id',
      'Say where "wire-asleep" stops attempts, its first word does not tell: --place retrieve | authorize | way | send | client',
      `${VERDICTS} has no row of ${last} any more; nothing was changed`,
    ]);
    expect(everything()).toEqual(before);
    writeFileSync(join(copy, VERDICTS), whole);
  });
});

describe('a new cause', () => {
  let said: Ran = { code: null, out: '', err: '' };
  let others: unknown = null;

  beforeAll(() => {
    said = newCause(FIRST.id, '--place', FIRST.place);
    const files = NEW.flatMap(mirrorsOf).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const types = checkTypes([...new Set(files), 'src/texts/causes.ts', 'src/diagnosis/runbook/remedies.ts']);
    const asked = addAll([...OTHERS.map(({ id }) => ({ id })), { id: FIRST.id }]);
    others = evaluate(`${asked} ${types} console.log(JSON.stringify({ refused, wrong }))`);
  }, 60_000);

  it('is told of: what was changed, and what to do next', () => {
    expect(said).toMatchObject({ code: 0, err: '' });
    for (const file of mirrorsOf(FIRST)) expect(said.out).toContain(`  ${file} `);
    for (const command of ['npm run goldens', 'npm run texts', 'npm run docs', 'npm run test:unit'])
      expect(said.out).toContain(command);
  });

  it.each(NEW)('$id is in every file that has to know of it', ({ id, name, file, words, stage }) => {
    const line = (start: string): RegExp => new RegExp(`^\\s*${start}`, 'm');
    expect(read('src/diagnosis/causes/cause-id.ts')).toMatch(line(`'${id}',$`));
    expect(read(`src/diagnosis/causes/${file}.ts`)).toMatch(line(`export const ${name}\\b`));
    expect(read('src/diagnosis/causes/list.ts')).toMatch(line(`(\\w+\\.)?${name},$`));
    expect(read('src/diagnosis/causes/causes.test.ts')).toMatch(line(`'${id}': \\[\\],$`));
    const remedies = read(`src/diagnosis/runbook/remedies-${words}.ts`);
    expect(remedies).toMatch(line(`'${id}': {\\s+\\.\\.\\.LOOKS_ONLY,`));
    const texts = read(`src/texts/causes-${words}.ts`);
    for (const text of ['title', 'failing', 'meaning', 'notThis'])
      expect(texts).toMatch(line(`${text}: t\\('TODO: .*\\(${id}\\)`));
    expect(read('src/texts/ruled-out.ts')).toMatch(line(`'${id}': \\(t\\) => t\\('Not TODO: ${id}'\\),$`));
    expect(read(VERDICTS)).toMatch(line(`\\| \`${id}\` \\| ${stage} \\| TODO: `));
  });

  it('stands behind those of its kind, and is counted', () => {
    const idsIn = (file: string, row: RegExp) => [...read(file).matchAll(row)].map(([, id = '']) => id);
    const ids = idsIn('src/diagnosis/causes/cause-id.ts', /^ *'(.+)',$/gm);
    expect(idsIn(VERDICTS, /^\| `([a-z-]+)` \| /gm).filter((id) => ids.includes(id))).toEqual(ids);
    for (const { id, file } of NEW) expect(ids[ids.indexOf(id) - 1]).toBe(lastOf(file));
    for (const count of idsIn('ARCHITECTURE.md', /\bone of (\d+) ids\b/g))
      expect(count).toBe(`${ids.length}`);
  });

  it('compiles, and is refused a second time', () => {
    const there = `There is a cause "${FIRST.id}" already (src/diagnosis/causes/cause-id.ts)`;
    expect(others).toEqual({ refused: [...OTHERS.map(() => null), there], wrong: [] });
  });
});
