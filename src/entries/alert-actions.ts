import { useMemo } from 'react';
import type { Action, ExtensionHook } from '@openshift-console/dynamic-plugin-sdk';
import { useTranslation } from 'react-i18next';
import { runbookHref } from './runbook-href';
import type { AlertLike } from './runbook-href';

/** The alert of today and the two that are announced to replace it (telemetry.md 5.2). */
const OUR_ALERTS: ReadonlySet<string> = new Set([
  'TelemeterClientFailures',
  'TelemeterClientSendErrors',
  'TelemeterClientRetrieveErrors',
]);

const NONE: Action[] = [];

/**
 * Actions of an alert's page. The console calls this with `alert` undefined while the alert loads, hides everybody's
 * actions while `loaded` is false, and loops on an array that is not stable: so it is stable, and loaded at once.
 */
export const useAlertActions: ExtensionHook<Action[], { alert?: AlertLike } | undefined> = (scope) => {
  const { t } = useTranslation('plugin__telemetry-health-plugin');
  const label = t('Open guided runbook');
  const name = scope?.alert?.labels?.alertname;
  const href = name !== undefined && OUR_ALERTS.has(name) ? runbookHref(scope?.alert) : undefined;
  const actions = useMemo(
    () => (href === undefined ? NONE : [{ id: 'telemetry-health-open-runbook', label, cta: { href } }]),
    [href, label],
  );
  return [actions, true, undefined];
};
