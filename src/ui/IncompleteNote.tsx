import { HelperText, HelperTextItem } from '@patternfly/react-core';
import type { Incomplete } from '../diagnosis/incomplete';
import { incompleteText } from '../texts/freshness';
import { sourceText } from '../texts/sources';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = { readonly incomplete: Incomplete; readonly words: Words };

/** Said where an answer came that says of itself that it is not whole. */
export const IncompleteNote = ({ incomplete: { sources, detail }, words }: Props) => {
  const names = sources.map((id) => sourceText(words.t, id));
  return (
    <HelperText data-test={TEST_IDS.incomplete} data-sources={sources.join(' ')}>
      <HelperTextItem variant="warning">
        {incompleteText(words.t, names, detail, words.format)}
      </HelperTextItem>
    </HelperText>
  );
};
