const STRING = String.raw`"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|` + '`[^`]*`';
const NAME = String.raw`[a-z_:][\w:]*`;
const word = (words: string): string => String.raw`\b(?:${words})(?![\w:])`;

/** What a query is made of, in the order in which it is tried; only `selector` and `metric` choose series. */
const TOKEN = new RegExp(
  [
    STRING,
    String.raw`#[^\n]*`,
    String.raw`\[[^\]]*\]`,
    String.raw`${word('by|without|on|ignoring|group_left|group_right')}\s*\([^)]*\)`,
    String.raw`(?<name>(?:${NAME})?\s*)\{(?<matchers>(?:${STRING}|[^}"'${'`'}])*)\}`,
    // A function, or an operator that aggregates.
    String.raw`${NAME}(?=\s*(?:\(|${word('by|without')}))`,
    word('bool|offset|and|or|unless|atan2|inf|nan|group_left|group_right'),
    String.raw`\d[\w.]*`,
    `(?<metric>${NAME})`,
  ].join('|'),
  'gi',
);

const MATCHER = new RegExp(String.raw`\s*(?<label>[a-z_]\w*)\s*(?:=~|!~|!=|=)\s*(?:${STRING})\s*,?`, 'gi');

/** Throws away what is asked of the label `namespace`, and asks for the one that there must be. */
function matchersOf(matchers: string, namespace: string): string {
  const others = matchers
    .replaceAll(MATCHER, (matcher, label: string) => (label === 'namespace' ? '' : matcher))
    .trim();
  const separator = others === '' || others.endsWith(',') ? '' : ',';
  return `{${others}${separator}namespace=${JSON.stringify(namespace)}}`;
}

type Groups = { readonly name?: string; readonly matchers?: string; readonly metric?: string };

/** Holds each selector of a PromQL query to one namespace, as prom-label-proxy does; what is no PromQL stays so. */
export function enforceNamespace(query: string, namespace: string): string {
  return query.replaceAll(TOKEN, (token, ...rest) => {
    const { name = '', matchers, metric } = rest.at(-1) as Groups;
    if (matchers !== undefined) return `${name}${matchersOf(matchers, namespace)}`;
    return metric === undefined ? token : `${metric}${matchersOf('', namespace)}`;
  });
}
