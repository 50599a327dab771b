/** Modules that no room of the plugin may import, with the reason (`console.md` 1.1, 1.2 and 10). */
const FORBIDDEN_MODULES = [
  { name: 'react-router', message: 'v5 up to console 4.21, v7 from 4.22: use react-router-dom-v5-compat.' },
  {
    name: 'react-router-dom',
    message: 'v5 up to console 4.21, v7 from 4.22: use react-router-dom-v5-compat.',
  },
  { name: 'react-dom', message: 'Not shared by the console.' },
  { name: 'i18next', message: 'Not shared by the console: use react-i18next.' },
  {
    name: '@patternfly/react-log-viewer',
    message: 'Its search takes what it has found for HTML: its viewer alone, in src/ui/LogLines.tsx.',
  },
  { name: 'history', message: 'Not shared by the console.' },
  { name: 'redux', message: 'Its major differs between consoles.' },
  { name: 'react-redux', message: 'Its major differs between consoles.' },
  { name: 'redux-thunk', message: 'Its exports differ between consoles.' },
  { name: '@openshift-console/dynamic-plugin-sdk-internal', message: 'No contract.' },
];

/** Families of packages, as patterns of module names. */
export const FAMILIES = {
  ANY_PACKAGE: '^(?!\\.)',
  REACT: '^react($|-|/)',
  PATTERNFLY: '^@patternfly/',
  CONSOLE_SDK: '^@openshift-console/',
  NODE: '^node:',
};

/** React 18 names that are undefined on consoles up to 4.21. */
export const REACT_18_ONLY = [
  'useId',
  'useTransition',
  'useDeferredValue',
  'useSyncExternalStore',
  'useInsertionEffect',
  'startTransition',
  'act',
];

/** Router names of 6.11 that are gone in router 7, which console 4.22 gives under the same module name. */
const ROUTER_6_ONLY = [
  'AbortedDeferredError',
  'UNSAFE_useRouteId',
  'defer',
  'json',
  'unstable_useBlocker',
  'CompatRoute',
  'CompatRouter',
];

/** SDK names that not every supported console has (`console.md` 3). */
const LATE_SDK_NAMES = [
  'AllPodStatus',
  'DocumentTitle',
  'HttpError',
  'useOverlay',
  'useSafetyFirst',
  'useToast',
  'useUserPreference',
];

/** SDK names that lie: stale data, races, JSON.parse of text, a review that fails open (`console.md` 3.1, 3.2). */
const LYING_SDK_NAMES = ['usePrometheusPoll', 'consoleFetchText', 'consoleFetchJSON', 'useAccessReview'];

/** What asks a server: only `src/cluster` may. */
const ASKING_SDK_NAMES = ['consoleFetch', 'useK8sWatchResource', 'useK8sWatchResources', 'k8sGet', 'k8sList'];

const SDK = '@openshift-console/dynamic-plugin-sdk';

/** Names that are closed to every room, by module. */
const FORBIDDEN_NAMES = [
  { name: 'react', importNames: REACT_18_ONLY, message: 'Undefined on consoles up to 4.21.' },
  {
    name: 'react-router-dom-v5-compat',
    importNames: ROUTER_6_ONLY,
    message: 'Gone in router 7 (console 4.22).',
  },
];

const FORBIDDEN_PATTERNS = [
  {
    regex:
      '^@patternfly/(?!react-tokens/dist/esm/t_|react-log-viewer/dist/esm/(?:LogViewer/LogViewer|react-window/VariableSizeList)$)[^/]+/dist/',
    message:
      'Import from the package, which the build shares; only tokens, and the log viewer without its search, are taken one by one.',
  },
  { regex: '^@patternfly/(patternfly|react-styles)(/|$)', message: 'The console brings the CSS.' },
  { group: [SDK], importNames: LATE_SDK_NAMES, message: 'Undefined on some supported consoles.' },
  {
    group: [SDK],
    importNames: LYING_SDK_NAMES,
    message: 'Hides staleness, errors or refusals: ask through src/cluster.',
  },
];

const ONLY_CLUSTER_TALKS = {
  group: [SDK],
  importNames: ASKING_SDK_NAMES,
  message: 'Only src/cluster talks.',
};

/** The rule that closes to a room the families of packages in `not`, and to every room what no console has for it. */
export const restrictedImports = (room, not) => [
  'error',
  {
    paths: [...FORBIDDEN_MODULES, ...FORBIDDEN_NAMES],
    patterns: [
      ...not.map((regex) => ({ regex, message: `Closed to ${room} (see lint/rooms.mjs).` })),
      ...FORBIDDEN_PATTERNS,
      ...(room === 'src/cluster' ? [] : [ONLY_CLUSTER_TALKS]),
    ],
  },
];
