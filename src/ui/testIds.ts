/** `data-test` values that tests and people's scripts may rely on. */
export const TEST_IDS = {
  verdict: 'telemetry-verdict',
  path: 'telemetry-path',
  station: (id: string) => `telemetry-station-${id}`,
  checks: 'telemetry-checks',
  failingShare: 'telemetry-failing-share',
  answers: 'telemetry-answers',
  alertFacts: 'telemetry-alert-facts',
  deliveryFacts: 'telemetry-delivery-facts',
  remedy: (cause: string) => `telemetry-remedy-${cause}`,
  fixed: 'telemetry-is-it-fixed',
  openRunbook: 'telemetry-open-runbook',
  viewAlert: 'telemetry-view-alert',
  updated: 'telemetry-updated',
  skeleton: 'telemetry-skeleton',
  stale: 'telemetry-stale',
} as const;
