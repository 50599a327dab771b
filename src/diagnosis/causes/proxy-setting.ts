import type { Answer } from '../evidence/answer';
import type { Findings } from '../evidence/findings';
import type { Reason } from '../report';
import { reason } from './traces';

/** The two places that can give the client a proxy. */
export const PROXY_SOURCES = ['cluster-proxy', 'monitoring-config'] as const;
/** One of `PROXY_SOURCES`. */
export type ProxySources = (typeof PROXY_SOURCES)[number];

type Configured = { readonly [S in ProxySources]: Answer<Findings[S]> };

/**
 * Whether the client has a proxy; `host` with its port, never a user or a password. `not-known`: what could be read
 * leaves it open.
 */
export type ProxySetting =
  | { readonly is: 'set'; readonly host: string; readonly source: ProxySources }
  | { readonly is: 'not-set'; readonly source: ProxySources }
  | { readonly is: 'not-known' };

const setting = (host: string | null, source: ProxySources): ProxySetting =>
  host === null ? { is: 'not-set', source } : { is: 'set', host, source };

/** The proxy of the send leg: cluster-monitoring-config's own, else the Proxy object's (`telemetry.md` 6.1, 6.2). */
export const proxySetting = (seen: Configured): ProxySetting => {
  const config = seen['monitoring-config'];
  if (config.is === 'found' && config.value.ownProxy !== undefined) {
    return setting(config.value.ownProxy.httpsProxyHost, 'monitoring-config');
  }
  const proxy = seen['cluster-proxy'];
  if (proxy.is !== 'found') return { is: 'not-known' };
  const known = setting(proxy.value.httpsProxyHost, 'cluster-proxy');
  // A stanza that could not be read may still set one.
  return known.is === 'set' || config.is === 'found' || config.is === 'nothing' ? known : { is: 'not-known' };
};

/** For words about a cause in which a proxy has a part; none where no proxy is known. */
export const proxyReasons = (seen: Configured): readonly Reason[] => {
  const proxy = proxySetting(seen);
  const object = seen['cluster-proxy'];
  return [
    ...(proxy.is === 'set' ? [reason('proxy-set', proxy.source, { host: proxy.host })] : []),
    ...(object.is === 'found' && object.value.specDiffersFromStatus
      ? [reason('proxy-spec-differs', 'cluster-proxy')]
      : []),
  ];
};

/** Without a proxy none can be at fault. None of these where one is set, or where nobody knows. */
export const excludedWithoutProxy = (seen: Configured): readonly Reason[] => {
  const proxy = proxySetting(seen);
  return proxy.is === 'not-set' ? [reason('proxy-not-set', proxy.source)] : [];
};
