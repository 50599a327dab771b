import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../src/diagnosis/evidence/findings';
import { CLIENT_METRICS } from '../src/diagnosis/evidence/client-metric-names';
import { asEvidence } from '../src/diagnosis/replay/evidence-at';
import { matrixBody, readOpenMetrics } from '../src/diagnosis/replay/open-metrics';

const FIXTURES = join(__dirname, '../fixtures');
const CAPTURES = join(FIXTURES, 'captures');
const CAUSES = join(FIXTURES, 'causes');

/** The moment that all answers speak of: somewhere in the captures. */
export const AT = Date.parse('2026-11-22T10:42:00Z');

const captures = readdirSync(CAPTURES).filter((name) => !name.includes('.'));
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

/** Lines that a real client wrote while something was broken. */
export const LOG_LINES: readonly string[] = [
  ...new Set(captures.flatMap((name) => read(CAPTURES, name, 'client.log').split('\n'))),
].filter((line) => line !== '');

/** What a Prometheus answered of real clients; ten minutes, since a day says nothing else and takes long. */
export const CLIENT_MATRICES: readonly unknown[] = captures
  .slice(0, 8)
  .map((name) => matrixBody(readOpenMetrics(read(CAPTURES, name, 'series.om')), CLIENT_METRICS, AT, 600_000));

/** The evidence of each cause. */
export const EVIDENCE: readonly Evidence[] = readdirSync(CAUSES)
  .filter((name) => name.endsWith('.evidence.json'))
  .map((name) => asEvidence(JSON.parse(read(CAUSES, name)) as Partial<Evidence>));
