// Not by the package's index: that brings the viewer's own search, which takes what it has found for HTML.
import { LogViewer } from '@patternfly/react-log-viewer/dist/esm/LogViewer/LogViewer';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ShownLine } from '../diagnosis/parse/read-log';
import { goToLine } from './go-to-line';
import type { List } from './go-to-line';
import { markLines } from './log-lines';
import { mendListListeners } from './log-viewer-listeners';
import './log-viewer.css';

mendListListeners();

type Scrolled = {
  readonly scrollDirection: 'forward' | 'backward';
  readonly scrollOffsetToBottom: number;
  readonly scrollUpdateWasRequested: boolean;
};

type Props = {
  readonly lines: readonly ShownLine[];
  readonly label: string;
  readonly isWrapped: boolean;
  /** Stays at the newest line. */
  readonly isFollowing: boolean;
  readonly words: string;
  /** Numbers of the lines that hold the words. */
  readonly hits: readonly number[];
  /** Number of the line to go to; `undefined`: none. */
  readonly current: number | undefined;
  /** Changes whenever the reader asks to go there, perhaps once more. */
  readonly visits: number;
  /** The reader goes back to older lines. */
  readonly onGoBack: () => void;
};

const HEIGHT = '26rem';
/** Of a few lines, so that no empty box stands there. */
const LOW = '12rem';
const FEW_LINES = 5;
/** A few lines up are no going back: a finger on a pad trembles. */
const BACK_PX = 60;

/** The viewer makes its list anew a moment after the window has got another size, and then stands at the oldest line. */
const RESIZED_MS = 200;

/** Changes whenever the list has been made anew after a resize. */
const useResizes = (): number => {
  const [resizes, setResizes] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onResize = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setResizes((count) => count + 1), RESIZED_MS);
    };
    window.addEventListener('resize', onResize);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('resize', onResize);
    };
  }, []);
  return resizes;
};

/** All lines in a window onto them: only those in sight are drawn, so 100,000 are as fluent as 100. */
export const LogLines = (props: Props) => {
  const { lines, label, isWrapped, isFollowing, words, hits, current, visits, onGoBack } = props;
  const list = useRef<List>(null);
  const resizes = useResizes();
  const data = useMemo(() => markLines(lines, words, hits, current), [lines, words, hits, current]);
  const target = current ?? (isFollowing ? lines.length - 1 : undefined);
  // Only who follows is taken along by what comes; else the reader stays where they have scrolled to.
  const carrier = isFollowing ? data : words;
  useEffect(() => {
    if (target === undefined) return undefined;
    return goToLine(list, target, current === undefined ? 'end' : 'center');
  }, [target, current, visits, isWrapped, carrier, resizes]);
  return (
    <div role="group" aria-label={label} data-test="telemetry-log-lines" data-count={lines.length}>
      <LogViewer
        ref={list}
        data={data}
        hasLineNumbers={false}
        height={lines.length > FEW_LINES ? HEIGHT : LOW}
        isTextWrapped={isWrapped}
        useAnsiClasses
        // The viewer would put a longer line into the page as HTML to measure it.
        fastRowHeightEstimationLimit={Infinity}
        onScroll={({ scrollDirection, scrollOffsetToBottom, scrollUpdateWasRequested }: Scrolled) => {
          const goesBack = scrollDirection === 'backward' && scrollOffsetToBottom > BACK_PX;
          if (isFollowing && goesBack && !scrollUpdateWasRequested) onGoBack();
        }}
      />
    </div>
  );
};
