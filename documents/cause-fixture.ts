import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CauseId } from '../src/diagnosis/causes/cause-id';
import type { CauseFinding, Report } from '../src/diagnosis/report';

const FOLDER = join(__dirname, '../fixtures/causes');

/** What the engine says of a cause's example (`fixtures/causes`), which the goldens hold it to. */
export const exampleOf = (id: CauseId): { readonly report: Report; readonly finding: CauseFinding } => {
  const file = join(FOLDER, `${id}.report.json`);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const finding = report.causes.find((cause) => cause.id === id);
  if (finding === undefined) throw new Error(`${file} does not name ${id}`);
  return { report, finding };
};

/** What the official runbook's query would show of the example: answers other than 200, `retrieve 503` (telemetry.md 3.0). */
export const officialQuerySees = ({ ledger }: Report): readonly string[] =>
  (ledger?.codes ?? [])
    .filter(({ statusCode }) => statusCode !== '200')
    .map(({ leg, statusCode }) => `${leg === 'retrieve' ? 'federate_from' : 'federate_to'} ${statusCode}`);
