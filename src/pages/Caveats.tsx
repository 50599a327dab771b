import { incompleteOf } from '../diagnosis/incomplete';
import { SOURCE_IDS } from '../diagnosis/evidence/source-id';
import type { Report } from '../diagnosis/report';
import type { Telemetry } from '../live/useTelemetry';
import { IncompleteNote } from '../ui/IncompleteNote';
import { StaleNote } from '../ui/StaleNote';
import type { Words } from '../ui/useWords';

type Props = Pick<Telemetry, 'evidence' | 'stale'> & {
  readonly report: Report;
  readonly words: Words;
};

/** What a reader must know of the verdict above: what in it is old, and what may be missing. */
export const Caveats = ({ evidence, stale, report, words }: Props) => {
  const old = SOURCE_IDS.filter((id) => stale[id] !== undefined);
  const incomplete = incompleteOf(evidence);
  return (
    <>
      {old.length > 0 && <StaleNote since={report.at} sources={old} words={words} />}
      {incomplete !== null && <IncompleteNote incomplete={incomplete} words={words} />}
    </>
  );
};
