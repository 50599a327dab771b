import { useEffect, useMemo, useState } from 'react';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { findLines } from './log-lines';

/** A search in lines, and where in it the reader is. */
export type LogSearch = {
  readonly typed: string;
  /** What is looked for; it follows what is typed after a moment. */
  readonly words: string;
  /** Numbers of the lines that hold it. */
  readonly hits: readonly number[];
  /** Which of the hits the reader is at, from 0. */
  readonly at: number;
  readonly type: (typed: string) => void;
  /** So many hits on, or back; around the ends. */
  readonly go: (by: number) => void;
};

/** Between two keys of who types; 100,000 lines are not looked through for each of them. */
const TYPING_MS = 200;

/** Looks for words in lines. It begins at the newest line that holds them. */
export const useLogSearch = (lines: readonly ShownLine[]): LogSearch => {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  // From the end: a search begins at the newest.
  const [fromEnd, setFromEnd] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed), typed === '' ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const hits = useMemo(() => findLines(lines, words), [lines, words]);
  const count = hits.length;
  const at = count === 0 ? 0 : (((count - 1 - fromEnd) % count) + count) % count;
  return {
    ...{ typed, words, hits, at },
    type: (next) => {
      setTyped(next);
      if (next === '') setWords(next);
      setFromEnd(0);
    },
    go: (by) => setFromEnd(fromEnd - by),
  };
};
