/** A subquery of a PromQL text: what it asks at each step of its range; both in seconds. */
export type Subquery = {
  readonly inner: string;
  readonly rangeSeconds: number;
  readonly stepSeconds: number;
};

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

const seconds = (duration: string): number =>
  [...duration.matchAll(/(\d+)([smhd])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS[unit as keyof typeof UNITS],
    0,
  );

/** Brackets and quoted texts, in which brackets mean nothing. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[()]|\[([0-9smhd]+):([0-9smhd]*)\]/g;

/**
 * The subqueries of a PromQL text: each of an expression in parentheses, with a step. Throws on any other, since what
 * it costs would be left out.
 */
export function subqueriesOf(query: string): readonly Subquery[] {
  const open: number[] = [];
  const found: Subquery[] = [];
  let group: { readonly from: number; readonly to: number } | null = null;
  for (const token of query.matchAll(TOKENS)) {
    const [text, range, step] = token;
    if (text === '(') open.push(token.index);
    else if (text === ')') group = { from: open.pop() ?? 0, to: token.index };
    else if (range !== undefined) {
      if (group?.to !== token.index - 1 || step === undefined || step === '') {
        throw new Error(`what the subquery ${text} costs is not known here: ${query}`);
      }
      const inner = query.slice(group.from + 1, group.to);
      found.push({ inner, rangeSeconds: seconds(range), stepSeconds: seconds(step) });
    }
  }
  return found;
}
