import { OPEN, ruledOut, valueOf } from './cause';
import type { Cause } from './cause';
import { byVolume } from './corroboration';
import { reason, sureBy } from './traces';

/** Attempts that end well with nothing to upload (`telemetry.md` 1.1, "Empty result"): no failure, and no delivery. */
export const nothingToSend: Cause<'client-metrics' | 'client-log' | 'alert'> = {
  id: 'nothing-to-send',
  needs: ['client-metrics', 'client-log'],
  judge: (seen) => {
    const counted = valueOf(seen['client-metrics']);
    const logged = valueOf(seen['client-log']);
    const lines = (logged?.lines ?? []).filter(({ rule }) => rule === 'F16');
    const newest = lines.at(-1);
    const count = counted?.nothingToSend ?? 0;
    if (count === 0 && newest === undefined) {
      // Attempts that got no metrics say nothing about what there would have been to send.
      if (counted === null || !counted.fresh || counted.ledger.retrieved === 0) return OPEN;
      return ruledOut(reason('none-empty', 'client-metrics', { attempts: counted.ledger.retrieved }));
    }
    return {
      is: 'holds',
      sureness: count > 0 ? 'found' : sureBy(logged, 'found'),
      stage: 'retrieve',
      statusCode: null,
      counted: 0,
      lines: 0,
      because: [
        ...(count > 0 ? [reason('nothing-selected', 'client-metrics', { count })] : []),
        ...(newest === undefined
          ? []
          : [
              reason('log-line', 'client-log', { count: lines.length, line: newest.text, seenAt: newest.at }),
            ]),
        ...byVolume(seen),
      ],
    };
  },
};
