import { SOURCES } from '../src/diagnosis/evidence/sources';
import type { Source } from '../src/diagnosis/evidence/sources';
import type { SourceId } from '../src/diagnosis/evidence/source-id';
import { BY_HAND, COMMANDS } from '../src/diagnosis/runbook/commands';
import { OFFICIAL_QUERIES } from '../src/diagnosis/runbook/official-queries';
import type { Step } from '../src/diagnosis/runbook/step';
import { stepText } from '../src/texts/steps';
import type { T } from '../src/texts/t';

/** What somebody without the page asks for to see what a source tells: a command, else the queries of its row. */
const byHand = (at: SourceId): readonly string[] => {
  const command = BY_HAND[at];
  if (command !== undefined) return [COMMANDS[command].command];
  const { requests }: Source = SOURCES[at];
  return requests('tail').flatMap((request) => (request.to === 'prometheus' ? [request.query] : []));
};

/** What is typed for a step, one text a line; none where it is done in a place of somebody's own. */
const typed = (step: Step): readonly string[] => {
  if (step.id === 'run-official-queries') return Object.values(OFFICIAL_QUERIES).map(({ query }) => query);
  if (step.does === 'run') return [COMMANDS[step.command].command];
  return step.does === 'look' ? byHand(step.at) : [];
};

const lines = (t: T, step: Step, index: number): string => {
  const { title, detail } = stepText(t, step.id);
  const changes = 'effect' in step && step.effect === 'changes' ? ' *(changes the cluster)*' : '';
  const head = `${index + 1}. **${title}**${changes}  \n   ${detail}`;
  const code = typed(step).map((text) => `   ${text}`);
  return code.length === 0 ? head : [head, '', '   ```', ...code, '   ```'].join('\n');
};

/** Steps as a numbered list, with what is typed for each. */
export const stepList = (t: T, steps: readonly Step[]): string =>
  steps.map((step, index) => lines(t, step, index)).join('\n');
