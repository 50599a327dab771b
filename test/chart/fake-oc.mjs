#!/usr/bin/env node
// Stands for `oc` before a console's list of plugins that lies in a file: get with the two jsonpaths that are used, and
// patch with a JSON patch (RFC 6902: test, add, remove) as the API server applies it, all of it or nothing.
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const file = process.env.FAKE_CONSOLE;
const [verb, resource, ...options] = process.argv.slice(2);
const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};
if (resource !== 'consoles.operator.openshift.io/cluster') fail(`no such resource: ${resource}`);
const read = () => JSON.parse(readFileSync(file, 'utf8'));
const write = (object) => {
  const version = String(Number(object.metadata.resourceVersion) + 1);
  writeFileSync(
    file,
    JSON.stringify({ ...object, metadata: { ...object.metadata, resourceVersion: version } }),
  );
};

const apply = (object, { op, path, value }) => {
  const keys = path.slice(1).split('/');
  const last = keys.pop();
  const parent = keys.reduce((inner, key) => inner?.[key], object);
  if (parent === undefined) fail(`add operation does not apply: doc is missing path: ${path}`);
  const isList = Array.isArray(parent);
  if (op === 'test') {
    if (JSON.stringify(parent[last]) !== JSON.stringify(value)) fail(`testing value ${path} failed`);
  } else if (op === 'remove') {
    if (!(last in parent)) fail(`remove operation does not apply: ${path}`);
    if (isList) parent.splice(Number(last), 1);
    else delete parent[last];
  } else if (op === 'add') {
    if (isList) parent.splice(last === '-' ? parent.length : Number(last), 0, value);
    else parent[last] = value;
  } else {
    fail(`no such operation: ${op}`);
  }
};

/** Once: what somebody else does to the list between our reading and our writing. */
const interfere = () => {
  const other = `${file}.interference`;
  if (!existsSync(other)) return;
  const [next, ...later] = JSON.parse(readFileSync(other, 'utf8'));
  if (later.length === 0) rmSync(other);
  else writeFileSync(other, JSON.stringify(later));
  const object = read();
  for (const operation of next) apply(object, operation);
  write(object);
};

if (process.env.FAKE_REFUSES === verb) fail('Error from server (Forbidden): consoles "cluster" is forbidden');
if (verb === 'get') {
  const jsonpath = options.join(' ');
  const { metadata, spec } = read();
  if (jsonpath === '-o jsonpath={.metadata.resourceVersion}') process.stdout.write(metadata.resourceVersion);
  else if (jsonpath === '-o jsonpath={range .spec.plugins[*]}{@}{"\\n"}{end}') {
    process.stdout.write((spec.plugins ?? []).map((name) => `${name}\n`).join(''));
  } else fail(`no such output: ${jsonpath}`);
} else if (verb === 'patch') {
  const [type, flag, patch] = options;
  if (type !== '--type=json' || flag !== '--patch') fail(`unknown options: ${options.join(' ')}`);
  appendFileSync(`${file}.patches`, `${patch}\n`);
  interfere();
  const object = read();
  for (const operation of JSON.parse(patch)) apply(object, operation);
  write(object);
  process.stdout.write('console.operator.openshift.io/cluster patched\n');
} else {
  fail(`no such command: ${verb}`);
}
