import type { Findings } from '../diagnosis/evidence/findings';
import { factText } from './reasons';
import type { T } from './t';

/** What the Proxy object says, as far as telemetry uses it; hosts only. */
export function proxyTexts(t: T, proxy: Findings['cluster-proxy']): readonly string[] {
  const { httpsProxyHost, specDiffersFromStatus } = proxy;
  return [
    httpsProxyHost === null
      ? factText(t, 'proxy-not-set')
      : factText(t, 'proxy-set', { host: httpsProxyHost }),
    ...(specDiffersFromStatus ? [factText(t, 'proxy-spec-differs')] : []),
  ];
}

/** A condition of a cluster operator, with its own words. */
export function operatorText(t: T, condition: Findings['cluster-operators']['conditions'][number]): string {
  const { operator, type, status, message } = condition;
  return t('{{operator}}: {{type}} is {{status}}. {{message}}', { operator, type, status, message });
}

/** Of operators whose conditions are all well. */
export const noTroubleText = (t: T): string => t('None of them reports trouble.');
