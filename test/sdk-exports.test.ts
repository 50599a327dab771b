/** @jest-environment node */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { EXPORT_ROWS, ON_ALL, RELEASES, exportsOf, sdkOf } from './consoles/sdk-exports';
import type { ExportRow, Release } from './consoles/sdk-exports';

const ROOT = path.resolve(__dirname, '..');
const SDK = '@openshift-console/dynamic-plugin-sdk';
const [, ...afterHeading] = fs
  .readFileSync(path.join(ROOT, 'docs/reference/console.md'), 'utf8')
  .split('\n## 3. SDK exports\n');
const SECTION = afterHeading.join('').split('\n### 3.1')[0] ?? '';

/** What `console.md` writes in short, spelt out. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'useK8sWatchResource(s)': ['useK8sWatchResource', 'useK8sWatchResources'],
  'useK8sModel(s)': ['useK8sModel', 'useK8sModels'],
  'Green/Red/Yellow/Blue status icons': [
    'GreenCheckCircleIcon',
    'RedExclamationCircleIcon',
    'YellowExclamationTriangleIcon',
    'BlueInfoCircleIcon',
  ],
  'Success/Error/Info/Progress/GenericStatus': [
    'SuccessStatus',
    'ErrorStatus',
    'InfoStatus',
    'ProgressStatus',
    'GenericStatus',
  ],
  'InventoryItem*': [
    'InventoryItem',
    'InventoryItemTitle',
    'InventoryItemBody',
    'InventoryItemStatus',
    'InventoryItemLoading',
  ],
};

const spelt = (name: string): readonly string[] => {
  if (SHORT[name] !== undefined) return SHORT[name];
  if (name.startsWith('k8s')) return name.split('/').map((part) => part.replace(/^(?!k8s)/, 'k8s'));
  return name.split('/');
};

const isRelease = (text: string | undefined): text is Release => RELEASES.some((each) => each === text);

const releaseIn = (cell: string): Release | undefined => {
  const [release] = /4\.\d+/.exec(cell) ?? [];
  return isRelease(release) ? release : undefined;
};

/** A row of the document as one of the table in code. */
const rowOf = (line: string): ExportRow => {
  const [, exported = '', since = '', changed = ''] = line.split('|').map((cell) => cell.trim());
  const gone = releaseIn(/removed (4\.\d+)/.exec(changed)?.[1] ?? '');
  return {
    names: [...exported.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    since: since.includes('internal') ? null : (releaseIn(since) ?? '4.16'),
    ...(gone === undefined ? {} : { gone }),
  };
};

describe('console.md 3 in docs/reference', () => {
  test('lists what every console exports, as the table in code does', () => {
    const [, list = ''] = /\*\*Value exports on all[^`]*`([^`]+)`/.exec(SECTION) ?? [];
    expect(list.split(/,\s*/).flatMap(spelt).sort()).toEqual([...ON_ALL].sort());
  });

  test('has the same rows, in the same order', () => {
    const rows = SECTION.match(/^\| `.*$/gm) ?? [];
    expect(rows.filter((line) => !line.includes('(type)')).map(rowOf)).toEqual(EXPORT_ROWS);
  });
});

/** The values that a package exports, by its types. */
const valuesOf = (types: string): readonly string[] => {
  const program = ts.createProgram([types], {
    moduleResolution: ts.ModuleResolutionKind.Node10,
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(types);
  const symbol = file && checker.getSymbolAtLocation(file);
  return (symbol ? checker.getExportsOfModule(symbol) : [])
    .filter((each) => {
      const { flags } = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
      return (flags & ts.SymbolFlags.Value) !== 0;
    })
    .map(({ name }) => name);
};

const NAMES = new Set([...ON_ALL, ...EXPORT_ROWS.flatMap(({ names }) => names)]);

describe('the SDK itself', () => {
  test.each([
    ['4.19', ''],
    ['4.22', 'lab/host'],
  ] as const)('of %s exports just those of the names that the table says', (release, folder) => {
    const values = valuesOf(path.join(ROOT, folder, 'node_modules', SDK, 'lib/lib-core.d.ts'));
    expect(values.filter((name) => NAMES.has(name)).sort()).toEqual([...exportsOf(release)].sort());
  });
});

describe('the SDK mock of a console', () => {
  test('has what that console has, and nothing under a name that came later or is gone', () => {
    const part = (): null => null;
    const parts = { DocumentTitle: part, useUserPreference: part, consoleFetch: part };
    expect(sdkOf('4.18', parts)['DocumentTitle']).toBeUndefined();
    expect(sdkOf('4.19', parts)['DocumentTitle']).toBe(part);
    expect(sdkOf('4.21', parts)['useUserPreference']).toBeUndefined();
    expect(sdkOf('4.22', parts)['useUserPreference']).toBe(part);
    expect(sdkOf('4.22', parts)['useSafetyFirst']).toBeUndefined();
    expect(sdkOf('4.21', parts)['useSafetyFirst']).toBeInstanceOf(Function);
    expect(sdkOf('5.x', parts)['consoleFetch']).toBe(part);
  });

  test('fails where something is called that the plugin has no use for', () => {
    expect(sdkOf('4.16', {})['useModal']).toThrow('no use for useModal');
  });
});

const SOURCES = fs
  .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));

type Import = { readonly file: string; readonly names: readonly string[] };

/** The values that a file of ours takes from the SDK by name; `*` where it takes the whole. */
const importsOf = (file: string): Import => {
  const text = fs.readFileSync(path.join(ROOT, 'src', file), 'utf8');
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const names = statements
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === SDK)
    .flatMap(({ importClause }) => {
      if (importClause === undefined || importClause.isTypeOnly) return [];
      const { namedBindings } = importClause;
      if (namedBindings === undefined || ts.isNamespaceImport(namedBindings)) return ['*'];
      return namedBindings.elements
        .filter(({ isTypeOnly }) => !isTypeOnly)
        .map(({ name, propertyName }) => (propertyName ?? name).text);
    });
  return { file, names };
};

const IMPORTS = SOURCES.map(importsOf).filter(({ names }) => names.length > 0);

describe('what the plugin takes from the SDK', () => {
  test('as a whole only where each name is looked for', () => {
    const whole = IMPORTS.filter(({ names }) => names.includes('*'));
    expect(whole.map(({ file }) => file)).toEqual(['cluster/sdk-part.ts']);
  });

  test('by name is this, and nothing of it for our pages, where it would be drawn with the console’s PatternFly', () => {
    const named = IMPORTS.map(({ file, names }) => `${file}: ${names.join(', ')}`);
    expect(named.filter((line) => !line.endsWith('*')).sort()).toEqual([
      'cluster/ask.ts: consoleFetch',
      'entries/TelemetryPopup.tsx: StatusPopupItem, StatusPopupSection',
    ]);
  });

  test.each(RELEASES)('by name is there on %s', (release) => {
    const names = IMPORTS.flatMap((each) => each.names).filter((name) => name !== '*');
    expect(names.filter((name) => !exportsOf(release).has(name))).toEqual([]);
  });

  test('where it is looked for is a name that the table knows', () => {
    const looked = SOURCES.flatMap((file) => {
      const text = fs.readFileSync(path.join(ROOT, 'src', file), 'utf8');
      return text.includes('sdkPart')
        ? [...text.matchAll(/'((?:use)?[A-Z]\w+)'/g)].map(([, name = '']) => name)
        : [];
    });
    expect(looked.sort()).toEqual(['DocumentTitle', 'useUserPreference', 'useUserSettings']);
    expect(looked.filter((name) => !NAMES.has(name))).toEqual([]);
  });
});
