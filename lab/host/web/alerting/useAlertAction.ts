import { useCallback } from 'react';
import { launcherOf } from '#console/traits';
import type { Alert } from '@openshift-console/dynamic-plugin-sdk';
import { isAlertAction, type AlertAction } from '../plugins/extension-kinds';
import { useOverlays } from '../sdk/overlays';
import { useResolvedExtensions } from '#console/useResolvedExtensions';

/** A button that a plugin puts beside an alert. */
export interface AlertButton {
  readonly text: string;
  readonly press: () => void;
}

/** Finds the button of an alert by its rule's name. There is one at most: of several plugins the last one wins. */
export const useAlertButton = (): ((alert: Alert) => AlertButton | undefined) => {
  const [extensions] = useResolvedExtensions<AlertAction>(isAlertAction);
  const launch = launcherOf(useOverlays());
  return useCallback(
    (alert) => {
      const found = extensions.filter(({ properties }) => properties.alert === alert.rule.name).at(-1);
      if (!found) return undefined;
      const { text, action } = found.properties;
      return { text, press: () => action(alert, launch) };
    },
    [extensions, launch],
  );
};
