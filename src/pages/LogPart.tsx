import { memo } from 'react';
import type { LogChoice } from '../diagnosis/evidence/log-reads';
import { useLog } from '../live/useLog';
import { LogPanel } from '../ui/LogPanel';
import type { Words } from '../ui/useWords';

type Props = { readonly choice: LogChoice; readonly words: Words };

const Part = ({ choice, words }: Props) => <LogPanel choice={choice} sight={useLog(choice)} words={words} />;

/** One log, read and followed for as long as it is shown. Loaded when a reader opens it; the page's clock is not its. */
export default memo(Part);
