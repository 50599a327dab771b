/** The console's name for our catalogue of texts. */
export const NAMESPACE = 'plugin__telemetry-health-plugin';
