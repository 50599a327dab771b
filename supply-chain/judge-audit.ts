import type { BundledPackage } from '../build/bundled-packages';

/** What an audit says of what ships. */
export type Verdict =
  | { readonly is: 'clean'; readonly others: readonly string[] }
  | { readonly is: 'vulnerable'; readonly shipped: readonly string[]; readonly others: readonly string[] }
  /** No registry answered, or not as one does: that says nothing, least of all that all is well. */
  | { readonly is: 'not-established'; readonly because: string };

type Vulnerable = { readonly name: string; readonly severity: string; readonly nodes: readonly string[] };

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** null where an entry is of no known shape. */
const vulnerableOf = (entry: unknown): Vulnerable | null => {
  const [name, severity, nodes] = ['name', 'severity', 'nodes'].map((field) => fieldOf(entry, field));
  if (typeof name !== 'string' || typeof severity !== 'string' || !Array.isArray(nodes)) return null;
  return { name, severity, nodes: nodes.filter((node) => typeof node === 'string') };
};

const inWords = ({ name, severity, nodes }: Vulnerable): string =>
  `${name} (${severity}): ${nodes.join(', ')}`;

const notEstablished = (because: string): Verdict => ({ is: 'not-established', because });

/**
 * Judges what `npm audit --json` wrote about all that is installed. Everything here is a development dependency by the
 * lock, what is bundled too, so npm itself cannot tell which of it ships.
 */
export const judgeAudit = (output: string, bundled: readonly BundledPackage[]): Verdict => {
  const report = parsed(output);
  const message = fieldOf(report, 'message');
  if (typeof message === 'string') return notEstablished(message);
  const found = fieldOf(report, 'vulnerabilities');
  const looked = fieldOf(fieldOf(fieldOf(report, 'metadata'), 'dependencies'), 'total');
  if (fieldOf(report, 'auditReportVersion') !== 2 || typeof found !== 'object' || found === null)
    return notEstablished('npm wrote no report of the known kind');
  if (typeof looked !== 'number' || looked < bundled.length || bundled.length === 0)
    return notEstablished(`npm looked at ${String(looked)} packages only`);
  const all = Object.values(found).map(vulnerableOf);
  if (all.includes(null)) return notEstablished('npm told of a vulnerability in an unknown form');
  const folders = new Set(bundled.map(({ folder }) => folder));
  const known = all.flatMap((one) => one ?? []);
  const ships = ({ nodes }: Vulnerable): boolean => nodes.some((node) => folders.has(node));
  const others = known.filter((one) => !ships(one)).map(inWords);
  const shipped = known.filter(ships).map(inWords);
  return shipped.length === 0 ? { is: 'clean', others } : { is: 'vulnerable', shipped, others };
};
