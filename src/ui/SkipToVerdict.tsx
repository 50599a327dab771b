import { SkipToContent } from '@patternfly/react-core';
import type { MouseEvent } from 'react';
import { pageWords } from '../texts/page-words';
import type { Words } from './useWords';

/** The element that holds the verdict, on either page; it takes the focus. */
export const VERDICT_ELEMENT_ID = 'telemetry-verdict';

/** The address stays as it is: under a console's base address a fragment alone would lead to another page. */
const goToVerdict = (event: MouseEvent): void => {
  event.preventDefault();
  document.getElementById(VERDICT_ELEMENT_ID)?.focus();
};

/** The first stop of the keyboard on a page of ours: past its head, to what it says. Seen only while it has the focus. */
export const SkipToVerdict = ({ words }: { readonly words: Words }) => (
  <div className="telemetry-health__skip">
    <SkipToContent href={`#${VERDICT_ELEMENT_ID}`} onClick={goToVerdict}>
      {pageWords(words.t).skipToVerdict}
    </SkipToContent>
  </div>
);
