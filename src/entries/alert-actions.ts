import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom-v5-compat';
import { isAlertName } from '../diagnosis/evidence/alert-names';
import { runbookHref } from './runbook-href';
import type { AlertLike } from './runbook-href';
import { useActionWords, useOneAction } from './stable-actions';
import type { Provided } from './stable-actions';

/** What the console hands over; `alert` is undefined while the alert loads. */
type Scope = { readonly alert?: AlertLike | null } | null | undefined;

const OPEN_RUNBOOK = 'telemetry-health-open-runbook';

const hrefOf = (scope: Scope): string | undefined =>
  isAlertName(scope?.alert?.labels?.alertname) ? runbookHref(scope?.alert) : undefined;

/** The action in the toolbar of an alert's page: an address, which the console makes a link within the page. */
export const useAlertActions = (scope: Scope): Provided => {
  const { openRunbook } = useActionWords();
  const href = hrefOf(scope);
  const cta = useMemo(() => (href === undefined ? undefined : { href }), [href]);
  return useOneAction(OPEN_RUNBOOK, openRunbook, cta);
};

/**
 * The action in the menu of a row in the list of alerts. A function, since an address would load the whole page anew
 * there and leave out the base path. The console calls this once per row, so rows of others cost next to nothing.
 */
export const useAlertRowActions = (scope: Scope): Provided => {
  const { openRunbook } = useActionWords();
  const navigate = useNavigate();
  const href = hrefOf(scope);
  const cta = useMemo(() => (href === undefined ? undefined : () => navigate(href)), [href, navigate]);
  return useOneAction(OPEN_RUNBOOK, openRunbook, cta);
};
