import fs from 'node:fs';
import path from 'node:path';
import { LOG_RULES } from '../parse/log-rules';
import { readLog } from '../parse/read-log';
import type { ShownLine } from '../parse/read-log';
import type { Evidence } from '../evidence/findings';
import type { Report } from '../report';
import { causeOfSaying } from './rule-cause';

const FIXTURES = path.resolve(__dirname, '../../../fixtures');
const load = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(FIXTURES, name), 'utf8'));

describe('the cause that one line speaks for', () => {
  test('exists for every rule, on every leg', () => {
    for (const { id } of LOG_RULES) {
      expect(causeOfSaying({ rule: id, stage: 'send' })).not.toBe('unrecognised-error');
      expect(causeOfSaying({ rule: id, stage: 'retrieve' })).not.toBeNull();
    }
  });

  test('is an error we do not know, where no rule matches; a start is none', () => {
    expect(causeOfSaying({ rule: null, stage: 'send' })).toBe('unrecognised-error');
    expect(causeOfSaying({ rule: 'Z9', stage: 'retrieve' })).toBe('unrecognised-error');
    expect(causeOfSaying({ rule: null, stage: 'client' })).toBeNull();
  });

  test.each(
    fs
      .readdirSync(path.join(FIXTURES, 'causes'))
      .filter((name) => name.endsWith('.evidence.json'))
      .map((name) => name.replace('.evidence.json', '')),
  )('is one that the whole diagnosis names, too: %s', (name) => {
    const evidence = load(`causes/${name}.evidence.json`) as Evidence;
    const report = load(`causes/${name}.report.json`) as Report;
    const log = evidence['client-log'];
    const newest =
      log.is === 'found' ? log.value.lines.filter(({ level }) => level === 'error').at(-1) : undefined;
    const cause = newest === undefined ? null : causeOfSaying(newest);
    if (cause !== null) expect(report.causes.map(({ id }) => id)).toContain(cause);
  });

  test.each(fs.readdirSync(path.join(FIXTURES, 'captures')).filter((name) => !name.endsWith('.md')))(
    'the lines that a real client wrote are known: %s',
    (name) => {
      const text = fs.readFileSync(path.join(FIXTURES, 'captures', name, 'client.log'), 'utf8');
      const lines: readonly ShownLine[] = [...readLog('client-log', text)];
      expect(lines.length).toBeGreaterThan(0);
      for (const { level, saying } of lines) {
        if (level === 'error')
          expect(saying === null ? null : causeOfSaying(saying)).not.toBe('unrecognised-error');
      }
    },
  );
});
