import type { CauseId } from '../causes/cause-id';
import { AUTHORIZE_REMEDIES } from './remedies-authorize';
import { CLIENT_REMEDIES } from './remedies-client';
import { PROMETHEUS_REMEDIES } from './remedies-prometheus';
import { UPLOAD_REMEDIES } from './remedies-upload';
import { WAY_REMEDIES } from './remedies-way';
import type { Remedy } from './remedy';

/** What to do about each cause (`verdicts.md` 3, last column). */
export const REMEDIES = {
  ...PROMETHEUS_REMEDIES,
  ...AUTHORIZE_REMEDIES,
  ...WAY_REMEDIES,
  ...UPLOAD_REMEDIES,
  ...CLIENT_REMEDIES,
} satisfies Record<CauseId, Remedy>;

/** The remedy of a cause. */
export function remedyOf(cause: CauseId): Remedy {
  return REMEDIES[cause];
}
