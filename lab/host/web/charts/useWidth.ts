import { useEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in px, followed while it changes; 0 before it is measured. */
export const useWidth = (): readonly [ref: RefObject<HTMLDivElement>, width: number] => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
};
