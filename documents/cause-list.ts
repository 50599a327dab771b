import type { CauseId } from '../src/diagnosis/causes/cause-id';
import { CAUSES_BY_PLACE } from '../src/diagnosis/runbook/remedies';
import { causeText } from '../src/texts/causes';
import { stageText } from '../src/texts/stages';
import type { T } from '../src/texts/t';

/** Every cause by its place on the way, a link each; `folder` leads from the document to docs/causes. */
export const causeList = (t: T, folder: string): string =>
  CAUSES_BY_PLACE.map(({ place, causes }) => {
    const links = causes.map((id: CauseId) => `[${causeText(t, id).title}](${folder}${id}.md)`);
    return `- **${stageText(t, place)}**: ${links.join(' · ')}`;
  }).join('\n');

/** The whole of docs/causes/README.md. */
export const causesDocument = (t: T): string => `# What can be wrong

Every cause that the engine can name, by its place on the way of an attempt. Each page has one form: what it means, what it costs, how we know, what to do, what it is not. They are written by \`npm run docs\` from the tables and words that the plugin itself uses, and a test holds them against those.

${causeList(t, '')}
`;
