import { JumpLinks, JumpLinksItem } from '@patternfly/react-core';
import { memo, useEffect, useState } from 'react';
import { runbookParts } from '../texts/page-words';
import { doneText } from '../texts/remedy-words';
import { runbookWords } from '../texts/runbook-words';
import type { Words } from './useWords';

/** The parts of the runbook page, in the order of `product.md` 3.4. */
const PART_IDS = ['happening', 'stops', 'checked', 'todo', 'fixed', 'stuck'] as const;
/** One of `PART_IDS`. */
export type PartId = (typeof PART_IDS)[number];

/** The element that holds a part of the runbook. */
export const partElementId = (id: PartId): string => `telemetry-part-${id}`;

/** The part that is at the top of what can be seen. */
const usePartInSight = (): PartId => {
  const [inSight, setInSight] = useState<PartId>('happening');
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const visible = new Set<string>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target.id);
        else visible.delete(target.id);
      }
      const first = PART_IDS.find((id) => visible.has(partElementId(id)));
      if (first !== undefined) setInSight(first);
    });
    for (const id of PART_IDS) {
      const element = document.getElementById(partElementId(id));
      if (element !== null) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);
  return inSight;
};

const goTo = (id: PartId): void => {
  const element = document.getElementById(partElementId(id));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
};

type Props = {
  /** Steps that are behind the reader, and all that are shown. */
  readonly done: number;
  readonly total: number;
  readonly words: Words;
};

/** "On this page": jump links to the six parts; the reader may go to any at any time. */
export const RunbookIndex = memo(function RunbookIndex({ done, total, words }: Props) {
  const inSight = usePartInSight();
  const parts = runbookParts(words.t);
  const names = total === 0 ? parts : { ...parts, todo: doneText(words.t, parts.todo, done, total) };
  // On narrow screens the open list would cover where the reader went; made anew, it is closed.
  const [jumps, setJumps] = useState(0);
  return (
    <JumpLinks
      key={jumps}
      isVertical
      label={runbookWords(words.t).onThisPage}
      expandable={{ default: 'expandable', md: 'nonExpandable' }}
      toggleAriaLabel={runbookWords(words.t).onThisPage}
    >
      {PART_IDS.map((id) => (
        <JumpLinksItem
          key={id}
          isActive={id === inSight}
          href={`#${partElementId(id)}`}
          onClick={(event) => {
            event.preventDefault();
            setJumps(jumps + 1);
            goTo(id);
          }}
        >
          {names[id]}
        </JumpLinksItem>
      ))}
    </JumpLinks>
  );
});
