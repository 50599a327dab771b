import { ClipboardCopy } from '@patternfly/react-core';
import { pageWords } from '../texts/page-words';
import type { Words } from './useWords';

type Props = {
  readonly text: string;
  /** It is read letter by letter: an id, not an address. */
  readonly isCode?: true;
  readonly className?: string;
  readonly words: Words;
};

/** A short text in a line, with a button that copies it. */
export const Copyable = ({ text, words, ...look }: Props) => {
  const { copy, copied } = pageWords(words.t);
  return (
    <ClipboardCopy hoverTip={copy} clickTip={copied} variant="inline-compact" {...look}>
      {text}
    </ClipboardCopy>
  );
};
