import { useState, type FC, type ReactNode } from 'react';
import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';

interface OneChoiceProps {
  readonly choice: string;
  /** What the closed selector says, when that is more than the choice. */
  readonly label?: string;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly isFullWidth?: boolean;
  readonly variant?: 'default' | 'plainText';
}

/** A selector of a console for which the lab has one choice only: it opens, and that is what it shows. */
export const OneChoice: FC<OneChoiceProps> = ({ choice, label = choice, variant = 'default', ...look }) => {
  const [open, setOpen] = useState(false);
  return (
    <Select
      isOpen={open}
      selected={choice}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)} variant={variant} {...look}>
          {label}
        </MenuToggle>
      )}
    >
      <SelectList>
        <SelectOption value={choice}>{choice}</SelectOption>
      </SelectList>
    </Select>
  );
};
