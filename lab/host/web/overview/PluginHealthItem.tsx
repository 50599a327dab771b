import type { FC } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrometheusResponse } from '@openshift-console/dynamic-plugin-sdk';
import type { ResolvedExtension } from '@openshift/dynamic-plugin-sdk';
import type { PrometheusHealth } from '../plugins/extension-kinds';
import { healthOf } from '#console/traits';
import { HealthItem } from './HealthItem';
import { usePolledQueries } from './usePolledQueries';

type Responses = { response: PrometheusResponse; error: unknown }[];

/**
 * An item that a plugin adds. What becomes of a handler that did not load is told by `#console/traits`.
 */
export const PluginHealthItem: FC<{ extension: ResolvedExtension<PrometheusHealth> }> = ({
  extension: { properties },
}) => {
  const { t } = useTranslation();
  const { title, queries, healthHandler, popupComponent: Popup, popupTitle, popupClassname } = properties;
  // The declaration says that every response is there; until the first answer it is not.
  const responses = usePolledQueries(queries) as unknown as Responses;
  const health = healthOf(healthHandler, responses, t);
  return (
    <HealthItem
      title={title}
      state={health?.state ?? 'NOT_AVAILABLE'}
      message={health?.message}
      popupTitle={popupTitle}
      popupClassName={popupClassname}
      popup={Popup ? (hide) => <Popup responses={responses} hide={hide} /> : undefined}
    />
  );
};
