import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../diagnose';
import type { Report } from '../report';
import { everyMinute, onlyOldMetrics, withGaps, withNewPod } from './derive';
import { evidenceAt } from './evidence-at';
import { readOpenMetrics } from './open-metrics';
import type { StoredSeries } from './open-metrics';
import { truthOf, wrongFigures, wrongWords } from './truth';
import type { Span } from './truth';

const CAPTURES = join(__dirname, '../../../fixtures/captures');
const MINUTE_MS = 60_000;

const load = (name: string) => {
  const read = (file: string): string => readFileSync(join(CAPTURES, name, file), 'utf8');
  const truth = JSON.parse(read('truth.json')) as { readonly expect: readonly Span[] };
  return { stored: readOpenMetrics(read('series.om')), log: read('client.log'), spans: truth.expect };
};

/** `failing send red-hat-server-error=found`: what is said, in one line. */
const inOneLine = ({ state, stage, causes }: Report): string =>
  [state, stage, ...causes.map(({ id, sureness }) => `${id}=${sureness}`)].join(' ');

/** What the report says at every minute of a capture; minutes at which it says the same as before are left out. */
const everyMinuteOf = (stored: readonly StoredSeries[], log: string): string => {
  const { first, last } = truthOf(stored);
  const lines: string[] = [];
  let before = '';
  for (let at = first; at <= last; at += MINUTE_MS) {
    const said = inOneLine(diagnose(evidenceAt(stored, log, at), at));
    if (said !== before) lines.push(`${(at - first) / MINUTE_MS} min: ${said}`);
    before = said;
  }
  return `${lines.join('\n')}\n`;
};

/** The golden's text; written anew only where a person asks for it, who then reads the difference. */
const golden = (file: string, text: string): string => {
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, text);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Every minute of a span, and what is wrong with the report of it. */
const wrongIn = (stored: readonly StoredSeries[], log: string | null, span: Span): readonly string[] => {
  const truth = truthOf(stored);
  const end = Math.min(truth.first + span.to * 1000, truth.last);
  const wrong: string[] = [];
  for (let at = truth.first + span.from * 1000; at <= end; at += MINUTE_MS) {
    const report = diagnose(evidenceAt(stored, log, at), at);
    const found = [...wrongWords(report, span), ...wrongFigures(report, truth, at)];
    wrong.push(...found.map((what) => `${(at - truth.first) / 1000} s: ${what}`));
  }
  return wrong;
};

describe.each(readdirSync(CAPTURES).filter((name) => !name.includes('.')))(
  'the real client in %s',
  (name) => {
    const { stored, log, spans } = load(name);

    test('is told of at every minute as it was when somebody last read it', () => {
      const said = everyMinuteOf(stored, log);
      expect(said).toBe(golden(join(CAPTURES, name, 'minutes.txt'), said));
    });

    test('is told of so at the minutes at which that changes', () => {
      const { first } = truthOf(stored);
      const lines = readFileSync(join(CAPTURES, name, 'minutes.txt'), 'utf8')
        .split('\n')
        .filter(Boolean);
      for (const line of lines) {
        const [minute = '', said] = line.split(' min: ');
        const at = first + Number(minute) * MINUTE_MS;
        expect(inOneLine(diagnose(evidenceAt(stored, log, at), at))).toBe(said);
      }
      expect(lines.length).toBeGreaterThan(0);
    });

    test.each(spans.map((span, index) => [index, span] as const))(
      'is understood in span %i, minute by minute',
      (_index, span) => {
        expect(wrongIn(stored, log, span)).toEqual([]);
      },
    );

    test('is understood without a log, as far as counters go', () => {
      const span = spans.at(-1);
      if (span?.withoutLog === undefined) return;
      const truth = truthOf(stored);
      const at = Math.min(truth.first + span.to * 1000, truth.last);
      const report = diagnose(evidenceAt(stored, null, at), at);
      expect([...wrongWords(report, span, true), ...wrongFigures(report, truth, at)]).toEqual([]);
    });

    const last = spans.at(-1);
    if (last === undefined) return;
    // What these forms hide is back within some scrapes; the end of the span shows all of it.
    const late = { ...last, from: Math.max(last.from + 120, last.to - 200) };

    test.each([
      ['every 60 seconds', everyMinute],
      ['with every fifth scrape missing', withGaps],
      ['with the metrics of 4.16 only', onlyOldMetrics],
    ])('is understood %s', (_form, derive) => {
      expect(wrongIn(derive(stored), log, late)).toEqual([]);
    });

    if (!name.startsWith('recovering')) return;
    test('is understood where the fault ends with a new pod', () => {
      expect(wrongIn(withNewPod(stored, 955), log, { ...last, from: 1150 })).toEqual([]);
    });
  },
);
