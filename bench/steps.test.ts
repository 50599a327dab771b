import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOver } from './figure';
import type { Figure } from './figure';
import { readSteps } from './steps';

const FIGURE: Figure = { group: 'requests', name: 'a', value: 3, unit: '', budget: 4, fails: true };

describe('what the steps left', () => {
  let folder: string;
  const leave = (name: string, content: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(content));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bench-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is read in one order, and what is missing is named', () => {
    leave('large.json', [{ ...FIGURE, name: 'b' }]);
    leave('requests.json', [FIGURE]);
    const { figures, missing } = readSteps(folder);
    expect(figures.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(missing).toEqual(['times.json']);
  });

  test('is over its budget where it could not be measured', () => {
    leave('requests.json', [{ ...FIGURE, value: NaN }]);
    expect(readSteps(folder).figures.map(isOver)).toEqual([true]);
  });

  test('is refused where it is no list', () => {
    leave('times.json', FIGURE);
    expect(() => readSteps(folder)).toThrow('times.json is no list of figures');
  });
});
