/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');

type Breach = readonly [file: string, code: string, rule: string];

/** Each line stands in for the content of a file that exists, so that imports lead somewhere. */
const BREACHES: readonly Breach[] = [
  // The import table.
  ['src/diagnosis/diagnose.ts', `import '../ui/testIds';`, 'import-x/no-restricted-paths'],
  ['src/texts/t.ts', `import '../ui/testIds';`, 'import-x/no-restricted-paths'],
  ['src/cluster/ask.ts', `import '../texts/format';`, 'import-x/no-restricted-paths'],
  ['src/live/useTick.ts', `import '../texts/format';`, 'import-x/no-restricted-paths'],
  ['src/ui/testIds.ts', `import '../live/useTick';`, 'import-x/no-restricted-paths'],
  ['src/ui/testIds.ts', `import '../cluster/ask';`, 'import-x/no-restricted-paths'],
  ['src/pages/usePageUrl.ts', `import '../entries/runbook-href';`, 'import-x/no-restricted-paths'],
  ['src/entries/runbook-href.ts', `import '../ui/testIds';`, 'import-x/no-restricted-paths'],
  ['doctor/ask.ts', `import '../src/ui/testIds';`, 'import-x/no-restricted-paths'],
  ['lab/free-port.ts', `import '../src/texts/format';`, 'import-x/no-restricted-paths'],
  ['fuzz/run.ts', `import '../src/ui/testIds';`, 'import-x/no-restricted-paths'],
  ['build/locales-plugin.ts', `import '../src/texts/format';`, 'import-x/no-restricted-paths'],
  ['supply-chain/sbom.ts', `import '../src/diagnosis/diagnose';`, 'import-x/no-restricted-paths'],
  ['integration-tests/lab-page.ts', `import '../src/live/useTick';`, 'import-x/no-restricted-paths'],
  ['integration-tests/lab-page.ts', `import '../lab/lab';`, 'import-x/no-restricted-paths'],
  // Packages that a room has no use for.
  ['src/diagnosis/diagnose.ts', `import 'react';`, 'no-restricted-imports'],
  ['src/diagnosis/diagnose.ts', `import 'node:fs';`, 'no-restricted-imports'],
  ['src/texts/t.ts', `import '@patternfly/react-core';`, 'no-restricted-imports'],
  ['src/cluster/ask.ts', `import 'react';`, 'no-restricted-imports'],
  ['src/live/useTick.ts', `import '@patternfly/react-core';`, 'no-restricted-imports'],
  ['src/ui/testIds.ts', `import '@openshift-console/dynamic-plugin-sdk';`, 'no-restricted-imports'],
  ['src/entries/runbook-href.ts', `import '@patternfly/react-core';`, 'no-restricted-imports'],
  // What some console lacks, or has in another form.
  ['src/pages/usePageUrl.ts', `import 'react-router';`, 'no-restricted-imports'],
  ['src/pages/usePageUrl.ts', `import 'react-router-dom';`, 'no-restricted-imports'],
  ['src/pages/usePageUrl.ts', `import 'react-dom';`, 'no-restricted-imports'],
  ['src/ui/testIds.ts', `import '@patternfly/react-log-viewer';`, 'no-restricted-imports'],
  ['src/pages/usePageUrl.ts', `import 'i18next';`, 'no-restricted-imports'],
  ['src/pages/usePageUrl.ts', `import 'react-redux';`, 'no-restricted-imports'],
  ['src/pages/usePageUrl.ts', `import { useId } from 'react';`, 'no-restricted-imports'],
  ['src/pages/usePageUrl.ts', `import { json } from 'react-router-dom-v5-compat';`, 'no-restricted-imports'],
  [
    'src/pages/usePageUrl.ts',
    `import '@patternfly/react-core/dist/esm/components/Button';`,
    'no-restricted-imports',
  ],
  [
    'src/pages/usePageUrl.ts',
    `import '@patternfly/react-styles/css/components/Button/button.css';`,
    'no-restricted-imports',
  ],
  ['src/pages/usePageUrl.ts', `import '@patternfly/patternfly/patternfly.css';`, 'no-restricted-imports'],
  [
    'src/entries/open-runbook.tsx',
    `import { useOverlay } from '@openshift-console/dynamic-plugin-sdk';`,
    'no-restricted-imports',
  ],
  [
    'src/entries/open-runbook.tsx',
    `import { DocumentTitle } from '@openshift-console/dynamic-plugin-sdk';`,
    'no-restricted-imports',
  ],
  [
    'src/pages/usePageUrl.ts',
    `import { ListPageHeader } from '@openshift-console/dynamic-plugin-sdk';`,
    'no-restricted-imports',
  ],
  [
    'src/cluster/ask.ts',
    `import { usePrometheusPoll } from '@openshift-console/dynamic-plugin-sdk';`,
    'no-restricted-imports',
  ],
  [
    'src/entries/open-runbook.tsx',
    `import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';`,
    'no-restricted-imports',
  ],
  // The engine is pure, only one room talks, and queries have one home.
  ['src/diagnosis/diagnose.ts', `export const now = Date.now();`, 'no-restricted-properties'],
  ['src/diagnosis/diagnose.ts', `export const now = new Date();`, 'no-restricted-syntax'],
  ['src/diagnosis/diagnose.ts', `void fetch('/');`, 'no-restricted-globals'],
  ['src/pages/usePageUrl.ts', `void fetch('https://example.com');`, 'no-restricted-globals'],
  ['src/pages/usePageUrl.ts', `export const path = '/api/kubernetes/x';`, 'no-restricted-syntax'],
  ['src/ui/testIds.ts', 'export const query = `rate(up[5m])`;', 'no-restricted-syntax'],
  [
    'src/ui/testIds.ts',
    `export const say = (t: (key: string) => string) => t('Loading');`,
    'no-restricted-syntax',
  ],
  [
    'src/pages/usePageUrl.ts',
    `export const say = (w: { t: (k: string) => string }) => w.t('Loading');`,
    'no-restricted-syntax',
  ],
  ['src/ui/testIds.ts', `export const id = JSON.parse('') as string;`, 'no-restricted-syntax'],
  // What is exported says what its name does not.
  ['src/texts/t.ts', `export const id = 1;`, 'jsdoc/require-jsdoc'],
  ['src/texts/t.ts', `export const idOf = () => 1;`, 'jsdoc/require-jsdoc'],
  ['doctor/ask.ts', `export function idOf() {}`, 'jsdoc/require-jsdoc'],
  ['lab/free-port.ts', `export type Id = 1;`, 'jsdoc/require-jsdoc'],
  ['fuzz/run.ts', `export interface Id {}`, 'jsdoc/require-jsdoc'],
  ['bench/figure.ts', `export class Id {}`, 'jsdoc/require-jsdoc'],
  ['scripts/test.mjs', `export default 1;`, 'jsdoc/require-jsdoc'],
  ['src/texts/t.ts', `/** */\nexport const id = 1;`, 'jsdoc/no-blank-blocks'],
  ['src/texts/t.ts', `/** The id. */\nexport const id = 1;`, 'jsdoc/informative-docs'],
];

const LINT = `
  import { ESLint } from 'eslint';
  import tseslint from 'typescript-eslint';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  // No wall needs to know types, which take a minute to find out.
  const { rules } = tseslint.configs.disableTypeChecked;
  const untyped = { languageOptions: { parserOptions: { projectService: false, project: null } }, rules };
  const eslint = new ESLint({ overrideConfig: [untyped] });
  const found = [];
  for (const [filePath, code] of JSON.parse(Buffer.concat(chunks).toString())) {
    const [result] = await eslint.lintText(code + '\\n', { filePath });
    found.push(result.messages.map(({ ruleId }) => ruleId));
  }
  console.log(JSON.stringify(found));
`;

/** Rules that complain about each breach. ESLint's configuration is a module, so it runs in a Node of its own. */
const lint = (breaches: readonly Breach[]): readonly (readonly string[])[] => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', LINT], {
    cwd: ROOT,
    input: JSON.stringify(breaches),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
};

describe('the walls between the rooms', () => {
  let complaints: readonly (readonly string[])[];
  beforeAll(() => {
    complaints = lint(BREACHES);
  }, 120_000);

  test.each(BREACHES.map((breach, index) => [...breach, index] as const))(
    '%s may not say %s',
    (_file, _code, rule, index) => {
      expect(complaints[index]).toContain(rule);
    },
  );
});
