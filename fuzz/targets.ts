import type { Target } from './target';
import { PARSE_TARGETS } from './targets-parse';
import { REPORT_TARGETS } from './targets-report';
import { TIME_TARGETS } from './targets-time';

/** All that is fuzzed. */
export const TARGETS: readonly Target[] = [...PARSE_TARGETS, ...REPORT_TARGETS, ...TIME_TARGETS];
