import type { ProxySetting } from '../diagnosis/causes/proxy-setting';
import type { Volume } from '../diagnosis/ledger/volume';
import type { Format } from './format';
import type { NotedText } from './silenced';
import type { T } from './t';

/** Terms of the facts about what is sent. */
export const volumeWords = (t: T) => ({
  interval: t('Interval'),
  samples: t('Samples'),
  series: t('Selected series'),
});

/** What the client asks for at its server (`telemetry.md` 1.3). */
const PATH = '/upload';

/** Where the client sends: `ownServer` is a host of the configuration, null where it sets none; undefined: not read. */
export const endpointText = (t: T, ownServer: string | null | undefined, usual: string): NotedText => {
  if (ownServer === undefined) {
    return { text: usual, note: t('The usual server. Whether another is set could not be read.') };
  }
  return ownServer === null
    ? { text: usual, note: t('Port {{port}}, path {{path}}', { port: '443', path: PATH }) }
    : { text: ownServer, note: t('An own server, set in cluster-monitoring-config') };
};

/** Yes with the host, or no; never more of a proxy's address. */
export const proxySettingText = (t: T, proxy: ProxySetting): NotedText => {
  switch (proxy.is) {
    case 'set':
      return {
        text: t('Yes, {{host}}', { host: proxy.host }),
        note: proxy.source === 'monitoring-config' ? t('Set in cluster-monitoring-config') : null,
      };
    case 'not-set':
      return { text: t('No'), note: null };
    case 'not-known':
      return { text: t('Could not be read'), note: null };
  }
};

/** How often the client tries; built into it (`telemetry.md` 1.1). */
export const intervalText = (t: T): string => t('Every 4 minutes 30 seconds, every minute after a failure');

/** The samples of an upload, and what the client left out of those that Prometheus gave it. */
export const samplesText = (t: T, { retrieved, leftOut }: Volume, format: Format): NotedText => {
  if (retrieved === 0) {
    return {
      text: format.count(0),
      note: t('Since its start the client came to no upload, or nothing was selected'),
    };
  }
  const sent = format.count(retrieved - leftOut);
  return {
    text: t('{{sent}} of {{retrieved}}', { sent, retrieved: format.count(retrieved) }),
    note: t('Newest upload, accepted or not; the rest is left out'),
  };
};

/** What the recording rule beside the alert says. */
export const seriesText = (t: T, selected: number, format: Format): NotedText => ({
  text: format.count(selected),
  note: t('By the recording rule; no sign of health'),
});
