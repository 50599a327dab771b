import { createContext } from 'react';
import type { LogId } from '../diagnosis/evidence/log-paths';

/** Opens the log panel of this page at a log and goes there; null where the page has no panel. */
export const LogJump = createContext<((log: LogId) => void) | null>(null);
