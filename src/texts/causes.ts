import type { CauseId } from '../diagnosis/causes/cause-id';
import type { CauseText, CauseWords } from './cause-text';
import { AUTHORIZE_CAUSES } from './causes-authorize';
import { CLIENT_CAUSES } from './causes-client';
import { PROMETHEUS_CAUSES } from './causes-prometheus';
import { UPLOAD_CAUSES } from './causes-upload';
import { WAY_CAUSES } from './causes-way';
import type { T } from './t';

const CAUSES: Record<CauseId, CauseWords> = {
  ...PROMETHEUS_CAUSES,
  ...AUTHORIZE_CAUSES,
  ...WAY_CAUSES,
  ...UPLOAD_CAUSES,
  ...CLIENT_CAUSES,
};

/** What a cause is called, where it stops the attempts, what it means and what it is not. */
export function causeText(t: T, id: CauseId): CauseText {
  return CAUSES[id](t);
}
