import fc from 'fast-check';
import { logPath, podsPath } from '../src/diagnosis/evidence/log-paths';
import { logRead } from '../src/diagnosis/evidence/log-reads';
import { SOURCE_IDS } from '../src/diagnosis/evidence/source-id';
import { goesOn } from '../src/diagnosis/parse/log-gap';
import { parseLogfmt, quotesAfter } from '../src/diagnosis/parse/logfmt';
import { newestPod } from '../src/diagnosis/parse/newest-pod';
import { parseShareHistory } from '../src/diagnosis/parse/parse-share-history';
import { parseSilences } from '../src/diagnosis/parse/parse-silences';
import { parseSource } from '../src/diagnosis/parse/parse-source';
import { proxyHost } from '../src/diagnosis/parse/proxy-host';
import { readLog } from '../src/diagnosis/parse/read-log';
import { redact } from '../src/diagnosis/parse/redact';
import { MASK, withoutUserInfo } from '../src/diagnosis/parse/user-info';
import { kubernetesUrl } from '../src/cluster/kubernetes-url';
import { address, asked, matrix, rawOf } from './answers';
import { credential } from './credentials';
import { anyJson, mutated } from './json';
import { PODS, SILENCES } from './objects';
import { AT } from './seeds';
import { Broken, target } from './target';
import type { Target } from './target';
import { line, log, lines, said } from './texts';

/** Labels that only tell series and targets apart: no word is made of them. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(['pod', 'client']);

const withoutNames = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (NEVER_SHOWN.has(key) ? undefined : value)));

/** Each source's own parser; their answers are shown as they are, beside the words that are made of them. */
const SOURCE_TARGETS: readonly Target[] = SOURCE_IDS.map((id) =>
  target({ name: id, share: id.endsWith('-log') ? 100 : 50, inputs: asked(id) }, ({ raw, instead }) =>
    withoutNames(parseSource(id, raw, AT, instead)),
  ),
);

/** The console's page has it; where it tells nothing, the console lives under `/`. */
Reflect.set(globalThis, 'window', {});

/** An address leads to the log of the pod that was named, and nowhere else. */
const logAddress = (list: unknown): string | null => {
  const name = newestPod(list);
  if (name === null) return null;
  const request = logRead({ log: 'client-log', previous: true, lines: 200 }, AT);
  const pods = new URL(kubernetesUrl(podsPath(request)), 'https://console').pathname;
  const { pathname, hash } = new URL(kubernetesUrl(logPath(request, name)), 'https://console');
  if (pathname !== `${pods}/${name}/log` || hash !== '') throw new Broken(`asks for ${pathname}${hash}`);
  return pathname;
};

/** The parsers of texts, of answers that are no source's, and what is made of addresses. */
export const PARSE_TARGETS: readonly Target[] = [
  ...SOURCE_TARGETS,
  target({ name: 'redact', share: 220, inputs: said }, redact),
  // What was hidden stays so; that more may look like a credential then is no fault.
  target({ name: 'redact-twice', share: 40, inputs: fc.oneof(said, credential) }, (text) => {
    const once = redact(text);
    const hidden = once.split(MASK).length;
    const twice = redact(once);
    if (hidden > 1 && !twice.includes(MASK)) throw new Broken('shows what was hidden');
    return [once, twice];
  }),
  target({ name: 'user-info', share: 40, inputs: fc.tuple(lines, address, lines) }, ([before, one, after]) =>
    one.includes('@') ? withoutUserInfo(`${before} ${one} ${after}`) : null,
  ),
  target({ name: 'proxy-host', share: 20, inputs: address }, proxyHost),
  target({ name: 'read-log', share: 120, inputs: fc.tuple(fc.boolean(), log) }, ([isClient, text]) => [
    ...readLog(isClient ? 'client-log' : 'prometheus-log', text),
  ]),
  target({ name: 'logfmt', share: 40, inputs: fc.tuple(line, line) }, ([one, two]) => {
    const whole = parseLogfmt(one + two).quotes;
    const { quotes } = parseLogfmt(one);
    // Of pieces that are joined, none needs to be read again; between values anything may stand.
    if (quotes !== 'closed' && quotesAfter(two, quotes) !== whole) throw new Broken('reads pieces otherwise');
    return null;
  }),
  target({ name: 'log-gap', share: 10, inputs: line }, (text) => goesOn(AT, text)),
  target({ name: 'newest-pod', share: 20, inputs: fc.oneof(mutated([PODS]), anyJson) }, logAddress),
  target({ name: 'silences', share: 40, inputs: rawOf(mutated([SILENCES])) }, (raw) => {
    const silences = parseSilences(raw, AT);
    if (silences.is !== 'found') return silences;
    // Matchers are judged and never shown.
    return silences.value.map(({ until, by, comment, isWhole }) => ({ until, by, comment, isWhole }));
  }),
  target({ name: 'share-history', share: 30, inputs: rawOf(matrix) }, (raw) =>
    parseShareHistory(raw, AT, 60_000),
  ),
];
