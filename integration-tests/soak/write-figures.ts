// Writes docs/soak.md from the figures that the last run of the soak left in .cache/soak.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUDGET } from './budget';
import type { Refresh } from './budget';
import { growthOf } from './growth';
import { FIGURES } from './measure';
import type { Figures } from './measure';

type Run = {
  readonly refreshes: number;
  readonly requests: number;
  readonly tookMs: number;
  readonly ordinaryMs: number;
  readonly most: number;
  readonly rounds: readonly { readonly onPage: Figures; readonly away: Figures }[];
  readonly perRefresh: readonly Refresh[];
};
type Quiet = { readonly opening: Refresh; readonly others: readonly Refresh[] };

const ROOT = path.join(__dirname, '../..');
const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(ROOT, '.cache/soak', name), 'utf8'));

const percent = (share: number): string => `${share < 0 ? '−' : '+'}${(Math.abs(share) * 100).toFixed(1)} %`;
const NAMES = {
  heap: 'heap, MB',
  nodes: 'DOM nodes',
  listeners: 'event listeners',
  timers: 'timers',
} as const;

const shown = (figure: keyof Figures, value: number): string =>
  figure === 'heap' ? (value / 1e6).toFixed(2) : String(value);

const rowsOf = (place: 'onPage' | 'away', where: string, { rounds }: Run): readonly string[] =>
  FIGURES.map((figure) => {
    const { first, last, lastToFirst, trend } = growthOf(rounds.map((round) => round[place][figure]));
    const cells = [NAMES[figure], where, shown(figure, first), shown(figure, last)];
    return `| ${[...cells, percent(lastToFirst), percent(trend)].join(' | ')} |`;
  });

const most = (values: readonly number[]): number => Math.max(...values);
const mean = (values: readonly number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);

/** The table of requests, at the page's ordinary interval. */
const requestRows = ({ opening, others }: Quiet, { ordinaryMs, perRefresh }: Run): readonly string[] => {
  const perMinute = 60_000 / ordinaryMs;
  const row = (what: 'prometheus' | 'kubernetes', name: string, budgets: string): string => {
    const quiet = others.map((refresh) => refresh[what]);
    const minute = (Number(mean(quiet)) * perMinute).toFixed(0);
    const used = most(perRefresh.map((refresh) => refresh[what]));
    return `| ${[name, opening[what], mean(quiet), most(quiet), minute, used, budgets].join(' | ')} |`;
  };
  return [
    row(
      'prometheus',
      'Prometheus',
      `${BUDGET.prometheus} a refresh, ${BUDGET.prometheusAtOpening} at opening`,
    ),
    row(
      'kubernetes',
      'Kubernetes API',
      `${BUDGET.kubernetes} a refresh, ${BUDGET.kubernetesOfAll} every tenth`,
    ),
  ];
};

const run = read('soak.json') as Run;
const hours = (run.refreshes * run.ordinaryMs) / 3_600_000;
const text = `# The pages over hours

\`npm run soak\` uses both pages for ${hours.toFixed(1)} hours' worth of refreshes (${run.refreshes}, one every ${run.ordinaryMs / 1000} seconds) in one tab and
writes this page. Waits of five seconds and more are fifteen times as short; the clock is true. It took ${Math.round(run.tookMs / 60_000)} minutes.
The short form runs with \`npm test -- all\`.

A round refreshes by hand and by itself, changes the range, opens the table of the chart, goes to the runbook, reads a
query, opens the log, follows, pauses, searches and wraps it, closes it, looks at another cause and at the text for
support, goes back, leaves for a page of the console and comes back; meanwhile the cluster is repaired and broken again.
After three rounds to warm up come the ${run.rounds.length} that count. After each, garbage is collected and the browser asked what
it holds, on Telemetry Health while its tab is hidden, so that nothing is under way, and on the console's own page.

Chromium runs without its optimizing compilers (\`--no-opt --no-sparkplug --no-maglev\`): what they compile and throw away
would otherwise move the heap more than a leak does. So the heap is not that of an ordinary browser.

## What the tab holds

*First* and *last* are medians of the first and the last third of the rounds; *trend* is the rise of the least-squares
line over all of them. Neither may be above ${percent(run.most)}.

| | where | first | last | last to first | trend |
| --- | --- | --- | --- | --- | --- |
${[...rowsOf('onPage', 'Telemetry Health', run), ...rowsOf('away', 'after leaving it', run)].join('\n')}

## What a page asks

Of a reader who may see all, at the ordinary interval. The log that is open asks twice every five seconds beside that.

| | at opening | mean of a refresh | most | a minute | most while used | budget |
| --- | --- | --- | --- | --- | --- | --- |
${requestRows(read('quiet.json') as Quiet, run).join('\n')}

While the pages are used, each range that is chosen asks for its curve, and a question for the log that is under way when
a refresh begins counts half before and half after.

In a hidden tab nothing is asked. Going from one page to the other asks nothing that was answered less than an interval
ago. Silences are asked for once a minute at most.
`;
writeFileSync(path.join(ROOT, 'docs/soak.md'), text);
process.stdout.write('docs/soak.md is written.\n');
