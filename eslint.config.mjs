import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';

/** Who may import from where (ARCHITECTURE.md): room -> rooms of this repository that it may use, itself included. */
const ROOMS = {
  'src/diagnosis': ['src/diagnosis'],
  'src/texts': ['src/texts', 'src/diagnosis'],
  'src/cluster': ['src/cluster', 'src/diagnosis'],
  'src/live': ['src/live', 'src/cluster', 'src/diagnosis'],
  'src/ui': ['src/ui', 'src/texts', 'src/diagnosis'],
  'src/pages': ['src/pages', 'src/live', 'src/ui', 'src/texts', 'src/cluster', 'src/diagnosis'],
  'src/entries': ['src/entries', 'src/texts', 'src/cluster', 'src/diagnosis'],
  doctor: ['doctor', 'src/diagnosis', 'src/texts', 'locales'],
  lab: ['lab', 'src/diagnosis'],
  'integration-tests': ['integration-tests', 'lab/scenarios', 'src/ui/testIds.ts'],
};

/** One zone per room: everything of ours is closed to it, except its own list. */
const zones = Object.entries(ROOMS).map(([room, allowed]) => ({
  target: `./${room}`,
  from: './',
  except: ['./node_modules', ...allowed.map((path) => `./${path}`)],
  message: `${room} may import only from ${allowed.join(', ')} (see ROOMS in eslint.config.mjs)`,
}));

/** Modules that must never be imported, with the reason; `reference` names are those of the console's contract. */
const FORBIDDEN_MODULES = [
  { name: 'react-router', message: 'v5 up to console 4.21, v7 from 4.22: use react-router-dom-v5-compat.' },
  {
    name: 'react-router-dom',
    message: 'v5 up to console 4.21, v7 from 4.22: use react-router-dom-v5-compat.',
  },
  { name: 'react-dom', message: 'Not shared by the console.' },
  { name: 'i18next', message: 'Not shared by the console: use react-i18next.' },
  { name: 'history', message: 'Not shared by the console.' },
  { name: 'redux-thunk', message: 'Its exports differ between consoles.' },
  { name: '@openshift-console/dynamic-plugin-sdk-internal', message: 'No contract.' },
];

/** React 18 names that are undefined on consoles up to 4.21. */
const REACT_18_ONLY = [
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

/** SDK names that not every supported console has: only `src/cluster` may touch them, by feature detection. */
const LATE_SDK_NAMES = ['useOverlay', 'useUserPreference', 'HttpError', 'useToast'];

export default tseslint.config(
  {
    ignores: ['**/dist', '**/node_modules', '.cache', 'coverage', 'test-results', 'playwright-report'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.es2021 },
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'tsconfig.node.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...FORBIDDEN_MODULES,
            { name: 'react', importNames: REACT_18_ONLY, message: 'Undefined on consoles up to 4.21.' },
            {
              name: 'react-router-dom-v5-compat',
              importNames: ROUTER_6_ONLY,
              message: 'Gone in router 7 (console 4.22).',
            },
            {
              name: '@openshift-console/dynamic-plugin-sdk',
              importNames: LATE_SDK_NAMES,
              message: 'Undefined on some supported consoles.',
            },
          ],
          patterns: [
            {
              group: ['@patternfly/react-{core,icons,table,charts}/dist/*', '@patternfly/patternfly/*'],
              message: 'Import from the package; the console brings the CSS.',
            },
          ],
        },
      ],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: `MemberExpression[object.name='React'][property.name=/^(${REACT_18_ONLY.join('|')})$/]`,
          message: 'Undefined on consoles up to 4.21.',
        },
        {
          selector: 'TSAsExpression[typeAnnotation.typeName.name!="const"]',
          message: 'No type assertions: parse instead (one commented exception per SDK wrapper).',
        },
      ],
    },
  },
  {
    files: ['src/diagnosis/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
        { object: 'Math', property: 'random', message: 'The engine is pure.' },
      ],
      'no-restricted-globals': [
        'error',
        'fetch',
        'window',
        'document',
        'process',
        'console',
        'setTimeout',
        'performance',
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'integration-tests/**/*.ts', 'test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'import-x/no-restricted-paths': 'off',
      // Tests may use what the plugin may not: i18next to set itself up, other releases of React.
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['**/*.{mjs,js,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: false, project: null },
    },
  },
  { files: ['lab/host/web/**'], rules: { 'no-restricted-imports': 'off' } },
);
