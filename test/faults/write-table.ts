import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROWS } from './rows';
import type { FaultRow } from './rows';
import type { Cell } from './matrix';
import { SURFACES } from './surfaces';

/**
 * Writes docs/faults.md and expected.json from what the runs of the matrix left; with `--check` compares the document
 * instead.
 */

const ROOT = join(__dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/faults.md');
const EXPECTED = join(__dirname, 'expected.json');
const RESULTS = join(ROOT, '.cache/faults');

type Cells = Readonly<Record<string, Cell | undefined>>;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(RESULTS, `${name}.json`), 'utf8')) as unknown;

const INTRODUCTION = `# What happens when something behind the console fails

Each row is a fault, each column a surface of ours, each cell what that surface says: first while the fault is there from the start, then, where that is something else, while it comes later. The cluster of the lab is the one whose pull secret is refused. No cell has an empty page, an uncaught error, or a page that only loads; each heals by itself, within two minutes, when the fault ends.

The cells are seen by \`test/faults\`: both pages, and the item of the Overview, ask over real HTTP a real Prometheus, Alertmanager and the lab's Kubernetes API through a console that fails as told. A row marked ✓ under Chromium was also seen there, on one of the pages, through the lab's host. To try one: \`npm start\`, and \`npm run fault -- --help\`. This page is written by \`npm run faults\`; CI compares it with what it sees.

Where nothing can be learned the state is \`unknown\`. No watch is ever held: objects are asked for again at each refresh, so that a watch that closes, or an object that is deleted meanwhile, is nothing special.
`;

const cellText = (cell: Cell | undefined): string => {
  if (cell === undefined) return 'asks Prometheus alone';
  return cell.cold === cell.warm ? cell.cold : `${cell.cold} **Later:** ${cell.warm}`;
};

const tableOf = (
  rows: readonly FaultRow[],
  columns: readonly Cells[],
  seen: readonly string[],
): readonly string[] => [
  '| fault | Telemetry Health | runbook | Overview item | Chromium |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(({ id, title }) => {
    const cells = columns.map((cells) => cellText(cells[id]));
    return `| ${title} | ${cells.join(' | ')} | ${seen.includes(id) ? '✓' : '–'} |`;
  }),
];

const around = (seen: readonly string[], both: readonly string[]): readonly string[] => [
  '## Around the console',
  '',
  'What is no fault of a server. Seen on both pages by `test/faults/around.test.tsx`, in Chromium, or both.',
  '',
  '| what | test/faults | Chromium |',
  '| --- | --- | --- |',
  ...AROUND.map(
    ([id, what]) => `| ${what} | ${both.includes(id) ? '✓' : '–'} | ${seen.includes(id) ? '✓' : '–'} |`,
  ),
];

const AROUND = [
  ['clock', 'the clock of the browser is a day fast: times are those of the cluster'],
  ['asleep', 'the laptop slept for an hour: all is asked anew, the whole day of counters too'],
  ['base-path', 'the console stands under a path of its own'],
  ['offline', 'the browser is offline for a while'],
  ['chunk', 'a chunk of a chart cannot be loaded: its place says so, the rest goes on'],
  ['updated', 'the plugin is updated while a page of it is open'],
] as const;

const main = async (): Promise<number> => {
  const columns = SURFACES.map((name) => read(name) as Cells);
  const chromium = read('chromium') as readonly string[];
  const text = [
    INTRODUCTION,
    ...Object.entries(ROWS).flatMap(([name, rows]) => [
      `## ${name}`,
      '',
      ...tableOf(rows, columns, chromium),
      '',
    ]),
    ...around(chromium, read('around') as readonly string[]),
  ].join('\n');
  const options = await resolveConfig(DOCUMENT);
  const formatted = await format(text, { ...options, filepath: DOCUMENT });
  if (!process.argv.includes('--check')) {
    writeFileSync(DOCUMENT, formatted);
    const cells = Object.fromEntries(SURFACES.map((name, index) => [name, columns[index]]));
    writeFileSync(EXPECTED, `${JSON.stringify(cells, null, 2)}\n`);
    return 0;
  }
  if (readFileSync(DOCUMENT, 'utf8') === formatted) return 0;
  process.stderr.write('docs/faults.md does not tell what was seen; npm run faults writes it anew\n');
  return 1;
};

void main().then((code) => (process.exitCode = code));
