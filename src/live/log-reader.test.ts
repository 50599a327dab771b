import fc from 'fast-check';
import type { FetchedLog, LogPlace } from '../cluster/fetch-log';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { GAP } from '../diagnosis/parse/log-gap';
import { readLog } from '../diagnosis/parse/read-log';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { joinTail, MOST_LINES, readUntil } from './join-tail';
import { LogReader } from './log-reader';
import type { LogHeld } from './log-reader';

const START = Date.parse('2026-11-22T09:00:00Z');
const CHOICE = { log: 'client-log', previous: false, lines: 200 } as const;

/** A line that was written so many milliseconds after the start. */
const line = (ms: number, text = `line ${ms}`): string =>
  `${new Date(START + ms).toISOString()} level=info msg="${text}"`;
const shown = (...ms: readonly number[]): readonly ShownLine[] => [
  ...readLog('client-log', ms.map((each) => line(each)).join('\n')),
];

/** A reader to whom these answers are given, one after the other, and what it was asked and held. */
const readerOf = (choice: LogChoice, ...answers: readonly FetchedLog[]) => {
  const left = [...answers];
  const places: (LogPlace | null)[] = [];
  const changes: LogHeld[] = [];
  const it = new LogReader(
    (_choice, place) => {
      places.push(place);
      return Promise.resolve(left.shift() ?? { pod: null, answer: { is: 'unreachable', detail: 'no more' } });
    },
    choice,
    (held) => changes.push(held),
  );
  return { it, places, changes };
};
const reader = (...answers: readonly FetchedLog[]) => readerOf(CHOICE, ...answers);

const body = (text: string, pod = 'one'): FetchedLog => ({ pod, answer: { is: 'body', body: text } });
const failed = (is: 'refused' | 'unreachable' | 'unreadable', status?: number): FetchedLog => ({
  pod: 'one',
  answer: { is, detail: 'token=hunter2', ...(status === undefined ? {} : { status }) },
});

describe('joining what was held of a log and what is new', () => {
  test('has every line once, however the log is cut into answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 60 }),
        fc.nat({ max: 60 }),
        (times, cut) => {
          const all = shown(...[...new Set(times)].sort((a, b) => a - b));
          const held = all.slice(0, Math.max(1, Math.min(cut, all.length)));
          const from = Math.floor((readUntil(held) ?? 0) / 1000) * 1000;
          const fresh = all.filter(({ at }) => (at ?? 0) >= from);
          const joined = joinTail(held, fresh);
          expect(joined.lines).toEqual(all);
          expect(joined.added).toBe(all.length - held.length);
        },
      ),
    );
  });

  test('a line of which the end came later takes the place of its beginning', () => {
    const begun = [...readLog('client-log', line(0, 'beg'))];
    const whole = [...readLog('client-log', line(0, 'beginning'))];
    expect(joinTail(begun, whole)).toEqual({ lines: whole, added: 0 });
  });

  test('holds no more than a browser should', () => {
    const [one] = shown(0);
    const many = Array<ShownLine>(MOST_LINES).fill(
      one ?? { at: 0, level: null, text: '' as never, saying: null },
    );
    const { lines, added } = joinTail(many, shown(5000));
    expect(lines).toHaveLength(MOST_LINES);
    expect(lines.at(-1)?.at).toBe(START + 5000);
    expect(added).toBe(1);
  });
});

describe('reading a log', () => {
  test('asks at first for all, then from the last line on', async () => {
    const { it, places, changes } = reader(body(line(0)), body(`${line(0)}\n${line(2500)}`));
    expect(await it.read()).toBe(true);
    expect(await it.read()).toBe(true);
    expect(places).toEqual([null, { pod: 'one', since: START }]);
    expect(changes.at(-1)).toMatchObject({ pod: 'one', added: 2, trouble: null });
    expect(changes.at(-1)?.lines).toEqual(shown(0, 2500));
  });

  test('a mark stands where the answer does not begin with what was read last', async () => {
    const later = `${line(9000)}\n${line(9500)}`;
    const { it, changes } = reader(body(line(0)), body(later), body(`${later}\n${line(9700)}`));
    for (let count = 0; count < 3; count += 1) await it.read();
    expect(changes[1]).toMatchObject({ added: 3, lines: [...shown(0), GAP, ...shown(9000, 9500)] });
    expect(changes[1]?.lines?.[1]).toBe(GAP);
    expect(changes[2]).toMatchObject({ added: 4, lines: [...shown(0), GAP, ...shown(9000, 9500, 9700)] });
  });

  test('no mark stands after a last line that is not shown again', async () => {
    // What stands alone at the beginning of an answer may be the rest of something, and is left out.
    const alone = `${new Date(START + 500).toISOString()} of its own`;
    const { it, changes } = reader(body(`${line(0)}\n${alone}`), body(`${alone}\n${line(2500)}`));
    await it.read();
    await it.read();
    expect(changes.at(-1)?.lines).not.toContain(GAP);
    expect(changes.at(-1)?.lines?.map(({ text }) => text)).toContain('of its own');
  });

  test('nothing new changes nothing', async () => {
    const { it, changes } = reader(body(line(0)), body(line(0)), body(''));
    for (let count = 0; count < 3; count += 1) await it.read();
    expect(changes).toHaveLength(1);
  });

  test('a log without lines is one', async () => {
    const { it, changes } = reader(body(''));
    await it.read();
    expect(changes).toEqual([{ lines: [], added: 0, pod: 'one', isCut: false, trouble: null }]);
  });

  test('begins anew with another pod', async () => {
    const { it, changes } = reader(body(line(0)), body(line(9000), 'two'));
    await it.read();
    await it.read();
    expect(changes.at(-1)).toMatchObject({ pod: 'two', added: 2 });
    expect(changes.at(-1)?.lines).toEqual(shown(9000));
  });

  test.each([
    [failed('refused', 403), 'refused'],
    [failed('unreachable', 404), 'no-pod'],
    [failed('unreadable', 400), 'not-started'],
    [failed('unreachable'), 'unreachable'],
  ])('says what is in the way, redacted: %#', async (answer, is) => {
    const { it, changes } = reader(answer);
    expect(await it.read()).toBe(false);
    expect(changes[0]).toMatchObject({ lines: null, trouble: { is } });
    expect(JSON.stringify(changes)).not.toContain('hunter2');
  });

  test('a failure keeps what was read, and an answer ends it', async () => {
    const { it, changes } = reader(body(line(0)), failed('unreachable', 503), body(line(0)));
    for (let count = 0; count < 3; count += 1) await it.read();
    expect(changes.map(({ trouble }) => trouble?.is ?? null)).toEqual([null, 'unreachable', null]);
    expect(changes.every(({ lines }) => lines?.length === 1)).toBe(true);
  });

  test('asks again where it was refused, since a right may be given meanwhile', async () => {
    const { it, changes } = reader(failed('refused', 403), body(line(0)));
    await it.read();
    await it.read();
    expect(changes.map(({ trouble }) => trouble?.is ?? null)).toEqual(['refused', null]);
  });

  test('says that what came is no log, and keeps what was read', async () => {
    const { it, changes } = reader(body(line(0)), body('\u0000\u0001\u0002'), body(line(0)));
    for (let count = 0; count < 3; count += 1) await it.read();
    expect(changes.map(({ trouble }) => trouble?.is ?? null)).toEqual([null, 'unreadable', null]);
    expect(changes.every(({ lines }) => lines?.length === 1)).toBe(true);
  });

  const late = (pod: string | null): FetchedLog => ({
    pod,
    answer: { is: 'unreachable', detail: 'no answer within 30 seconds', isTimeout: true },
  });

  test('does not ask again for so many lines that they did not arrive in time', async () => {
    const { it, places, changes } = readerOf({ ...CHOICE, lines: 10_000 }, late('one'), body(line(0)));
    await it.read();
    await it.read();
    expect(places).toHaveLength(1);
    expect(changes[0]?.trouble).toEqual({ is: 'too-slow' });
  });

  test.each([
    ['few lines', 200, [late('one'), body(line(0))]],
    ['the pods', 10_000, [late(null), body(line(0))]],
    ['what is new', 10_000, [body(line(0)), late('one'), body(line(0))]],
  ])('asks again where %s did not arrive in time', async (_what, lines, answers) => {
    const { it, changes } = readerOf({ ...CHOICE, lines }, ...answers);
    for (let count = 0; count < answers.length; count += 1) await it.read();
    expect(changes.at(-2)?.trouble).toMatchObject({ is: 'unreachable' });
    expect(changes.at(-1)).toMatchObject({ trouble: null, lines: shown(0) });
  });

  test('does not ask again for what does not exist', async () => {
    const { it, places } = readerOf({ ...CHOICE, previous: true }, failed('unreadable', 400), body(line(0)));
    await it.read();
    await it.read();
    expect(places).toHaveLength(1);
  });

  test('a reader who has left is told nothing more', async () => {
    const { it, changes } = reader(body(line(0)));
    const reading = it.read();
    it.end();
    expect(await reading).toBe(false);
    expect(changes).toEqual([]);
  });

  test('says that a log was longer than a browser should hold', async () => {
    const { it, changes } = reader(body(`${line(0)} ${'x'.repeat(10_000_000)}`));
    await it.read();
    expect(changes[0]?.isCut).toBe(true);
  });
});
