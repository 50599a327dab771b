import type { PrometheusHealthHandler } from '@openshift-console/dynamic-plugin-sdk';
import type { Overlays } from '../../sdk/overlays';
import { serverFlags } from '../../server-flags';

/** Where texts are loaded from (`console.md` 6). */
export const localesUrl = (): string => `${serverFlags().basePath}locales/resource.json`;

/** What an alert's toolbar adds to its id in the perspectives beside that of administrators (`console.md` 4.3). */
export const TOOLBAR_SUFFIXES = {
  dev: '-dev',
  'virtualization-perspective': '-virtualization-perspective',
  acm: '-acm',
} as const;

/** What an alert's button gets to put something over the page: the newer way, from 4.22 on (`console.md` 4.4). */
export type Launcher = Overlays['launchOverlay'];

/** The one of the two ways that this console gives. */
export const launcherOf = ({ launchOverlay }: Overlays): Launcher => launchOverlay;

/** From 4.20 on a handler that did not load is passed over; one that throws takes the page down (`console.md` 4.5). */
export const healthOf = (
  handler: PrometheusHealthHandler | null,
  ...given: Parameters<PrometheusHealthHandler>
): ReturnType<PrometheusHealthHandler> | undefined => handler?.(...given);
