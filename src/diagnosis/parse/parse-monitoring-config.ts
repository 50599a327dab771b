import type { Findings } from '../evidence/findings';
import { isRecord, textAt, under } from './json';
import { proxyHost } from './proxy-host';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';

type Stanza = Readonly<Record<string, string>>;

const unquote = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2');

/** `key: value  # comment` as key and value. */
const entryOf = (line: string): readonly (readonly [string, string])[] => {
  const [, key, value = ''] = /^\s*["']?([\w-]+)["']?\s*:(.*)$/.exec(line) ?? [];
  return key === undefined ? [] : [[key, unquote(value.replace(/\s#.*$/, '').trim())]];
};

/** `{a: 1, b: 2}` as lines of their own. */
const flowLines = (text: string): readonly string[] => /^\{(.*)\}$/s.exec(text.trim())?.[1]?.split(',') ?? [];

/**
 * The plain entries of one top-level stanza of config.yaml; null where there is no such stanza. A whole YAML reader
 * would be ten times the size of this room: the stanzas read here are flat (`telemetry.md` 6.1).
 */
const stanzaOf = (yaml: string, name: string): Stanza | null => {
  const lines = yaml.split(/\r?\n/).filter((line) => !/^\s*(#|$)/.test(line));
  const start = lines.findIndex((line) => new RegExp(`^["']?${name}["']?\\s*:`).test(line));
  if (start < 0) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !/^\s/.test(line));
  const inner = end < 0 ? rest : rest.slice(0, end);
  const indent = inner.reduce((least, line) => Math.min(least, line.search(/\S/)), Infinity);
  const flow = flowLines(entryOf(lines[start] ?? '')[0]?.[1] ?? '');
  return Object.fromEntries(
    [...flow, ...inner.filter((line) => line.search(/\S/) === indent)].flatMap(entryOf),
  );
};

/** JSON is YAML too, and some tools write it. */
const jsonStanza = (text: string, name: string): Stanza | null | undefined => {
  try {
    const config: unknown = JSON.parse(text);
    if (!isRecord(config)) return undefined;
    const stanza = under(config, name);
    if (!isRecord(stanza)) return null;
    return Object.fromEntries(
      Object.entries(stanza).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'boolean' ? [[key, String(value)]] : [],
      ),
    );
  } catch {
    return undefined;
  }
};

const readStanza = (text: string, name: string): Stanza | null =>
  jsonStanza(text, name) ?? stanzaOf(text, name);

/** YAML 1.1 knows more spellings of a boolean than JSON; null where it is not said. */
const booleanOf = (text: string | undefined): boolean | null => {
  if (/^(false|no|off|n)$/i.test(text ?? '')) return false;
  return /^(true|yes|on|y)$/i.test(text ?? '') ? true : null;
};

const filled = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/**
 * What cluster-monitoring-config says about telemetry (`telemetry.md` 1.4, 6.1). Of a token only that it is there is
 * kept. `nothing`: the ConfigMap does not exist, so the defaults hold.
 */
export const parseMonitoringConfig = parserOf<Findings['monitoring-config']>(([body]) => {
  if (body === ABSENT) return NOTHING;
  if (!isRecord(body) || under(body, 'kind') === 'Status') return unreadable('the answer is no ConfigMap');
  const config = textAt(body, 'data', 'config.yaml') ?? '';
  const telemeter = readStanza(config, 'telemeterClient') ?? {};
  const http = readStanza(config, 'http');
  return found({
    telemeterEnabled: booleanOf(telemeter['enabled']),
    ownToken: filled(telemeter['token']) !== null,
    ownServer: proxyHost(filled(telemeter['telemeterServerURL'])),
    // Any entry of `http` makes the operator ignore the cluster's Proxy object (`telemetry.md` 6.1).
    ...(http === null || Object.keys(http).length === 0
      ? {}
      : { ownProxy: { httpsProxyHost: proxyHost(filled(http['httpsProxy'])) } }),
  });
});
