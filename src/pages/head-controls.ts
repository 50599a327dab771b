import type { Telemetry } from '../live/useTelemetry';
import type { PageUrl } from './usePageUrl';

/** What stands in the head of both pages: the way past it, how fresh, how far back, how often. */
export const headControls = (url: PageUrl, telemetry: Telemetry) => ({
  hasVerdict: telemetry.report !== null,
  updatedAt: telemetry.updatedAt,
  refreshing: telemetry.refreshing,
  rangeMs: url.rangeMs,
  intervalMs: url.intervalMs,
  onRange: url.setRange,
  onInterval: url.setInterval,
  onRefresh: telemetry.refreshNow,
});
