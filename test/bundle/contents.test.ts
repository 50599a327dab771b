import fs from 'node:fs';
import path from 'node:path';
import { laterFiles } from '../../bench/bundle-files';
import { DIST } from './serve-dist';

const files = fs.readdirSync(DIST, { recursive: true }).map(String);
const scripts = files.filter((name) => name.endsWith('.js'));
const read = (name: string): string => fs.readFileSync(path.join(DIST, name), 'utf8');
const sourcesOf = (name: string): readonly string[] => {
  const map = JSON.parse(read(`${name}.map`)) as { readonly sources: readonly string[] };
  return map.sources;
};
/** Every module that went into a script of ours, by the source maps. */
const bundled = new Set(scripts.flatMap(sourcesOf));
const holds = (pattern: RegExp): readonly string[] => [...bundled].filter((source) => pattern.test(source));

/** Keys that no release of the console refuses (`console.md` 2.3). */
const ALLOWED_KEYS = [
  'name',
  'version',
  'extensions',
  'dependencies',
  'customProperties',
  'baseURL',
  'loadScripts',
  'registrationMethod',
  'buildHash',
];

describe('the built plugin', () => {
  const manifest = JSON.parse(read('plugin-manifest.json')) as Record<string, unknown> & {
    readonly customProperties: { readonly console: object };
    readonly loadScripts: readonly string[];
  };

  test('has a manifest with only such keys as every console accepts', () => {
    expect(Object.keys(manifest).filter((key) => !ALLOWED_KEYS.includes(key))).toEqual([]);
    expect(Object.keys(manifest.customProperties)).toEqual(['console']);
    expect(Object.keys(manifest.customProperties.console).sort()).toEqual(['description', 'displayName']);
    expect(manifest.registrationMethod).toBe('callback');
    expect(manifest.baseURL).toBe('/api/plugins/telemetry-health-plugin/');
  });

  test('names every script by its content, so that a new release never meets an old one in a cache', () => {
    for (const name of scripts) expect(name).toMatch(/\.[0-9a-f]{12}\.min\.js$/);
    expect(manifest.loadScripts.every((name) => scripts.includes(name))).toBe(true);
  });

  test('carries no style of PatternFly but in the chunk for consoles that have none', () => {
    const isForThem = (name: string): boolean => name.startsWith('patternfly-6-chunk.');
    expect(files.filter((name) => name.endsWith('.css'))).toEqual([]);
    expect(
      holds(/@patternfly\/.*\.css/).filter(
        (source) => !/\/patternfly\/patternfly-no-globals\.css$/.test(source),
      ),
    ).toEqual([]);
    expect(scripts.filter((name) => !isForThem(name) && /\.pf-v6-c-[a-z-]+\s*\{/.test(read(name)))).toEqual(
      [],
    );
    expect(scripts.filter(isForThem)).toHaveLength(1);
  });

  test('shows logs by code that comes when a log is opened, without the search that takes lines for HTML', () => {
    const carriers = scripts.filter((name) =>
      sourcesOf(name).some((source) => source.includes('/node_modules/@patternfly/react-log-viewer/')),
    );
    expect(carriers).toHaveLength(1);
    expect(carriers[0]).not.toMatch(/^(plugin-entry|exposed-|patternfly)/);
    expect(holds(/LogViewerSearch|react-log-viewer\/.*\/css\//)).toEqual([]);
    const pages = scripts.filter((name) => name.startsWith('exposed-'));
    expect(pages.flatMap(sourcesOf).filter((source) => /\/ui\/Log(Panel|Lines)\.tsx$/.test(source))).toEqual(
      [],
    );
  });

  test('carries no second React, router or SDK: only the JSX runtime, which the console does not share', () => {
    expect(holds(/node_modules\/react\/(?!cjs\/react-jsx-runtime|jsx-runtime)/)).toEqual([]);
    expect(
      holds(
        /node_modules\/(react-router|react-router-dom|react-router-dom-v5-compat|i18next|react-i18next|react-redux)\//,
      ),
    ).toEqual([]);
    expect(holds(/node_modules\/@openshift-console\//)).toEqual([]);
  });

  test('carries one PatternFly: no nested copy of another release', () => {
    expect(holds(/node_modules\/.*node_modules\/@patternfly\//)).toEqual([]);
    expect(holds(/node_modules\/@patternfly\/react-core\/dist\/esm\/index\.js/)).toEqual([]);
  });

  test('carries no moment, and no lodash but that of PatternFly and of its charts, which come after the verdict', () => {
    expect(holds(/node_modules\/moment\//)).toEqual([]);
    const { charts } = laterFiles();
    const carriers = scripts.filter((name) =>
      sourcesOf(name).some((source) => /node_modules\/lodash/.test(source)),
    );
    expect(carriers.filter((name) => !charts.includes(name) && !name.startsWith('patternfly-'))).toEqual([]);
  });

  test('evaluates no text as code, which the console’s policy would report', () => {
    // `new Function("return this")` inside a try is how webpack looks for the global object where there is no globalThis.
    const evaluating = scripts.filter((name) => /\beval\(/.test(read(name)));
    expect(evaluating).toEqual([]);
  });

  test('starts with one script, the entry', () => {
    expect(manifest.loadScripts).toHaveLength(1);
  });

  test.each(['TelemetryPopup', 'alertActions', 'clientActions', 'openRunbook', 'telemetryHealth'])(
    'adds to pages of the console by code of its own alone: %s is one chunk',
    (module) => {
      const [chunk = '', ...others] = scripts.filter((name) => name.startsWith(`exposed-${module}-`));
      expect(others).toEqual([]);
      const foreign = sourcesOf(chunk).filter((source) => source.includes('/node_modules/'));
      // React's own JSX runtime, which no console shares.
      expect(foreign.filter((source) => !/node_modules\/(react\/|object-assign\/)/.test(source))).toEqual([]);
    },
  );

  test('brings its PatternFly in one chunk, that a console which has its own never asks for', () => {
    const carriers = scripts.filter((name) =>
      sourcesOf(name).some((source) => /node_modules\/@patternfly\/react-(core|icons|table)\//.test(source)),
    );
    expect(carriers).toHaveLength(1);
    expect(
      sourcesOf(carriers[0] ?? '').filter((source) => /^webpack:\/\/[^/]+\/\.\/[a-z]/.test(source)),
    ).toEqual([]);
  });

  test('serves its texts where the console asks for them', () => {
    expect(files).toContain(path.join('locales', 'en', 'plugin__telemetry-health-plugin.json'));
  });
});
