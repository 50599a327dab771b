import { createRequire } from 'node:module';
import { readdirSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const packages = path.join(here, 'node_modules');
const require = createRequire(import.meta.url);

const versionOf = (name) => require(path.join(packages, name, 'package.json')).version;

/** Every `dist/dynamic/...` entry of a PatternFly package: the unit in which a 4.22 console offers PatternFly. */
const dynamicModules = (name, folder = 'dist/dynamic') =>
  readdirSync(path.join(packages, name, folder), { withFileTypes: true }).flatMap((entry) => {
    const request = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [];
    const own = existsSync(path.join(packages, name, request, 'package.json')) ? [request] : [];
    return [...own, ...dynamicModules(name, request)];
  });

/**
 * A module that is offered though this page may not use it. Webpack drops a share that nobody asks for by name;
 * one with the path of its file stays.
 */
const offered = (name, request, { eager }) => ({
  import: path.join(packages, name, request),
  version: versionOf(name),
  eager,
});

const offeredPatternFly = (name, { eager }) =>
  Object.fromEntries(
    dynamicModules(name).map((request) => [`${name}/${request}`, offered(name, request, { eager })]),
  );

const consoleModule = (file) => ({
  import: path.join(here, 'web', file),
  version: versionOf('@openshift-console/dynamic-plugin-sdk'),
  requiredVersion: false,
  singleton: true,
  eager: true,
});

const library = { singleton: true, eager: true };

/** What a 4.22 console puts into the share scope; the names of old routers are added at run time. */
export const sharedBy422 = () => ({
  '@openshift-console/dynamic-plugin-sdk': consoleModule('generations/4.22/console-sdk.ts'),
  '@openshift-console/dynamic-plugin-sdk-internal': consoleModule('sdk/console-sdk-internal.ts'),
  '@openshift/dynamic-plugin-sdk': library,
  // Big, and rarely asked for: loaded only when a plugin wants it.
  '@patternfly/react-topology': {
    ...offered('@patternfly/react-topology', '', { eager: false }),
    singleton: true,
  },
  react: library,
  'react-i18next': library,
  'react-redux': library,
  'react-router': library,
  redux: library,
  'redux-thunk': library,
  ...offeredPatternFly('@patternfly/react-core', { eager: true }),
  ...offeredPatternFly('@patternfly/react-table', { eager: true }),
  // 1700 icons: a real console carries them in its main bundle, here they wait in a chunk of their own.
  ...offeredPatternFly('@patternfly/react-icons', { eager: false }),
});
