import { Checkbox } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

type Props = {
  /** Unique on the page. */
  readonly id: string;
  readonly testId: string;
  readonly label: ReactNode;
  readonly isTicked: boolean;
  /** null where it is not the reader's to tick. */
  readonly onTick: ((isTicked: boolean) => void) | null;
};

/** So long the box shows what was clicked; by then what was kept is drawn, or could not be kept. */
const SHOWN_MS = 1000;

/**
 * A box that shows a click at once. What it stands for is kept by the console and drawn in a later task (`InTurn`), and
 * until then React would put the box back.
 */
export const TickBox = ({ id, testId, label, isTicked, onTick }: Props) => {
  const [clicked, setClicked] = useState<boolean | null>(null);
  useEffect(() => setClicked(null), [isTicked]);
  useEffect(() => {
    if (clicked === null) return undefined;
    const timer = setTimeout(() => setClicked(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [clicked]);
  return (
    <Checkbox
      id={id}
      data-test={testId}
      label={label}
      isChecked={clicked ?? isTicked}
      isDisabled={onTick === null}
      onChange={(_event, checked) => {
        setClicked(checked);
        onTick?.(checked);
      }}
    />
  );
};
