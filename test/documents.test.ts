/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { marked } from 'marked';
import { between, table } from '../documents/document';
import { CAUSES_FOLDER, documents } from '../documents/documents';
import { scriptNames } from '../documents/readme';
import { scriptsTable, strayScripts } from '../documents/scripts-table';
import { CAUSE_IDS } from '../src/diagnosis/causes/cause-id';

const ROOT = join(__dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Files that are in git or would be, so that what was built or installed is not looked at. */
const files = (pattern: RegExp): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => pattern.test(path) && existsSync(join(ROOT, path)));

describe('what is generated says what the code says', () => {
  test.each(documents().map((each) => [each.path, each] as const))(
    '%s (npm run docs)',
    (path, { textOf }) => {
      const now = existsSync(join(ROOT, path)) ? read(path) : '';
      expect(now).toBe(textOf(now));
    },
  );

  test('each cause has its page, and nothing else has one', () => {
    const pages = [...CAUSE_IDS.map((id) => `${id}.md`), 'README.md'];
    expect(readdirSync(join(ROOT, CAUSES_FOLDER)).sort()).toEqual(pages.sort());
  });

  test('every cause is in the README, with a link to its page', () => {
    const readme = read('README.md');
    for (const id of CAUSE_IDS) expect(readme).toContain(`(docs/causes/${id}.md)`);
  });
});

describe('the lists are held', () => {
  test('a script without a word, and a word without a script, are named', () => {
    expect(strayScripts(scriptNames())).toEqual([]);
    expect(strayScripts([...scriptNames(), 'more'])).toEqual(['more']);
    expect(() => scriptsTable(scriptNames().filter((name) => name !== 'bench'))).toThrow(/differ: bench/);
  });

  test('a list whose marks are gone is no list that is up to date', () => {
    expect(() => between('no marks', 'causes', 'x')).toThrow('there is no <!-- causes -->');
    expect(between('a <!-- l --> old <!-- end of l --> b', 'l', 'new')).toBe(
      'a <!-- l -->\n\nnew\n\n<!-- end of l --> b',
    );
  });

  test('a table has a line for each row', () => {
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});

const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchors = new Map<string, readonly string[]>();
const anchorsOf = (path: string): readonly string[] => {
  const known = anchors.get(path);
  if (known !== undefined) return known;
  const found = [...read(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slugOf(heading));
  anchors.set(path, found);
  return found;
};

type Link = { readonly href: string };
const linksOf = (path: string): readonly string[] => {
  const links: string[] = [];
  void marked.walkTokens(marked.lexer(read(path)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push((token as Link).href);
  });
  return links;
};

/** Where a link of our own leads to nowhere; null where it leads somewhere, or out of the repository. */
const brokenLink = (from: string, href: string): string | null => {
  if (/^[a-z]+:/.test(href)) return null;
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? from : relative(ROOT, join(ROOT, dirname(from), path));
  if (!existsSync(join(ROOT, target))) return `${from}: ${href}`;
  if (anchor === undefined || !target.endsWith('.md')) return null;
  return anchorsOf(target).includes(anchor) ? null : `${from}: ${href}`;
};

test('every link within the documents leads somewhere', () => {
  const pages = files(/\.md$/);
  expect(pages.length).toBeGreaterThan(CAUSE_IDS.length);
  expect(pages.flatMap((path) => linksOf(path).flatMap((href) => brokenLink(path, href) ?? []))).toEqual([]);
  expect(brokenLink('README.md', 'docs/nothing.md')).toBe('README.md: docs/nothing.md');
  expect(brokenLink('README.md', 'ARCHITECTURE.md#nothing')).toBe('README.md: ARCHITECTURE.md#nothing');
});

/** `telemetry.md` 3.2, verdicts.md 4: how comments and documents cite the references. */
const CITATION = /\b(telemetry|verdicts|console|product)\.md`?,? (\d+(?:\.\d+)?)/g;

const sectionsOf = (name: string): readonly string[] =>
  [...read(`docs/reference/${name}.md`).matchAll(/^#{2,3} (\d+(?:\.\d+)?)/gm)].map(
    ([, section = '']) => section,
  );

test('every section of a reference that is cited is there', () => {
  const cited = files(/\.(tsx?|mjs|md)$/)
    .filter((path) => !path.startsWith('docs/reference/'))
    .flatMap((path) =>
      [...read(path).matchAll(CITATION)].map(([, name = '', section = '']) => ({ path, name, section })),
    );
  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(({ name, section }) => !sectionsOf(name).includes(section))).toEqual([]);
});

test('no document speaks of a command that there is not', () => {
  const known = new Set(scriptNames());
  const named = files(/\.(md|tsx?|mjs|yaml|yml)$/)
    .filter((path) => !path.startsWith('docs/reference/') && path !== 'test/documents.test.ts')
    .flatMap((path) =>
      [...read(path).matchAll(/npm run (?:-s |--silent )?([a-z][a-z:-]*)/g)].map(([, name = '']) => ({
        path,
        name,
      })),
    );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
});
