import {
  ClipboardCopyButton,
  CodeBlock,
  CodeBlockAction,
  CodeBlockCode,
  Label,
} from '@patternfly/react-core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { pageWords } from '../texts/page-words';
import { runbookWords } from '../texts/runbook-words';
import { copyText } from './copy-text';
import { LabelText } from './LabelText';
import type { Words } from './useWords';

type Props = {
  /** Unique on the page. */
  readonly id: string;
  readonly code: string;
  readonly words: Words;
  readonly label?: ReactNode;
  /** Names a text that is scrolled in its place, which so can be done by keyboard. */
  readonly scrolled?: string;
};

const COPIED_MS = 1500;

/** Text to copy as it is: no prompt, nothing but what is to be pasted. */
export const CodeLine = ({ id, code, words, label, scrolled }: Props) => {
  const { copy, copied, notCopied } = pageWords(words.t);
  const [done, setDone] = useState<boolean | null>(null);
  const onCopy = (): void => void copyText(code).then(setDone);
  return (
    <CodeBlock
      actions={
        <>
          {label !== undefined && <CodeBlockAction>{label}</CodeBlockAction>}
          <CodeBlockAction>
            <ClipboardCopyButton
              id={`${id}-copy`}
              textId={`${id}-code`}
              aria-label={copy}
              variant="plain"
              exitDelay={done === null ? 0 : COPIED_MS}
              onTooltipHidden={() => setDone(null)}
              onClick={onCopy}
            >
              {done === null ? copy : done ? copied : notCopied}
            </ClipboardCopyButton>
          </CodeBlockAction>
        </>
      }
    >
      <CodeBlockCode
        id={`${id}-code`}
        className="telemetry-health__code"
        {...(scrolled === undefined ? {} : { tabIndex: 0, role: 'group', 'aria-label': scrolled })}
      >
        {code}
      </CodeBlockCode>
    </CodeBlock>
  );
};

/** Says whether a command only reads or changes the cluster. */
export const EffectLabel = ({
  effect,
  words,
}: {
  readonly effect: 'reads' | 'changes';
  readonly words: Words;
}) =>
  effect === 'reads' ? (
    <Label isCompact color="blue">
      <LabelText>{runbookWords(words.t).readsOnly}</LabelText>
    </Label>
  ) : (
    <Label isCompact color="orange">
      <LabelText>{runbookWords(words.t).changesCluster}</LabelText>
    </Label>
  );
