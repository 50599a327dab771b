/** What is used of the console's alert object; its shape is no contract, so every field may be missing. */
export type AlertLike = {
  readonly labels?: Readonly<Record<string, string | undefined>>;
  readonly rule?: { readonly id?: string };
};

/**
 * Address of the guided runbook with the alert's context: all its labels, since together with the rule they name the
 * alert's own page, and nothing else. Absolute within the console's router; the base path is the router's business.
 */
export const runbookHref = (alert: AlertLike | null | undefined): string => {
  const context = new URLSearchParams();
  for (const [label, value] of Object.entries(alert?.labels ?? {})) {
    if (value !== undefined) context.set(label, value);
  }
  if (alert?.rule?.id !== undefined) context.set('rule', alert.rule.id);
  return `/monitoring/telemetry-health/runbook?${context.toString()}`;
};
