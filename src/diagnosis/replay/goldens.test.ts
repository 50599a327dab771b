import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSE_IDS } from '../causes/cause-id';
import { diagnose } from '../diagnose';
import type { Evidence } from '../evidence/findings';
import type { Report } from '../report';
import { asEvidence } from './evidence-at';

const FIXTURES = join(__dirname, '../../../fixtures/causes');
/** The moment that all of the fixtures' evidence is of. */
const NOW = Date.parse('2026-11-22T10:30:00Z');

const evidenceFile = (id: string): string => `${id}.evidence.json`;
const reportFile = (id: string): string => `${id}.report.json`;
const isKept = (name: string): boolean => existsSync(join(FIXTURES, name));

const evidenceOf = (id: string): Evidence =>
  asEvidence(JSON.parse(readFileSync(join(FIXTURES, evidenceFile(id)), 'utf8')) as Partial<Evidence>);

/** A new cause is ruled out in every other report: of no interest before it has one itself, which the last test asks for. */
const known = ({ ruledOut, ...report }: Report): unknown => ({
  ...report,
  ruledOut: ruledOut.filter(({ id }) => isKept(reportFile(id))),
});

/** The golden's report; written anew only where a person asks for it, who then reads the difference. */
const golden = (id: string, report: Report): Report | null => {
  const file = join(FIXTURES, reportFile(id));
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
};

const EVIDENCED = CAUSE_IDS.filter((id) => isKept(evidenceFile(id)));

describe.each(EVIDENCED)('the evidence of %s', (id) => {
  const evidence = evidenceOf(id);

  test('gives the report that somebody has read', () => {
    const report = diagnose(evidence, NOW);
    const expected = golden(id, report);
    // The last test tells of a golden that is not there.
    if (expected !== null)
      expect(known(JSON.parse(JSON.stringify(report)) as Report)).toEqual(known(expected));
  });

  test('gives a report that names it first', () => {
    expect(diagnose(evidence, NOW).causes[0]?.id).toBe(id);
  });
});

test('each cause has its pair, and nothing else has one', () => {
  const pairs = CAUSE_IDS.flatMap((id) => [evidenceFile(id), reportFile(id)]);
  const missing = pairs.filter((name) => !isKept(name));
  const others = readdirSync(FIXTURES).filter((name) => !pairs.includes(name));
  expect([
    ...missing.map(
      (name) => `fixtures/causes/${name} is missing: npm run goldens writes it, from SO in causes.test.ts`,
    ),
    ...others.map((name) => `fixtures/causes/${name} is of no cause: delete it`),
  ]).toEqual([]);
});
