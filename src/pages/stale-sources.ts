import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import type { SourceId } from '../diagnosis/evidence/source-id';
import type { Telemetry } from '../live/useTelemetry';

/** Sources whose last refresh failed while older data of theirs is on the screen. */
export const staleSources = ({ stale }: Pick<Telemetry, 'stale'>): readonly SourceId[] =>
  SOURCE_IDS.filter((id) => stale[id] !== undefined);
