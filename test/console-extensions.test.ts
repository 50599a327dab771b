/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import schema from './console-extensions.schema.json';
import extensions from '../console-extensions.json';
import manifest from '../package.json';
import { ALERT_NAMES } from '../src/diagnosis/evidence/alert-names';
import { FAILING_SHARE_QUERY } from '../src/diagnosis/evidence/alert-rule';

const ROOT = path.resolve(__dirname, '..');
const validate = new Ajv({ allErrors: true }).compile(schema);

type CodeRefs = { readonly file: string; readonly exportName: string };

const codeRefs = (): readonly CodeRefs[] =>
  [...JSON.stringify(extensions).matchAll(/"\$codeRef":"([A-Za-z]+)(?:\.([A-Za-z]+))?"/g)].map(
    ([, module = '', name]) => {
      const exposed: Record<string, string> = manifest.consolePlugin.exposedModules;
      return {
        file: path.resolve(ROOT, 'src', exposed[module] ?? `no exposed module ${module}`),
        exportName: name ?? 'default',
      };
    },
  );

describe('what the console is told about the plugin', () => {
  test('every extension has just the properties that its extension point reads', () => {
    validate(extensions);
    expect(validate.errors).toBeNull();
  });

  test('a route without a component, which the console itself would accept, is refused', () => {
    expect(validate([{ type: 'console.page/route', properties: {} }])).toBe(false);
  });

  test('every code reference leads to a module and an export that exist', () => {
    expect(codeRefs().length).toBeGreaterThanOrEqual(3);
    for (const { file, exportName } of codeRefs()) {
      const source = ['.ts', '.tsx'].map((end) => file + end).find((name) => fs.existsSync(name));
      expect(source).toBeDefined();
      const text = fs.readFileSync(source ?? '', 'utf8');
      const pattern =
        exportName === 'default' ? /export default / : new RegExp(`export (const|function) ${exportName}\\b`);
      expect(text).toMatch(pattern);
    }
  });

  const propertiesOf = (type: string): readonly Record<string, unknown>[] =>
    extensions.filter((extension) => extension.type === type).map(({ properties }) => ({ ...properties }));

  test('an alert of ours has the same action in the toolbar of every perspective', () => {
    const toolbar = propertiesOf('console.action/provider').filter(({ contextId }) =>
      String(contextId).startsWith('alert-detail-toolbar-actions'),
    );
    expect(toolbar.map(({ contextId }) => contextId)).toEqual(
      ['', '-dev', '-virtualization-perspective', '-acm'].map(
        (perspective) => `alert-detail-toolbar-actions${perspective}`,
      ),
    );
    expect(new Set(toolbar.map(({ provider }) => JSON.stringify(provider))).size).toBe(1);
  });

  test('the button in the drawer and on the Overview is there for every name of ours, once', () => {
    expect(propertiesOf('console.alert-action').map(({ alert }) => alert)).toEqual(ALERT_NAMES);
  });

  test('the Overview asks for the share of the alert itself, and for nothing of a hosted cluster', () => {
    const [item, ...others] = propertiesOf('console.dashboards/overview/health/prometheus');
    expect(others).toEqual([]);
    expect((item?.queries as readonly string[])[0]).toBe(FAILING_SHARE_QUERY);
  });

  test('the pages can be reached in every perspective: no address of theirs switches it', () => {
    const routes = propertiesOf('console.page/route');
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter((route) => 'perspective' in route)).toEqual([]);
  });

  test('no extension and no dependency is there that would make a release refuse the whole plugin', () => {
    expect(Object.keys(manifest.consolePlugin).sort()).toEqual([
      'dependencies',
      'description',
      'displayName',
      'exposedModules',
      'name',
      'version',
    ]);
    expect(manifest.consolePlugin.dependencies).toEqual({ '@console/pluginAPI': '>=4.16.0-0' });
    expect(manifest.consolePlugin.name).toMatch(/^[a-z]+(?:[-.]?[a-z0-9]+)*$/);
    expect(manifest.consolePlugin.version).toBe(manifest.version);
    expect(extensions.every((extension) => !('flags' in extension))).toBe(true);
  });
});
