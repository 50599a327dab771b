import { entryFiles, exposedModules, filesWith, laterFiles, MANIFEST } from './bundle-files';
import { sizeOf } from './bundle-size';
import type { Figure } from './figure';

/** What they may be, in bytes. `ownOfPage` is of our own code and texts alone. */
const BUDGETS = { everyPage: 6000, entryPoint: 3000, ownOfPage: 90_000, olderConsoles: 40_000 } as const;

const PAGES: Readonly<Record<string, string>> = {
  TelemetryHealthPage: 'Telemetry Health',
  RunbookPage: 'runbook',
};

const figure = (name: string, bytes: number, budget: number | null = null): Figure => ({
  group: 'size',
  name,
  value: Math.round(bytes),
  unit: 'B',
  budget,
  fails: budget !== null,
});

/** What a console loads of ours on a page of its own that we add to, beside the entry. */
const entryPointFigure = (module: string): Figure => {
  const entry = entryFiles();
  const chunks = filesWith(module).filter((name) => !entry.includes(name));
  return figure(
    `${module}, on pages of the console that we add to`,
    sizeOf(chunks).total,
    BUDGETS.entryPoint,
  );
};

const pageFigures = (module: string): readonly Figure[] => {
  const { own, patternFly, other } = sizeOf(filesWith(module));
  const name = `${PAGES[module] ?? module} to its first verdict`;
  return [
    figure(`${name}: our own code and texts`, own, BUDGETS.ownOfPage),
    figure(`${name}: other packages, webpack's runtime`, other),
    figure(`${name}: PatternFly, where the console offers none`, patternFly),
  ];
};

/** The figures of the built plugin, gzipped; the same on every machine. */
export const sizeFigures = (): readonly Figure[] => {
  const modules = exposedModules();
  const isPage = (module: string): boolean => module.endsWith('Page');
  const { charts, logViewer, olderConsoles } = laterFiles();
  return [
    figure(
      'manifest and entry, on every page of every console',
      sizeOf([MANIFEST, ...entryFiles()]).total,
      BUDGETS.everyPage,
    ),
    ...modules.filter((module) => !isPage(module)).map(entryPointFigure),
    ...modules.filter(isPage).flatMap(pageFigures),
    figure(
      "PatternFly's sheet, with a page, where the console has no PatternFly 6 (up to 4.18)",
      sizeOf(olderConsoles).total,
      BUDGETS.olderConsoles,
    ),
    figure('charts, after the verdict', sizeOf(charts).total),
    figure('log viewer, when a log is opened', sizeOf(logViewer).total),
  ];
};
