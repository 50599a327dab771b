import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

type Props = {
  /** How many tasks later than the page this is drawn, at first and at every change; from 1 on. */
  readonly turn: number;
  readonly children: ReactNode;
};

/**
 * Draws its content in a task of its own, after those with a lower number, so that what stands above is seen first and a
 * click is heard in between. Shows nothing before its first turn.
 */
export const InTurn = ({ turn, children }: Props) => {
  const [shown, setShown] = useState<ReactNode>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (turns: number): void => {
      timer = setTimeout(() => (turns > 1 ? wait(turns - 1) : setShown(children)), 0);
    };
    wait(turn);
    return () => clearTimeout(timer);
  }, [turn, children]);
  return <>{shown}</>;
};
