import { useState, type FC } from 'react';
import { MenuToggle, Select, SelectList, SelectOption } from '@patternfly/react-core';

const CHOICES: readonly (readonly [words: string, ms: number])[] = [
  ['Refresh off', 0],
  ['15 seconds', 15_000],
  ['30 seconds', 30_000],
  ['1 minute', 60_000],
  ['5 minutes', 300_000],
];

interface RefreshSelectProps {
  readonly value: number;
  readonly onChange: (ms: number) => void;
}

/** How often a page asks again. */
export const RefreshSelect: FC<RefreshSelectProps> = ({ value, onChange }) => {
  const [open, setOpen] = useState(false);
  return (
    <Select
      isOpen={open}
      selected={value}
      onOpenChange={setOpen}
      onSelect={(_event, ms) => {
        onChange(Number(ms));
        setOpen(false);
      }}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)}>
          {CHOICES.find(([, ms]) => ms === value)?.[0]}
        </MenuToggle>
      )}
    >
      <SelectList>
        {CHOICES.map(([words, ms]) => (
          <SelectOption key={ms} value={ms}>
            {words}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};
