import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { FAMILIES, restrictedImports } from './lint/forbidden-imports.mjs';
import { ASKING_GLOBALS, NO_ASSERTION, NO_QUERY, NO_REACT_18, NO_WORDS } from './lint/forbidden-syntax.mjs';

const { ANY_PACKAGE, REACT, PATTERNFLY, CONSOLE_SDK, NODE } = FAMILIES;

/**
 * Who may import what (ARCHITECTURE.md). `from`: rooms of this repository that a room may use, itself included.
 * `not`: families of packages that are closed to it.
 */
const ROOMS = {
  'src/diagnosis': { from: ['src/diagnosis'], not: [ANY_PACKAGE] },
  'src/texts': { from: ['src/texts', 'src/diagnosis'], not: [ANY_PACKAGE] },
  'src/cluster': { from: ['src/cluster', 'src/diagnosis'], not: [REACT, PATTERNFLY, NODE] },
  'src/live': { from: ['src/live', 'src/cluster', 'src/diagnosis'], not: [PATTERNFLY, CONSOLE_SDK, NODE] },
  'src/ui': { from: ['src/ui', 'src/texts', 'src/diagnosis'], not: [CONSOLE_SDK, NODE] },
  'src/pages': {
    from: ['src/pages', 'src/live', 'src/ui', 'src/texts', 'src/diagnosis'],
    not: [NODE],
  },
  'src/entries': { from: ['src/entries', 'src/texts', 'src/diagnosis'], not: [PATTERNFLY, NODE] },
  doctor: { from: ['doctor', 'src/diagnosis', 'src/texts', 'locales'], not: [] },
  lab: { from: ['lab', 'src/diagnosis'], not: [] },
  bench: { from: ['bench', 'build/bundled-packages.ts', 'lab', 'src/diagnosis'], not: [] },
  documents: {
    from: ['documents', 'doctor/translate.ts', 'lab/scenarios', 'src/diagnosis', 'src/texts'],
    not: [],
  },
  'supply-chain': { from: ['supply-chain', 'build'], not: [] },
  fuzz: {
    from: ['fuzz', 'doctor', 'src/cluster', 'src/diagnosis', 'src/entries/health-facts.ts', 'src/texts'],
    not: [],
  },
  'integration-tests': {
    from: [
      'integration-tests',
      'bench/bundle-files.ts',
      'bench/by-hand.ts',
      'bench/bundle-size.ts',
      'bench/figure.ts',
      'bench/overview-queries.ts',
      'lab/scenarios',
      'src/texts/namespace.ts',
      'src/ui/testIds.ts',
      'test/faults/rows.ts',
    ],
    not: [],
  },
};

/** One zone per room: everything of ours is closed to it, except its own list. */
const zones = Object.entries(ROOMS).map(([room, { from }]) => ({
  target: `./${room}`,
  from: './',
  except: ['./node_modules', ...from.map((path) => `./${path}`)],
  message: `${room} may import only from ${from.join(', ')} (see ROOMS in eslint.config.mjs)`,
}));

const roomImports = Object.entries(ROOMS)
  .filter(([room]) => room.startsWith('src/'))
  .map(([room, { not }]) => ({
    files: [`${room}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': restrictedImports(room, not) },
  }));

/**
 * What has to have a doc comment: every export where it is declared, be it a value, a function, a type or a class, and
 * what a module exports by default. A name that is handed on has its comment at home. A list at the end of a file, of
 * what it declares, would get by, so there is none.
 */
const DOCUMENTED = ['ExportNamedDeclaration[declaration]', 'ExportDefaultDeclaration'];

/** Floors and rooms (`ROOMS`) as rules, and what holds everywhere; of two blocks that set one rule the later counts. */
export default tseslint.config(
  {
    ignores: [
      '**/dist',
      'dist-sbom',
      '**/node_modules',
      '.cache',
      'coverage',
      'test-results',
      'playwright-report',
    ],
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
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    ignores: ['**/*.{test,spec}.{ts,tsx}'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: DOCUMENTED,
          require: { FunctionDeclaration: false },
          // It would put an empty comment there, which says less than none.
          enableFixer: false,
        },
      ],
      'jsdoc/no-blank-blocks': 'error',
      // A comment that only says the name again.
      'jsdoc/informative-docs': 'error',
    },
  },
  ...roomImports,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', NO_REACT_18, NO_ASSERTION],
      'no-restricted-globals': ['error', ...ASKING_GLOBALS],
    },
  },
  {
    files: ['src/{ui,pages,live}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', NO_REACT_18, NO_ASSERTION, ...NO_QUERY, ...NO_WORDS] },
  },
  {
    files: ['src/entries/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', NO_REACT_18, NO_ASSERTION, ...NO_QUERY] },
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
      'no-restricted-syntax': [
        'error',
        NO_ASSERTION,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument.',
        },
      ],
      'no-restricted-globals': [
        'error',
        ...ASKING_GLOBALS,
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
    },
  },
  {
    // Tests beside the code put rooms together, and use what the plugin may not: i18next, other releases of React.
    files: ['**/*.test.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': 'off' },
  },
  {
    files: ['**/*.{mjs,js,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: false, project: null },
    },
  },
);
