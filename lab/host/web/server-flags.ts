/** The part of a console's `window.SERVER_FLAGS` that this page and its plugins read. */
export interface ServerFlags {
  readonly basePath: string;
  readonly releaseVersion: string;
  readonly consoleVersion: string;
  readonly consolePlugins: readonly string[];
  readonly i18nNamespaces: readonly string[];
  readonly prometheusBaseURL: string;
  readonly prometheusTenancyBaseURL: string;
  readonly alertManagerBaseURL: string;
  readonly documentationBaseURL: string;
  readonly branding: string;
  readonly userSettingsLocation: string;
  readonly controlPlaneTopology: string;
}

declare global {
  interface Window {
    readonly SERVER_FLAGS: ServerFlags;
  }
}

/** What the server told this page about the cluster and itself. */
export const serverFlags = (): ServerFlags => window.SERVER_FLAGS;
