// Writes the table of values in the chart's README anew, from values.yaml with its comments and values.schema.json:
//   node scripts/chart-readme.mjs [--check]      (--check writes nothing, and fails where it is not so already)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { ROOT, say } from './bootstrap-command.mjs';

const CHART = join(ROOT, 'charts', 'telemetry-health-plugin');
const README = join(CHART, 'README.md');
const BEGIN = '<!-- values: written by scripts/chart-readme.mjs -->';
const END = '<!-- end of values -->';

const read = (name) => readFileSync(join(CHART, name), 'utf8');

/** Values that are told as one, though they have parts. */
const WHOLE = ['resources', 'nodeSelector'];

/** The comment above a key, as one line; the parser gives it to the map where the key is the first in it. */
const wordsOf = (comment) => (comment ?? '').replaceAll(/^ /gm, '').replaceAll('\n', ' ').trim();

/** Rows of a map: path, default, words. */
function rowsOf(map, path = []) {
  return map.items.flatMap(({ key, value }, index) => {
    const here = [...path, key.value];
    const above = key.commentBefore ?? (index === 0 ? map.commentBefore : undefined);
    if (isMap(value) && !WHOLE.includes(key.value)) return rowsOf(value, here);
    return [{ path: here.join('.'), value: value.toJSON(), words: wordsOf(above) }];
  });
}

/** What the schema has for a value; `undefined`: it does not know it. */
function schemaOf(schema, path) {
  const found = path.split('.').reduce((inner, key) => inner?.properties?.[key], schema);
  const name = found?.$ref?.replace('#/definitions/', '');
  return name === undefined ? found : schema.definitions[name];
}

/** Kind of a value for people. */
function kindOf(schema) {
  const { type, anyOf, items, minimum, maximum } = schema;
  if (anyOf !== undefined) return 'text';
  if (type === 'integer' && minimum !== undefined) return `${minimum} to ${maximum}`;
  if (type === 'array') return items.type === 'object' ? 'list' : 'list of text';
  return { string: 'text', boolean: 'true or false', integer: 'number', object: 'map' }[type];
}

const cell = (text) => text.replaceAll('|', '\\|');

const table = () => {
  const schema = JSON.parse(read('values.schema.json'));
  const rows = rowsOf(parseDocument(read('values.yaml')).contents).map(({ path, value, words }) => {
    const known = schemaOf(schema, path);
    if (known === undefined) throw new Error(`values.schema.json does not know ${path}`);
    if (words === '') throw new Error(`values.yaml says nothing of ${path}`);
    return `| \`${path}\` | ${kindOf(known)} | \`${JSON.stringify(value)}\` | ${cell(words)} |`;
  });
  return ['| value | kind | default | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n');
};

const before = readFileSync(README, 'utf8');
const [head, rest] = before.split(BEGIN);
const tail = rest.split(END)[1];
const after = `${head}${BEGIN}\n\n${table()}\n\n${END}${tail}`;
if (!process.argv.includes('--check')) {
  writeFileSync(README, after);
} else if (after !== before) {
  say('The table in charts/telemetry-health-plugin/README.md is old: node scripts/chart-readme.mjs');
  process.exitCode = 1;
}
