import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSE_IDS } from '../causes/cause-id';
import { diagnose } from '../diagnose';
import type { Evidence } from '../evidence/findings';
import { asEvidence } from './evidence-at';

const FIXTURES = join(__dirname, '../../../fixtures/causes');
/** The moment that all of the fixtures' evidence is of. */
const NOW = Date.parse('2026-11-22T10:30:00Z');

const evidenceOf = (id: string): Evidence =>
  asEvidence(JSON.parse(readFileSync(join(FIXTURES, `${id}.evidence.json`), 'utf8')) as Partial<Evidence>);

/** The golden's report; written anew only where a person asks for it, who then reads the difference. */
const golden = (id: string, report: unknown): unknown => {
  const file = join(FIXTURES, `${id}.report.json`);
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};

describe.each(CAUSE_IDS)('the evidence of %s', (id) => {
  const evidence = evidenceOf(id);

  test('gives the report that somebody has read', () => {
    const report = diagnose(evidence, NOW);
    expect(JSON.parse(JSON.stringify(report))).toEqual(golden(id, report));
  });

  test('gives a report that names it first', () => {
    expect(diagnose(evidence, NOW).causes[0]?.id).toBe(id);
  });
});

test('each cause has its pair, and nothing else has one', () => {
  const pairs = CAUSE_IDS.flatMap((id) => [`${id}.evidence.json`, `${id}.report.json`]);
  expect(readdirSync(FIXTURES).sort()).toEqual(pairs.sort());
});
