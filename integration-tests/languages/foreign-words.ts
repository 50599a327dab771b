import type { Seen } from './seen-texts';

/** What reads the same in every language: names of the cluster, of roles and objects, addresses, and what a check says. */
const NAMES: readonly RegExp[] = [
  /https?:\/\/\S+/g,
  /\/upload\b/g,
  // Verbs of Kubernetes, and what an operator's condition is called and says.
  /\bget\b|\binsights\b|\bUploadDegraded\b|\bTrue\b/g,
  // Alerts, namespaces, workloads, roles, hosts, paths: several parts without a blank.
  /\b[A-Za-z0-9]+(?:[-./:_@][A-Za-z0-9*]+)+\b/g,
  /\bTelemeterClient(?:Failures|SendErrors|RetrieveErrors)\b/g,
];

/** What the lab's cluster itself says, which nobody translates. */
const SAID_BY_CLUSTER: readonly string[] = [
  'gateway server reported unexpected error code: 503: response status code is 503 Service Unavailable',
  'unable to authorize to server: initial authentication token is expired or invalid',
  'Reporting was not allowed: your Red Hat account is not enabled for remote support or your token has expired',
];

const withoutNames = (text: string): string =>
  NAMES.reduce(
    (left, name) => left.replace(name, ' '),
    SAID_BY_CLUSTER.reduce((left, said) => left.replace(said, ' '), text),
  );

/** Latin letters without an accent: the pseudo-locale has none, and neither has `Intl` in its language. */
const WORD = /[A-Za-z]{2,}/g;

/** Words that come out of no catalogue, each with where it stands. */
export const foreignWords = (seen: readonly Seen[]): readonly string[] => [
  ...new Set(
    seen.flatMap(({ where, text }) => {
      const words = withoutNames(text).match(WORD) ?? [];
      return words.length === 0 ? [] : [`${words.join(' ')} <- ${text.trim().slice(0, 160)} (${where})`];
    }),
  ),
];

/** A middle dot stands between names in every language. */
const BETWEEN_NAMES = ' · ';

/** Whether a text is made of several of the catalogue that stand beside each other. */
const isJoined = (text: string): boolean => {
  let depth = 0;
  let parts = 0;
  for (const char of text) {
    if (char === '⟧') depth -= 1;
    if (char !== '⟦') continue;
    if (depth === 0) parts += 1;
    depth += 1;
  }
  return parts > 1;
};

/** Texts that are joined outside of the catalogue: where there is a blank between them is each language's own. */
export const joinedTexts = (seen: readonly Seen[]): readonly string[] =>
  seen.flatMap(({ where, text }) =>
    text.split(BETWEEN_NAMES).some(isJoined) ? [`${text.trim().slice(0, 160)} (${where})`] : [],
  );
