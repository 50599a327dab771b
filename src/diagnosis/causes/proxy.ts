import type { LogLine } from '../evidence/findings';
import { tailOf } from '../parse/log-reason';
import { isTimeoutWithoutPlace } from './egress';
import { failureCause } from './failure-cause';
import { excludedWithoutProxy, PROXY_SOURCES, proxyReasons, proxySetting } from './proxy-setting';
import type { ProxySources } from './proxy-setting';
import { isReasonPhrase } from './reason-phrase';
import { isNamedBy, reason } from './traces';

/** The cluster's proxy (`telemetry.md` 3.2 P rules, 4.4). */

const onBothLegs = (...rules: readonly string[]) => ({ authorize: rules, send: rules });

const COMMON = { place: 'way', alsoNeeds: PROXY_SOURCES, excludes: excludedWithoutProxy } as const;

/** P1, P2. While a proxy is set, a timeout without a place (P7) makes it likely. */
export const proxyUnreachable = failureCause<ProxySources>({
  ...COMMON,
  id: 'proxy-unreachable',
  usualAt: 'stopped',
  names: (line, seen) => {
    if (isNamedBy(onBothLegs('P1', 'P2'), line)) return { sureness: 'found', also: proxyReasons(seen) };
    // P7: a proxy that swallows everything looks like a firewall that does, and its name is not in the line.
    if (!isTimeoutWithoutPlace(line) || proxySetting(seen).is !== 'set') return null;
    return {
      sureness: 'likely',
      also: [reason('timeout-behind-proxy', 'client-log'), ...proxyReasons(seen)],
    };
  },
});

/** P3: 407 to CONNECT, of which the line has the reason phrase only (`telemetry.md` 4.4). */
export const proxyAuthRequired = failureCause<ProxySources>({
  ...COMMON,
  id: 'proxy-auth-required',
  names: (line, seen) =>
    isNamedBy(onBothLegs('P3'), line) ? { sureness: 'found', also: proxyReasons(seen) } : null,
});

/** P4 takes any text without a colon: it is a proxy's where it is a status's phrase or where a proxy is set. */
export const isDenial = (line: LogLine, proxyIsSet: boolean): boolean =>
  isNamedBy(onBothLegs('P4'), line) && (proxyIsSet || isReasonPhrase(tailOf(line.text)));

/** P4: another answer to CONNECT than 200 and 407. It must be allowed there, for the host. */
export const proxyDenied = failureCause<ProxySources>({
  ...COMMON,
  id: 'proxy-denied',
  names: (line, seen) =>
    isDenial(line, proxySetting(seen).is === 'set') ? { sureness: 'found', also: proxyReasons(seen) } : null,
});

/** P5, P6: a plain proxy that is called https, or one whose certificate the cluster does not trust. */
export const proxyMisconfigured = failureCause<ProxySources>({
  ...COMMON,
  id: 'proxy-misconfigured',
  names: (line, seen) =>
    isNamedBy(onBothLegs('P5', 'P6'), line) ? { sureness: 'found', also: proxyReasons(seen) } : null,
});
