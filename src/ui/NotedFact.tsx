import type { NotedText } from '../texts/silenced';

/** The value of a fact with its small print below. */
export const NotedFact = ({ noted }: { readonly noted: NotedText }) => (
  <>
    {noted.text}
    {noted.note !== null && <div className="telemetry-health__small">{noted.note}</div>}
  </>
);
