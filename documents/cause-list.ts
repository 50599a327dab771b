import type { CauseId } from '../src/diagnosis/causes/cause-id';
import { CAUSES_BY_PLACE } from '../src/diagnosis/runbook/remedies';
import { causeText } from '../src/texts/causes';
import { stageText } from '../src/texts/stages';
import type { T } from '../src/texts/t';

const byPlace = (t: T, linkOf: (id: CauseId) => string, joint: string): string =>
  CAUSES_BY_PLACE.map(
    ({ place, causes }) =>
      `- **${stageText(t, place)}** (${causes.length}): ${causes.map(linkOf).join(joint)}`,
  ).join('\n');

/** Every cause by its id, a link each, by its place on the way; `folder` leads from the document to docs/causes. */
export const causeIds = (t: T, folder: string): string =>
  byPlace(t, (id) => `[\`${id}\`](${folder}${id}.md)`, ' ');

/** The whole of docs/causes/README.md. */
export const causesDocument = (t: T): string => `# What can be wrong

Every cause that the engine can name, by its place on the way of an attempt. Each page has one form: what it means, what it costs, how we know, what to do, what it is not. They are written by \`npm run docs\` from the tables and words that the plugin itself uses, and a test holds them against those.

${byPlace(t, (id) => `[${causeText(t, id).title}](${id}.md)`, ' · ')}
`;
