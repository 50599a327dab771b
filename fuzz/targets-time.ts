import fc from 'fast-check';
import { parseSource } from '../src/diagnosis/parse/parse-source';
import { proxyHost } from '../src/diagnosis/parse/proxy-host';
import { readLog } from '../src/diagnosis/parse/read-log';
import { redact } from '../src/diagnosis/parse/redact';
import { withoutUserInfo } from '../src/diagnosis/parse/user-info';
import { configMapOf, proxyOf } from './objects';
import { AT } from './seeds';
import { Broken, target } from './target';
import type { Target } from './target';
import { word } from './texts';

const body = (value: unknown) => [{ is: 'body' as const, body: value }];

/** What reads texts whose length others decide. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  redact,
  'user-info': withoutUserInfo,
  'proxy-host': proxyHost,
  'client-log': (text) => parseSource('client-log', body(text), AT),
  'client-log of one line': (text) => parseSource('client-log', body(text.replaceAll('\n', ' ')), AT),
  'prometheus-log': (text) => parseSource('prometheus-log', body(`level=warn ${text}`), AT),
  'read-log': (text) => [...readLog('client-log', text)].length,
  'read-log of Prometheus': (text) => [...readLog('prometheus-log', text)].length,
  'monitoring-config': (text) => parseSource('monitoring-config', body(configMapOf(text)), AT),
  'monitoring-config, in a stanza': (text) =>
    parseSource('monitoring-config', body(configMapOf(`telemeterClient:\n  a: ${text}`)), AT),
  'cluster-proxy': (text) => parseSource('cluster-proxy', body(proxyOf(text, text)), AT),
};

/** Characters of the shorter text; the longer one has four times as many. */
const SHORT = 30_000;
const TIMES = 4;
/** Less is quick enough, whatever it grows like. */
const WORTH_A_LOOK_MS = 60;
/** In proportion it is 4, as the square 16. */
const MOST = 9;

type Pumped = {
  readonly reader: string;
  readonly before: string;
  readonly part: string;
  readonly after: string;
};

const textOf = ({ before, part, after }: Pumped, length: number): string =>
  before + part.repeat(Math.ceil(length / part.length)) + after;

/** Milliseconds of the processor: those of the clock are also what else the machine does. */
const costOf = (read: (text: string) => unknown, text: string): number => {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The least of some costs: collecting garbage makes none less. */
const leastOf = (read: (text: string) => unknown, text: string): number =>
  Math.min(...Array.from({ length: 4 }, () => costOf(read, text)));

/** Looks once at a long text, and only where that takes long, twice, at how the cost grows. */
const inProportion = (pumped: Pumped): null => {
  const read = READERS[pumped.reader];
  if (read === undefined) throw new Broken(`there is no reader ${pumped.reader}`);
  const [short, long] = [textOf(pumped, SHORT), textOf(pumped, SHORT * TIMES)];
  if (costOf(read, long) < WORTH_A_LOOK_MS) return null;
  const costs = (): readonly [number, number] => [leastOf(read, short), leastOf(read, long)];
  const growsTooFast = ([less, more]: readonly [number, number]): boolean =>
    more >= WORTH_A_LOOK_MS && more > less * MOST;
  const [less, more] = costs();
  if (growsTooFast([less, more]) && growsTooFast(costs()))
    throw new Broken(`${TIMES} times as long a text costs ${less.toFixed(1)} and then ${more.toFixed(1)} ms`);
  return null;
};

/** Texts that repeat one part very often; few, since each is long. */
export const TIME_TARGETS: readonly Target[] = [
  target(
    {
      name: 'time',
      share: 2,
      inputs: fc.record({
        reader: fc.constantFrom(...Object.keys(READERS)),
        before: word,
        part: fc.tuple(word, word).map(([one, other]) => one + other || 'x'),
        after: word,
      }),
    },
    inProportion,
  ),
];
