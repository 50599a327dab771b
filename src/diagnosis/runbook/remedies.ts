import { CAUSE_IDS } from '../causes/cause-id';
import type { CauseId } from '../causes/cause-id';
import type { Stage } from '../report';
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

/** The remedy of a cause; each cause has one. */
export function remedyOf(cause: CauseId): Remedy {
  return REMEDIES[cause];
}

/** Where a cause belongs on the way of an attempt. Some are seen at more than one place; this is the first to look. */
const PLACES: Readonly<Record<Exclude<Stage, 'none'>, object>> = {
  retrieve: PROMETHEUS_REMEDIES,
  authorize: AUTHORIZE_REMEDIES,
  reach: WAY_REMEDIES,
  send: UPLOAD_REMEDIES,
  client: CLIENT_REMEDIES,
};

/** Every cause once, by place, in the order of the way; in a place, in the order of `verdicts.md` 3. */
export const CAUSES_BY_PLACE: readonly { readonly place: Stage; readonly causes: readonly CauseId[] }[] = (
  ['retrieve', 'authorize', 'reach', 'send', 'client'] as const
).map((place) => ({ place, causes: CAUSE_IDS.filter((id) => id in PLACES[place]) }));
