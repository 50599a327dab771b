import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { sourcesIn } from '../build/bundled-packages';
import { DIST } from './bundle-size';

type Container = {
  readonly init: (scope: object) => unknown;
  readonly get: (module: string) => Promise<unknown>;
};

const PACKAGE = join(__dirname, '../package.json');

/** The manifest, which names the entry. */
export const MANIFEST = 'plugin-manifest.json';

/** What a console loads on every one of its pages, beside the manifest. */
export const entryFiles = (): readonly string[] => {
  const manifest = JSON.parse(readFileSync(join(DIST, MANIFEST), 'utf8')) as {
    readonly loadScripts: readonly string[];
  };
  return manifest.loadScripts;
};

/** As much of a browser as the entry needs to ask for scripts. They never come. */
const browserThat = (asksFor: (url: string) => void, enters: (container: Container) => void): object => ({
  window: { loadPluginEntry: (_id: string, container: Container) => enters(container) },
  document: {
    getElementsByTagName: () => [],
    createElement: () => ({ setAttribute: () => undefined }),
    head: { appendChild: ({ src }: { readonly src: string }) => asksFor(src) },
  },
  console: { warn: () => undefined },
  setTimeout: () => 0,
  clearTimeout: () => undefined,
});

/**
 * The scripts that the entry asks for when a console wants a module of ours and offers nothing. The entry itself is run for
 * it: what it would ask for in a browser is told nowhere else.
 */
const chunksOf = (module: string): readonly string[] => {
  const asked: string[] = [];
  const containers: Container[] = [];
  const browser = browserThat(
    (url) => asked.push(basename(url)),
    (container) => containers.push(container),
  );
  for (const name of entryFiles()) runInNewContext(readFileSync(join(DIST, name), 'utf8'), browser);
  for (const container of containers) {
    container.init({});
    // It asks at once; what comes of it is of no interest.
    container.get(module).catch(() => undefined);
  }
  if (asked.length === 0) throw new Error(`the entry asks for no script when ${module} is wanted`);
  return asked;
};

/** The modules that a console may want of ours; those of pages end with `Page`. */
export const exposedModules = (): readonly string[] => {
  const { consolePlugin } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as {
    readonly consolePlugin: { readonly exposedModules: object };
  };
  return Object.keys(consolePlugin.exposedModules);
};

/** All scripts of the built plugin. */
export const scripts = (): readonly string[] => readdirSync(DIST).filter((name) => name.endsWith('.js'));

const holds = (name: string, pattern: RegExp): boolean =>
  sourcesIn(readFileSync(join(DIST, `${name}.map`), 'utf8')).some((source) => pattern.test(source));

/** What not every page of every console loads, by what it is for. */
export type LaterFiles = {
  readonly charts: readonly string[];
  readonly logViewer: readonly string[];
  /** The sheet of PatternFly 6, which comes with a page where the console has none. */
  readonly olderConsoles: readonly string[];
};

/** The scripts that come with no exposed module but when a part of a page is shown. */
export const laterFiles = (): LaterFiles => {
  const atFirst = exposedModules().flatMap(chunksOf);
  const later = scripts().filter((name) => !atFirst.includes(name));
  return {
    charts: later.filter((name) => holds(name, /\/node_modules\/@patternfly\/react-charts\//)),
    logViewer: later.filter((name) =>
      holds(name, /\/node_modules\/@patternfly\/react-log-viewer\/|\/ui\/LogPanel\.tsx$/),
    ),
    olderConsoles: later.filter((name) => holds(name, /\/node_modules\/@patternfly\/patternfly\//)),
  };
};

/** A chunk that no page or part has for itself: PatternFly, or one without a name. */
const isCommon = (name: string): boolean => /^(\d+|patternfly)-chunk\./.test(name);

/** The chunk with the rest of a page, which its beginning loads (`src/pages/late-page.tsx`). */
const bodyOf = (page: string): readonly string[] => {
  const source = readFileSync(join(__dirname, `../src/pages/${page}.tsx`), 'utf8');
  const name = /webpackChunkName: "([a-z-]+)"/.exec(source)?.[1];
  return scripts().filter((script) => name !== undefined && script.startsWith(`${name}-chunk.`));
};

/** What both pages have in common beside their beginnings: the chunks that no later part has. */
const commonOfBodies = (): readonly string[] => {
  const { charts, logViewer } = laterFiles();
  return scripts().filter((name) => isCommon(name) && !charts.includes(name) && !logViewer.includes(name));
};

/**
 * All scripts that are loaded with an exposed module by a console that offers no PatternFly, the entry first; with a page,
 * until its first verdict. Throws where there is no such module.
 */
export const filesWith = (module: string): readonly string[] => {
  const begins = [...entryFiles(), ...chunksOf(module)];
  return module.endsWith('Page') ? [...new Set([...begins, ...bodyOf(module), ...commonOfBodies()])] : begins;
};
