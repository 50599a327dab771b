import { useMemo } from 'react';
import type { Action, ExtensionHook } from '@openshift-console/dynamic-plugin-sdk';
import { useTranslation } from 'react-i18next';
import { isAlertName } from '../diagnosis/evidence/alert-names';
import { runbookHref } from './runbook-href';
import type { AlertLike } from './runbook-href';

const NONE: Action[] = [];

/**
 * Actions of an alert's page. The console calls this with `alert` undefined while the alert loads, hides everybody's
 * actions while `loaded` is false, and loops on an array that is not stable: so it is stable, and loaded at once; nor may
 * the alert's page wait for our texts, whose keys are English already.
 */
export const useAlertActions: ExtensionHook<Action[], { alert?: AlertLike } | undefined> = (scope) => {
  const { t } = useTranslation('plugin__telemetry-health-plugin', { useSuspense: false });
  const label = t('Open guided runbook');
  const href = isAlertName(scope?.alert?.labels?.alertname) ? runbookHref(scope?.alert) : undefined;
  const actions = useMemo(
    () => (href === undefined ? NONE : [{ id: 'telemetry-health-open-runbook', label, cta: { href } }]),
    [href, label],
  );
  return [actions, true, undefined];
};
