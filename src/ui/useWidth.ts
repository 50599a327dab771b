import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Width of an element in px, following its size; the first guess holds until it is measured. */
export const useWidth = (guess: number): readonly [RefObject<HTMLDivElement>, number] => {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(guess);
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
};
