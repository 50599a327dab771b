import type { Redacted } from '../diagnosis/evidence/answer';
import type { Evidence } from '../diagnosis/evidence/findings';
import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import type { SourceId } from '../diagnosis/evidence/source-id';
import type { Report } from '../diagnosis/report';
import type { Telemetry } from '../live/useTelemetry';
import { IncompleteNote } from '../ui/IncompleteNote';
import { StaleNote } from '../ui/StaleNote';
import type { Words } from '../ui/useWords';

type Props = {
  readonly telemetry: Pick<Telemetry, 'evidence' | 'stale'>;
  readonly report: Report;
  readonly words: Words;
};

/** In the source's words, why some of what it said is missing; null where nothing is. */
const partialOf = (evidence: Evidence, id: SourceId): Redacted | null => {
  const answer = evidence[id];
  return answer.is === 'found' ? (answer.partial ?? null) : null;
};

/** What a reader must know of the verdict above: what in it is old, and what may be missing. */
export const Caveats = ({ telemetry: { evidence, stale }, report, words }: Props) => {
  const old = SOURCE_IDS.filter((id) => stale[id] !== undefined);
  const incomplete = SOURCE_IDS.filter((id) => partialOf(evidence, id) !== null);
  const [detail] = incomplete.flatMap((id) => partialOf(evidence, id) ?? []);
  return (
    <>
      {old.length > 0 && <StaleNote since={report.at} sources={old} words={words} />}
      {detail !== undefined && <IncompleteNote sources={incomplete} detail={detail} words={words} />}
    </>
  );
};
