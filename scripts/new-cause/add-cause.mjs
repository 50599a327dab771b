import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../bootstrap-command.mjs';
import { PLACES } from './places.mjs';
import { idsIn, namesIn, namespaceOf, withEntry, withImport } from './source-edit.mjs';

const IDS = { file: 'src/diagnosis/causes/cause-id.ts', table: 'CAUSE_IDS' };
const LIST = { file: 'src/diagnosis/causes/list.ts', table: 'CAUSES' };
const VERDICTS = 'docs/reference/verdicts.md';

const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const firstWord = (id) => id.split('-')[0];

/** Every file of causes that takes new ones, with the ids it has. */
function familiesOf(read, known) {
  return Object.entries(PLACES).flatMap(([place, { families }]) =>
    families.map((family) => {
      const source = { file: family.file, text: read(family.file) };
      return { ...family, place, ids: idsIn(source).filter((id) => known.includes(id)) };
    }),
  );
}

/** The file for a new id: of its place, the one whose ids begin as it does. */
function familyFor(id, place, families) {
  const alike = families.filter(({ ids }) => ids.some((one) => firstWord(one) === firstWord(id)));
  if (place === undefined) {
    const places = [...new Set(alike.map((family) => family.place))];
    if (places.length === 1) return alike[0];
    throw new Stop(
      `Say where "${id}" stops attempts, its first word does not tell: --place ${Object.keys(PLACES).join(' | ')}`,
    );
  }
  const here = (family) => family.place === place;
  return alike.find(here) ?? families.find(here);
}

/** A new cause: what it is called, where it belongs, and behind which other one. */
function planCause({ id, place, read }) {
  const known = namesIn({ file: IDS.file, text: read(IDS.file) }, IDS.table);
  if (known.includes(id)) throw new Stop(`There is a cause "${id}" already (${IDS.file})`);
  const family = familyFor(id, place, familiesOf(read, known));
  const name = camel(id);
  if (new RegExp(`\\b${name}\\b`).test(read(family.file)))
    throw new Stop(`${family.file} has a ${name} already, which is no cause; choose another id`);
  // Both lists keep the order of verdicts.md 3, where causes of a kind stand together.
  const after = known.findLast((one) => family.ids.includes(one));
  return { id, name, family, after, count: known.length + 1, ...PLACES[family.place] };
}

const words = ({ id }) => `'${id}': (t) => ({
  title: t('TODO: what is wrong, as a heading (${id})'),
  failing: t('TODO: where attempts end, for the verdict (${id}).'),
  meaning: t('TODO: why, in plain language (${id}).'),
  notThis: t('TODO: what it is not, though one may think so (${id}).'),
})`;

const remedy = ({ id, looks }) => `'${id}': {
  ...LOOKS_ONLY,
  steps: steps(${looks.map((step) => `'${step}'`).join(', ')}),
  links: ['official-runbook'],
}`;

function withListed(source, { name, family, after }) {
  const module = `./${family.file.split('/').at(-1).replace('.ts', '')}`;
  const namespace = namespaceOf(source, module);
  const text = namespace === null ? withImport(source, module, name) : source.text;
  const entry = namespace === null ? name : `${namespace}.${name}`;
  return withEntry({ ...source, text }, { table: LIST.table, after: camel(after), entry });
}

function withRemedy(source, cause) {
  const text = withImport(source, './remedy', 'LOOKS_ONLY');
  const { table } = cause.remedies;
  return withEntry({ ...source, text }, { table, after: cause.after, entry: remedy(cause) });
}

function withRow({ file, text }, { id, after, stage }) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| \`${after}\` |`));
  if (at === -1) throw new Stop(`${file} has no row of ${after} any more; nothing was changed`);
  const row = `| \`${id}\` | ${stage} | TODO: the rules or codes that name it | TODO: what to do, in a few words |`;
  return lines.toSpliced(at + 1, 0, row).join('\n');
}

/** Each file that has to know of a cause, what it is told, and how. */
function mirrorsOf(cause) {
  const { id, after, family } = cause;
  const entry = (table, code) => (source) => withEntry(source, { table, after, entry: code });
  const appended = ({ text }) => `${text.trimEnd()}\n\n${family.write(cause)}\n`;
  const counted = ({ text }) => text.replace(/\bone of \d+ ids\b/, `one of ${cause.count} ids`);
  const ruledOut = `'${id}': (t) => t('Not TODO: ${id}')`;
  return [
    [IDS.file, 'its id', entry(IDS.table, `'${id}'`)],
    [family.file, 'the cause itself, which nothing names yet', appended],
    [LIST.file, 'its place among the causes', (source) => withListed(source, cause)],
    [cause.words.file, 'its words, still to be written', entry(cause.words.table, words(cause))],
    ['src/texts/ruled-out.ts', 'how it is ruled out, still to be written', entry('RULED_OUT', ruledOut)],
    [cause.remedies.file, 'a remedy that only looks', (source) => withRemedy(source, cause)],
    ['src/diagnosis/causes/causes.test.ts', 'its row of SO, still empty', entry('SO', `'${id}': []`)],
    [VERDICTS, 'its row in section 3, still to be written', (source) => withRow(source, cause)],
    ['ARCHITECTURE.md', 'how many causes there are', counted],
  ].map(([file, what, edit]) => ({ file, what, edit }));
}

/** The new text of each file that changes; throws where one of them is not as expected. */
function changesFor(cause, read) {
  return mirrorsOf(cause)
    .map(({ file, what, edit }) => ({ file, what, text: edit({ file, text: read(file) }) }))
    .filter(({ file, text }) => text !== read(file));
}

/** The change with its text as prettier has it. */
async function formatted(change, filepath) {
  if (!change.file.endsWith('.ts')) return change;
  const { format, resolveConfig } = await import('prettier');
  return { ...change, text: await format(change.text, { ...(await resolveConfig(filepath)), filepath }) };
}

/**
 * Puts a cause into every file that has to know of it, below `root`. All is made before anything is written: it rejects
 * with a Stop that says why, and then nothing has changed. `tidy` brings a change into form.
 */
export async function addCause({ id, place, root, tidy = formatted }) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const cause = planCause({ id, place, read });
  const changes = await Promise.all(
    changesFor(cause, read).map((change) => tidy(change, join(root, change.file))),
  );
  for (const { file, text } of changes) writeFileSync(join(root, file), text);
  return { cause, changes };
}
