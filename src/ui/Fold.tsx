import { ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { LabelText } from './LabelText';

type Props = {
  readonly title: string;
  /** What it is about, for who does not see where it stands; where the title alone does not tell. */
  readonly about?: string;
  readonly testId?: string;
  /** Given together with `onToggle` where somebody else opens it, too. */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

/** A part of a page that is folded at first; what is in it is made only when it is opened. */
export const Fold = ({ title, about, testId, isOpen, onToggle, children }: Props) => {
  const [openedHere, setOpenedHere] = useState(false);
  const open = isOpen ?? openedHere;
  return (
    <ExpandableSection
      isExpanded={open}
      onToggle={(_event, wanted) => (onToggle ?? setOpenedHere)(wanted)}
      toggleContent={
        <LabelText>
          {title}
          {about !== undefined && <span className="telemetry-health__announcement"> {about}</span>}
        </LabelText>
      }
      {...(testId === undefined ? {} : { 'data-test': testId })}
    >
      {open && children}
    </ExpandableSection>
  );
};
