import { HelperText, HelperTextItem } from '@patternfly/react-core';
import type { EpochMs } from '../diagnosis/evidence/answer';
import type { SourceId } from '../diagnosis/evidence/source-id';
import { staleText } from '../texts/freshness';
import { sourceText } from '../texts/sources';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = { readonly since: EpochMs; readonly sources: readonly SourceId[]; readonly words: Words };

/** Said where older data stays on the screen after a failed refresh. */
export const StaleNote = ({ since, sources, words }: Props) => (
  <HelperText data-test={TEST_IDS.stale} data-sources={sources.join(' ')}>
    <HelperTextItem variant="warning">
      {staleText(
        words.t,
        since,
        sources.map((id) => sourceText(words.t, id)),
        words.format,
      )}
    </HelperTextItem>
  </HelperText>
);
