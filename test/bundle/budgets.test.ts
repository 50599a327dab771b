import { exposedModules, filesWith, laterFiles, scripts } from '../../bench/bundle-files';
import { sizeOf, sizeOfFile } from '../../bench/bundle-size';
import { isOver } from '../../bench/figure';
import { sizeFigures } from '../../bench/sizes';

describe('what the built plugin costs', () => {
  const figures = sizeFigures();
  const pages = exposedModules().filter((module) => module.endsWith('Page'));

  test.each(figures.filter(({ fails }) => fails).map((figure) => [figure.name, figure] as const))(
    'is within its budget: %s',
    (_name, figure) => {
      expect(figure.value).toBeGreaterThan(0);
      expect(figure.budget).not.toBeNull();
      expect(isOver(figure) ? `${figure.value} of ${figure.budget ?? 0} B` : 'within').toBe('within');
    },
  );

  test('has a budget for the entry, for each entry point, and for our own of each page, and the sheet for older consoles', () => {
    expect(figures.filter(({ fails }) => fails)).toHaveLength(2 + exposedModules().length);
    expect(pages).toHaveLength(2);
  });

  test('counts every script: with a module that a console wants, as a chart, or for a log', () => {
    const { charts, logViewer, olderConsoles } = laterFiles();
    expect(olderConsoles).toHaveLength(1);
    expect(charts.length).toBeGreaterThan(0);
    expect(logViewer.length).toBeGreaterThan(0);
    const counted = [...exposedModules().flatMap(filesWith), ...charts, ...logViewer, ...olderConsoles];
    expect(scripts().filter((name) => !counted.includes(name))).toEqual([]);
    expect(charts.filter((name) => logViewer.includes(name))).toEqual([]);
  });

  test.each(pages)(
    'has PatternFly for %s where the console has none, and no chart and no log viewer',
    (page) => {
      const files = filesWith(page);
      expect(files.filter((name) => name.startsWith('patternfly-chunk.'))).toHaveLength(1);
      expect(files.filter((name) => /^(share|answers)-chart|^log-|^patternfly-6-/.test(name))).toEqual([]);
    },
  );

  test('is not told for a module that is not there', () => {
    expect(() => filesWith('NoSuchPage')).toThrow('NoSuchPage');
  });

  test.each(scripts())('is shared out to the last byte: %s', (name) => {
    const { total, own, patternFly, other } = sizeOfFile(name);
    expect(own + patternFly + other).toBeCloseTo(total, 6);
  });

  test('is counted once where a file is named twice', () => {
    const [name = ''] = scripts();
    expect(sizeOf([name, name])).toEqual(sizeOfFile(name));
  });
});
