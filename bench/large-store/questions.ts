import { HOUR } from '../../lab/world/moment';
import { alignedRange } from '../../src/diagnosis/evidence/aligned-range';
import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Request } from '../../src/diagnosis/evidence/request';
import { SHARE_HISTORY_QUERY } from '../../src/diagnosis/evidence/share-history';
import { SOURCES } from '../../src/diagnosis/evidence/sources';
import type { Reach, Source } from '../../src/diagnosis/evidence/sources';
import { overviewQueries } from '../overview-queries';

/** A query for a moment or, where it has a range, for each step of that. */
export type Question = {
  /** What asks it. */
  readonly name: string;
  readonly query: string;
  readonly range?: { readonly from: EpochMs; readonly to: EpochMs; readonly stepSeconds: number };
};

const ROWS: readonly (readonly [string, Source])[] = Object.entries(SOURCES);

/**
 * What our pages ask a Prometheus on a refresh at a moment, with the curve of the failing share over a range, and with
 * all second places, which are asked only where the first refuse: the most that a refresh can ask. No chart asks more.
 */
export const refreshQuestions = (reach: Reach, rangeMs: number, at: EpochMs): readonly Question[] => [
  ...ROWS.flatMap(([name, { requests, instead }]) =>
    [...requests(reach), ...(instead === undefined ? [] : [instead])].flatMap((request: Request) =>
      request.to === 'prometheus' ? [{ name: `${name}, ${reach}`, query: request.query }] : [],
    ),
  ),
  {
    name: `failing share, ${rangeMs / HOUR} h`,
    query: SHARE_HISTORY_QUERY,
    range: alignedRange(rangeMs, at),
  },
];

/** What the item of the console's Overview page asks. */
export const overviewQuestions = (): readonly Question[] =>
  overviewQueries().map((query, index) => ({ name: `Overview item, query ${index + 1}`, query }));
