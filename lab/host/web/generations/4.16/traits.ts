import type { PrometheusHealthHandler } from '@openshift-console/dynamic-plugin-sdk';
import type { Overlays } from '../../sdk/overlays';

/** Where texts are loaded from, wherever else the console itself is (`console.md` 6). */
export const localesUrl = (): string => '/locales/resource.json';

/** Perspectives add nothing to the id of an alert's toolbar yet: that begins with 4.17 (`console.md` 4.3). */
export const TOOLBAR_SUFFIXES = { dev: '', 'virtualization-perspective': '', acm: '' } as const;

/** What an alert's button gets to put something over the page: the older way, up to 4.21 (`console.md` 4.4). */
export type Launcher = Overlays['launchModal'];

/** The one of the two ways that this console gives. */
export const launcherOf = ({ launchModal }: Overlays): Launcher => launchModal;

/** Up to 4.19 the handler is called as it comes: one that did not load takes the page down (`console.md` 4.5). */
export const healthOf = (
  handler: PrometheusHealthHandler,
  ...given: Parameters<PrometheusHealthHandler>
): ReturnType<PrometheusHealthHandler> => handler(...given);
