import ts from 'typescript';
import { Stop } from '../bootstrap-command.mjs';

// Places in a source are found by its syntax, so that neither its layout nor its comments matter. `source` is a file and
// its text; what is not found ends everything, before anything was written.

const parse = ({ file, text }) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const missing = (file, what) => new Stop(`${file} has no ${what} any more; nothing was changed`);

/** The value itself, without `as const` or `satisfies …`. */
function bare(node) {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? bare(node.expression) : node;
}

const declarations = (tree) =>
  tree.statements.filter(ts.isVariableStatement).flatMap((one) => [...one.declarationList.declarations]);

/** Entries of a constant array or object. */
function entriesOf(source, table) {
  const found = declarations(parse(source)).find(({ name }) => name.getText() === table);
  const value = found?.initializer === undefined ? null : bare(found.initializer);
  if (value !== null && ts.isArrayLiteralExpression(value)) return [...value.elements];
  if (value !== null && ts.isObjectLiteralExpression(value)) return [...value.properties];
  throw missing(source.file, `table ${table}`);
}

/** What an entry is called: a text, the key of a property, or the last word of `egress.egressDns`. */
function nameOf(entry) {
  if (ts.isStringLiteral(entry)) return entry.text;
  if (ts.isIdentifier(entry)) return entry.text;
  if (ts.isPropertyAccessExpression(entry)) return entry.name.text;
  return ts.isPropertyAssignment(entry) ? entry.name.text : null;
}

/** What the entries of a constant array or object are called. */
export const namesIn = (source, table) => entriesOf(source, table).map(nameOf);

/** Texts that stand as `id: '…'` anywhere in a file. */
export function idsIn(source) {
  const ids = [];
  const look = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'id' && ts.isStringLiteral(node.initializer))
      ids.push(node.initializer.text);
    ts.forEachChild(node, look);
  };
  look(parse(source));
  return ids;
}

/** The text with another entry behind one of a constant array or object, and behind the comment on that one's line. */
export function withEntry(source, { table, after, entry }) {
  const { file, text } = source;
  const found = entriesOf(source, table).find((one) => nameOf(one) === after);
  if (found === undefined) throw missing(file, `${after} in ${table}`);
  const end = found.getEnd();
  const comma = /^\s*,/.exec(text.slice(end));
  if (comma === null) return `${text.slice(0, end)}, ${entry}${text.slice(end)}`;
  const behind = end + comma[0].length;
  const at = ts.getTrailingCommentRanges(text, behind)?.at(-1)?.end ?? behind;
  return `${text.slice(0, at)}\n${entry},${text.slice(at)}`;
}

/** The import of values from a module. */
function importOf(source, module) {
  const found = parse(source)
    .statements.filter(ts.isImportDeclaration)
    .find(({ moduleSpecifier, importClause }) => {
      return moduleSpecifier.text === module && importClause?.isTypeOnly !== true;
    });
  const bindings = found?.importClause?.namedBindings;
  if (bindings === undefined) throw missing(source.file, `import from ${module}`);
  return bindings;
}

/** Under which name a module is imported as a whole; null where it is not. */
export function namespaceOf(source, module) {
  const bindings = importOf(source, module);
  return ts.isNamespaceImport(bindings) ? bindings.name.text : null;
}

/** The text in which a name is imported from a module, from which others are imported by name. */
export function withImport(source, module, name) {
  const { text } = source;
  const names = [...importOf(source, module).elements];
  if (names.some((one) => one.name.text === name)) return text;
  const next = names.find((one) => one.name.text > name);
  if (next === undefined) {
    const end = names.at(-1).getEnd();
    return `${text.slice(0, end)}, ${name}${text.slice(end)}`;
  }
  return `${text.slice(0, next.getStart())}${name}, ${text.slice(next.getStart())}`;
}
