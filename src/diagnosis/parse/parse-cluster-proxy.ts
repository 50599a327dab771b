import type { Findings } from '../evidence/findings';
import { textAt, under } from './json';
import { proxyHost } from './proxy-host';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';
import { saidAt } from './redact';

/**
 * The cluster's Proxy object. What counts is its status (`telemetry.md` 6.2), and of that httpsProxy alone: the
 * client's addresses are https (`telemetry.md` 1.3). `noProxy` is left out of the comparison: its status is longer
 * than its spec by design.
 */
export const parseClusterProxy = parserOf<Findings['cluster-proxy']>(([body]) => {
  if (body === ABSENT) return NOTHING;
  if (under(body, 'spec') === undefined && under(body, 'status') === undefined)
    return unreadable('the answer is no Proxy');
  const differs = ['httpProxy', 'httpsProxy'].some(
    (key) => textAt(body, 'spec', key) !== textAt(body, 'status', key),
  );
  return found({
    httpsProxyHost: proxyHost(textAt(body, 'status', 'httpsProxy')),
    specDiffersFromStatus: differs,
    trustedCA: saidAt(body, 'spec', 'trustedCA', 'name'),
  });
});
