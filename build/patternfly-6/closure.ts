import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /import\s+(?:([\w$]+)\s*,?\s*)?(?:\{([^}]*)\}\s*)?from\s*['"]([^'"]+)['"]/g;
const EXPORT = /export\s+(?:const|let|var|class|function|async function)\s+([\w$]+)/g;
/** `export { SomethingBase as Something };`, which is not an index's `export { … } from`. */
const EXPORT_LIST = /export\s*\{([^}]*)\}\s*;/g;

/** Packages whose components are followed into; others draw nothing of PatternFly's. */
const FOLLOWED = /^@patternfly\/react-(?:core|table|charts|icons|log-viewer|tokens)(?=\/|$)/;

/** What a module imports: names, of a default one `default`; the words of types count as well. */
type Import = { readonly from: string; readonly names: readonly string[] };

/** The imports of a module's text. */
const importsIn = (text: string): readonly Import[] =>
  [...text.matchAll(IMPORT)].map(([, single, several = '', from = '']) => ({
    from,
    names: [
      ...(single === undefined || single === 'type' ? [] : ['default']),
      ...several
        .split(',')
        .map((one) =>
          one
            .trim()
            .replace(/^type\s+/, '')
            .replace(/\s+as\s.*$/s, ''),
        )
        .filter((name) => name !== ''),
    ],
  }));

const exportsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(EXPORT)].map(([, name = '']) => name),
  ...[...text.matchAll(EXPORT_LIST)].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim().replace(/^.*\sas\s+/s, '')),
  ),
];

const scriptsIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return /^(?:__\w+__|examples|demos)$/.test(name) ? [] : scriptsIn(file);
    return /\.js$/.test(name) ? [file] : [];
  });

/**
 * PatternFly's modules as our sources reach them, name by name. Its folders have an index that exports all of them, so
 * that a bundler follows into everything beside a component; what a name brings here is its own file and no neighbour's.
 */
export class Closure {
  readonly #texts = new Map<string, string>();
  readonly #definitions = new Map<string, ReadonlyMap<string, string>>();

  /** `leftOut`: files that are not followed into. */
  constructor(
    private readonly root: string,
    private readonly leftOut: RegExp,
  ) {}

  /** The text of every file reached so far. */
  texts(): readonly string[] {
    return [...this.#texts.values()];
  }

  /**
   * Follows the imports of a text that lies in `folder`; gives the texts of the files that they name, not of what these
   * name in turn.
   */
  follow(text: string, folder: string): readonly string[] {
    return importsIn(text).flatMap(({ from, names }) =>
      names.flatMap((name) => this.#textsOf(from, name, folder)),
    );
  }

  #textsOf(from: string, name: string, folder: string): readonly string[] {
    const isFollowed = from.startsWith('.')
      ? folder.includes('/node_modules/@patternfly/')
      : FOLLOWED.test(from);
    if (!isFollowed) return [];
    const target = this.#locate(from, folder);
    const file =
      name === 'default' || statSync(target).isFile() ? this.#file(target) : this.#defining(target, name);
    if (file === null || this.leftOut.test(file)) return [];
    const known = this.#texts.get(file);
    if (known !== undefined) return [known];
    const text = readFileSync(file, 'utf8');
    this.#texts.set(file, text);
    this.follow(text, path.dirname(file));
    return [text];
  }

  #locate(from: string, folder: string): string {
    if (from.startsWith('.')) return this.#file(path.resolve(folder, from)) ?? path.resolve(folder, from);
    const [whole = ''] = FOLLOWED.exec(from) ?? [];
    const base = path.join(this.root, 'node_modules', whole, 'dist/esm');
    const rest = from.slice(whole.length).replace(/^\/dist\/(?:esm|js)/, '');
    const at = path.join(base, rest);
    return this.#file(at) ?? at;
  }

  #file(at: string): string | null {
    return [at, `${at}.js`].find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
  }

  /** The file under a folder that defines a name; null: none does, such as for a type. */
  #defining(folder: string, name: string): string | null {
    const known = this.#definitions.get(folder) ?? this.#read(folder);
    return known.get(name) ?? null;
  }

  #read(folder: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const file of scriptsIn(folder)) {
      if (/\/(?:deprecated|next)\//.test(file.slice(folder.length))) continue;
      for (const name of exportsIn(readFileSync(file, 'utf8'))) if (!found.has(name)) found.set(name, file);
    }
    this.#definitions.set(folder, found);
    return found;
  }
}
