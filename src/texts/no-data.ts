import type { Permission } from '../diagnosis/evidence/request';
import type { NoDataKind } from '../diagnosis/no-data';
import type { Format } from './format';
import type { T } from './t';

/** Why there are no charts, and the one thing to do about it. */
export type NoDataText = { readonly title: string; readonly body: string; readonly action: string };

const KINDS = {
  off: (t) => ({
    title: t('The client is switched off'),
    body: t(
      'This cluster is set up so that nothing is sent through telemeter-client, and there is nothing to count. That is no fault; the alert cannot fire.',
    ),
    action: t('See why, and what can be done'),
  }),
  'no-permission': (t) => ({
    title: t('You may not read the metrics'),
    body: t(
      'The charts and counts need the right to query the platform’s Prometheus. Everything else on this page still works.',
    ),
    action: t('Copy a request for your administrator'),
  }),
  'no-metrics': (t) => ({
    title: t('There are no metrics of the client'),
    body: t(
      'Prometheus could not be asked, or it has no counters of telemeter-client. That does not mean that telemetry works.',
    ),
    action: t('Look at the targets'),
  }),
  'no-data-yet': (t) => ({
    title: t('There is no data yet'),
    body: t(
      'The client has only just begun. After two finished attempts, within about ten minutes, the numbers are here.',
    ),
    action: t('Ask again'),
  }),
} satisfies Record<NoDataKind, (t: T) => NoDataText>;

/** Words of an empty state. */
export const noDataText = (t: T, kind: NoDataKind): NoDataText => KINDS[kind](t);

/** What a reader may send to whoever gives out roles. */
export const roleRequestText = (
  t: T,
  { verb, resource, namespace, roles }: Permission,
  format: Format,
): string => {
  const everywhere = t('the whole cluster');
  return t(
    'To see whether telemetry reaches Red Hat I need: {{verb}} {{resource}} in {{namespace}}. These roles have it: {{roles}}. The first is the least.',
    { verb, resource, namespace: namespace ?? everywhere, roles: format.list(roles) },
  );
};
