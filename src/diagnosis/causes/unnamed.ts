import { OPEN, valueOf } from './cause';
import type { Cause } from './cause';
import { byInsights, byPace } from './corroboration';
import { isDenial } from './proxy';
import { proxySetting } from './proxy-setting';
import type { ProxySources } from './proxy-setting';
import { isFailure, logReason, reason, sureBy, unexplained } from './traces';

/** What is left when nothing has a name. */

/**
 * The counters show the place and no log the reason. It says where, never why: egress, proxy, TLS, pull secret and an
 * unusable answer of Prometheus are all open (`verdicts.md` 3). It keeps silent in `recovering`: there the log's lines
 * are over, not missing.
 */
export const stoppedBeforeAnswer: Cause<'client-metrics' | 'client-log' | 'cluster-operators'> = {
  id: 'stopped-before-answer',
  needs: ['client-metrics'],
  judge: (seen) => {
    const counted = valueOf(seen['client-metrics']);
    const logged = valueOf(seen['client-log']);
    if (counted === null) return OPEN;
    const count = unexplained(counted, logged, 'stopped');
    if (count === 0) return OPEN;
    return {
      is: 'holds',
      sureness: 'found',
      stage: 'reach',
      statusCode: null,
      counted: count,
      lines: 0,
      because: [
        reason('stopped', 'client-metrics', { count, failed: counted.failures.count }),
        logReason(logged),
        ...byPace(counted),
        ...byInsights(seen),
      ],
    };
  },
};

/** An error that no rule matches, shown as it is; also a bare phrase where no proxy is known that could have said it. */
export const unrecognisedError: Cause<'client-log' | ProxySources> = {
  id: 'unrecognised-error',
  needs: ['client-log'],
  judge: (seen) => {
    const proxyIsSet = proxySetting(seen).is === 'set';
    const logged = valueOf(seen['client-log']);
    const lines = (logged?.lines ?? []).filter(
      (line) =>
        isFailure(line) && (line.rule === null || (line.rule === 'P4' && !isDenial(line, proxyIsSet))),
    );
    const newest = lines.at(-1);
    if (newest === undefined) return OPEN;
    return {
      is: 'holds',
      sureness: sureBy(logged, 'found'),
      stage: newest.stage,
      statusCode: newest.statusCode ?? null,
      counted: 0,
      lines: lines.length,
      because: [
        reason('log-line', 'client-log', { count: lines.length, line: newest.text, seenAt: newest.at }),
      ],
    };
  },
};
