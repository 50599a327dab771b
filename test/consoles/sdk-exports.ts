/** Consoles that the plugin supports, oldest first; 5.x is the code of 4.23 (`console.md`, at its head). */
export const RELEASES = ['4.16', '4.17', '4.18', '4.19', '4.20', '4.21', '4.22', '4.23', '5.x'] as const;

/** A console that the plugin supports. */
export type Release = (typeof RELEASES)[number];

/** A row of the table in `console.md` 3: names, the console that had them first, and the first that has them no more. */
export type ExportRow = {
  readonly names: readonly string[];
  /** Null: none, they are in `dynamic-plugin-sdk-internal` alone. */
  readonly since: Release | null;
  readonly gone?: Release;
};

const row = (since: Release | null, ...names: readonly string[]): ExportRow => ({ names, since });

/** Values that every console exports, as `console.md` 3 lists them above its table, spelt out. */
export const ON_ALL: readonly string[] = [
  ...['usePrometheusPoll', 'PrometheusEndpoint', 'QueryBrowser'],
  ...['useK8sWatchResource', 'useK8sWatchResources', 'useK8sModel', 'useK8sModels'],
  ...['k8sGet', 'k8sList', 'k8sListItems', 'k8sCreate', 'k8sUpdate', 'k8sPatch', 'k8sDelete'],
  ...['consoleFetch', 'consoleFetchJSON', 'consoleFetchText'],
  ...['useAccessReview', 'checkAccess', 'useFlag'],
  ...['ResourceLink', 'ResourceIcon', 'ResourceStatus', 'Timestamp', 'ListPageHeader', 'ListPageBody'],
  ...['useActivePerspective', 'useActiveNamespace', 'NamespaceBar', 'HorizontalNav'],
  ...['StatusPopupSection', 'StatusPopupItem', 'HealthState'],
  ...['useAnnotationsModal', 'useLabelsModal', 'useDeleteModal', 'CamelCaseWrap'],
  ...['GreenCheckCircleIcon', 'RedExclamationCircleIcon'],
  ...['YellowExclamationTriangleIcon', 'BlueInfoCircleIcon'],
  ...['SuccessStatus', 'ErrorStatus', 'InfoStatus', 'ProgressStatus', 'GenericStatus', 'StatusIconAndText'],
  ...['useModal', 'useUserSettings', 'Overview', 'OverviewGrid'],
  ...[
    'InventoryItem',
    'InventoryItemTitle',
    'InventoryItemBody',
    'InventoryItemStatus',
    'InventoryItemLoading',
  ],
  ...['ErrorBoundaryFallbackPage', 'ResourceEventStream', 'ResourceYAMLEditor', 'CodeEditor'],
  ...['ActionServiceProvider', 'useResolvedExtensions', 'useQuickStartContext'],
  ...['AlertSeverity', 'AlertStates', 'RuleStates', 'SilenceStates'],
];

/** The rows below it, in their order, without those on icons and types, which have no name of their own. */
export const EXPORT_ROWS: readonly ExportRow[] = [
  row('4.19', 'DocumentTitle'),
  row('4.20', 'useOverlay'),
  row('4.16', 'useModal'),
  row('4.22', 'useUserPreference'),
  row('4.16', 'useUserSettings'),
  row('4.23', 'useToast'),
  row('4.22', 'HttpError'),
  row('4.18', 'AllPodStatus'),
  { names: ['useSafetyFirst'], since: '4.16', gone: '4.22' },
  row('4.16', 'useAccessReviewAllowed'),
  row('4.16', 'VirtualizedTable', 'ListPageFilter', 'useListPageFilter'),
  row(null, 'useUtilizationDuration'),
  row(null, 'useURLPoll', 'useDashboardResources'),
  row('4.16', 'StatusPopupSection'),
  row('4.16', 'ListPageHeader'),
  row('4.16', 'Timestamp'),
  row('4.16', 'useActivePerspective'),
  row('4.16', 'useAccessReview'),
  row('4.16', 'HorizontalNav'),
  row('4.16', 'useDeleteModal'),
];

const isIn = (release: Release, { since, gone }: ExportRow): boolean => {
  const at = RELEASES.indexOf(release);
  return (
    since !== null && at >= RELEASES.indexOf(since) && (gone === undefined || at < RELEASES.indexOf(gone))
  );
};

/** The values that the SDK of a console exports, as far as `console.md` 3 tells. */
export const exportsOf = (release: Release): ReadonlySet<string> =>
  new Set([...ON_ALL, ...EXPORT_ROWS.filter((each) => isIn(release, each)).flatMap(({ names }) => names)]);

/**
 * The SDK of a console: of the given parts those that it has, and for each other name of its own something that fails
 * where it is called. What it lacks is undefined, as in a console.
 */
export const sdkOf = (release: Release, parts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    [...exportsOf(release)].map((name) => [
      name,
      parts[name] ??
        (() => {
          throw new Error(`the plugin has no use for ${name} of the SDK`);
        }),
    ]),
  );
