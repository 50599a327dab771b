import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom-v5-compat';
import { ALERT_FAMILY, isAlertName } from '../diagnosis/evidence/alert-names';
import type { AlertName } from '../diagnosis/evidence/alert-names';
import { DEFAULT_INTERVAL_MS, DEFAULT_RANGE_MS, INTERVALS_MS, RANGES_MS } from '../ui/Controls';

/** What the address holds: how the page looks, and which alert it came from. Never evidence. */
export type PageUrl = {
  readonly rangeMs: number;
  readonly intervalMs: number | null;
  readonly setRange: (ms: number) => void;
  readonly setInterval: (ms: number | null) => void;
  /** Address of the alert's own page, or of the list of alerts, cut down to it, where the address names none. */
  readonly alertHref: string;
  /** Whether `alertHref` leads to the alert itself. */
  readonly alertKnown: boolean;
  /** Name of the alert the reader came from; null where the address names none of ours. */
  readonly alertName: AlertName | null;
  /** The address's query, to be handed on from one page of ours to the other. */
  readonly search: string;
};

const OWN = new Set(['range', 'refresh', 'rule']);

/** The console's page of one alert wants the rule's id and every label (monitoring-plugin, getAlertUrl). */
const alertHrefOf = (search: URLSearchParams): string | null => {
  const rule = search.get('rule');
  if (rule === null || !/^\d+$/.test(rule)) return null;
  const labels = new URLSearchParams([...search].filter(([name]) => !OWN.has(name)));
  return `/monitoring/alerts/${rule}?${labels.toString()}`;
};

const choose = <V extends number | null>(text: string | null, options: readonly V[], otherwise: V): V => {
  if (text === null) return otherwise;
  const wanted = text === 'off' ? null : Number(text) * 1000;
  // Refreshing that is off is null: a choice, not a miss.
  for (const option of options) if (option === wanted) return option;
  return otherwise;
};

/** Reads and writes the address. Values it does not know fall back to the usual ones. */
export const usePageUrl = (): PageUrl => {
  const [search, setSearch] = useSearchParams();
  const put = useCallback(
    (name: string, value: string) =>
      setSearch(
        (held) => {
          const next = new URLSearchParams(held);
          next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const setRange = useCallback((ms: number) => put('range', String(ms / 1000)), [put]);
  const setInterval = useCallback(
    (ms: number | null) => put('refresh', ms === null ? 'off' : String(ms / 1000)),
    [put],
  );
  return useMemo(() => {
    const href = alertHrefOf(search);
    const named = search.get('alertname');
    const alertName = isAlertName(named) ? named : null;
    return {
      rangeMs: choose(search.get('range'), RANGES_MS, DEFAULT_RANGE_MS),
      intervalMs: choose(search.get('refresh'), INTERVALS_MS, DEFAULT_INTERVAL_MS),
      setRange,
      setInterval,
      // Every name of ours begins so, and the list looks for it anywhere in a name.
      alertHref: href ?? `/monitoring/alerts?name=${alertName ?? ALERT_FAMILY}`,
      alertKnown: href !== null,
      alertName,
      search: search.toString(),
    };
  }, [search, setRange, setInterval]);
};
