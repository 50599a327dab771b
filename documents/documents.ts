import { englishT } from '../doctor/translate';
import { CAUSE_IDS } from '../src/diagnosis/causes/cause-id';
import { causesDocument } from './cause-list';
import { causePage } from './cause-page';
import type { Document } from './document';
import { permissionsDocument } from './permissions';
import { readme } from './readme';

/** Where the pages of the causes are, from the root. */
export const CAUSES_FOLDER = 'docs/causes';

const whole = (path: string, text: () => string): Document => ({ path, textOf: text });

/** Every document that is written out of the code, and needs no measuring. */
export const documents = (): readonly Document[] => {
  const t = englishT();
  return [
    { path: 'README.md', textOf: (now) => readme(t, now) },
    whole('docs/permissions.md', permissionsDocument),
    whole(`${CAUSES_FOLDER}/README.md`, () => causesDocument(t)),
    ...CAUSE_IDS.map((id) => whole(`${CAUSES_FOLDER}/${id}.md`, () => causePage(t, id))),
  ];
};
