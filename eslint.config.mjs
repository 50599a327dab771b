import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import jsdoc from 'eslint-plugin-jsdoc';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import { restrictedImports } from './lint/forbidden-imports.mjs';
import { ASKING_GLOBALS, NO_ASSERTION, NO_QUERY, NO_REACT_18, NO_WORDS } from './lint/forbidden-syntax.mjs';
import { ROOMS } from './lint/rooms.mjs';

/** One zone per room: everything of ours is closed to it, except its own list. */
const zones = Object.entries(ROOMS).map(([room, { from }]) => ({
  target: `./${room}`,
  from: './',
  except: ['./node_modules', ...from.map((path) => `./${path}`)],
  message: `${room} may import only from ${from.join(', ')} (see lint/rooms.mjs)`,
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
