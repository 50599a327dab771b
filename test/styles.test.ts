/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const PLUGIN = 'src/ui/telemetry-health.css';
const HOST = 'lab/host/web/host.css';

type Sheet = readonly [file: string, code: string, rule: string];

/** Each stands in for a sheet of the plugin, and does what would show on pages that are not ours. */
const BREACHES: readonly Sheet[] = [
  [PLUGIN, '.telemetry-health__a { color: red; }', 'color-named'],
  [PLUGIN, '.telemetry-health__a { color: #fff; }', 'color-no-hex'],
  [PLUGIN, '.telemetry-health__a { color: rgb(0 0 0); }', 'function-disallowed-list'],
  [PLUGIN, '.telemetry-health__a { color: oklch(40% 0.2 0deg); }', 'function-disallowed-list'],
  [PLUGIN, 'table { margin: 0; }', 'selector-max-type'],
  [PLUGIN, '.telemetry-health__a, table { margin: 0; }', 'selector-max-type'],
  [PLUGIN, '.pf-v6-c-button { margin: 0; }', 'selector-disallowed-list'],
  [PLUGIN, '.telemetry-health__a .pf-v6-c-button { margin: 0; }', 'selector-disallowed-list'],
  [PLUGIN, '.co-main { margin: 0; }', 'selector-disallowed-list'],
  [PLUGIN, '.ansi-red-fg { margin: 0; }', 'selector-disallowed-list'],
  [PLUGIN, '.telemetry-health__a,\n* { margin: 0; }', 'selector-disallowed-list'],
  [PLUGIN, '#app { margin: 0; }', 'selector-disallowed-list'],
  [PLUGIN, '.telemetry-health__a .button { margin: 0; }', 'selector-class-pattern'],
  [PLUGIN, '.telemetry-health__a { margin: 0 !important; }', 'declaration-no-important'],
  [
    PLUGIN,
    '.telemetry-health__a { margin: var(--pf-v6-c-button--PaddingBlockStart); }',
    'custom-property-pattern',
  ],
  [HOST, '.telemetry-health__a { margin: 0; }', 'selector-class-pattern'],
  [HOST, '.lab-a { margin: 0; margin: 0; }', 'declaration-block-no-duplicate-properties'],
];

/** What is meant to be said. */
const GOOD: readonly (readonly [file: string, code: string])[] = [
  [PLUGIN, '.telemetry-health__a li { color: var(--pf-t--global--text--color--subtle); }'],
  [PLUGIN, ':lang(ko) .telemetry-health__a--b .ansi-red-fg { color: CanvasText; }'],
  [HOST, 'html { color: #fff; }'],
  [HOST, '.pf-v6-c-button { margin: 0; }'],
];

const LINT = `
  import stylelint from 'stylelint';
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const found = [];
  for (const [codeFilename, code] of JSON.parse(Buffer.concat(chunks).toString())) {
    const { results } = await stylelint.lint({ code: code.replaceAll(/ ?([{;}]) ?/g, '$1\\n'), codeFilename });
    found.push(results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule)));
  }
  console.log(JSON.stringify(found));
`;

/** Rules that complain about each sheet. Stylelint is a module, so it runs in a Node of its own. */
const lint = (sheets: readonly (readonly [string, string, ...unknown[]])[]): readonly string[][] => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', LINT], {
    cwd: ROOT,
    input: JSON.stringify(sheets),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
};

describe('sheets of the plugin touch only what is ours', () => {
  const found = lint([...BREACHES, ...GOOD]);

  test.each(BREACHES.map((breach, index) => [...breach, index] as const))(
    '%s may not say %s',
    (_file, _code, rule, index) => {
      expect(found[index]).toContain(rule);
    },
  );

  test.each(GOOD.map((sheet, index) => [...sheet, index] as const))(
    '%s may say %s',
    (_file, _code, index) => {
      expect(found[BREACHES.length + index]).toEqual([]);
    },
  );
});
