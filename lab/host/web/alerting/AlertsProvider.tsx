import { useCallback, useEffect, useMemo, useState, type FC, type ReactNode } from 'react';
import { reasonOf } from '../reason';
import { consoleFetchJSON } from '../sdk/console-fetch-json';
import { serverFlags } from '../server-flags';
import { joinAlerts, type AlertsAndRules } from './alert-model';
import { AlertsContext } from './alerts-context';
import type { RoutedAlert, RulesAnswer } from './wire';

const POLL_MS = 15_000;

interface Known extends AlertsAndRules {
  readonly loaded: boolean;
  readonly error: string | undefined;
  readonly silencesUnknown: boolean;
}

const NOTHING_YET: Known = { alerts: [], rules: [], loaded: false, error: undefined, silencesUnknown: false };

const fetchRouted = async (): Promise<readonly RoutedAlert[] | undefined> => {
  try {
    const url = `${serverFlags().alertManagerBaseURL}/api/v2/alerts`;
    return (await consoleFetchJSON(url)) as readonly RoutedAlert[];
  } catch {
    return undefined;
  }
};

const fetchAlerts = async (): Promise<Known> => {
  const url = `${serverFlags().prometheusBaseURL}/api/v1/rules?type=alert`;
  const asked = consoleFetchJSON(url) as Promise<RulesAnswer>;
  const [rules, routed] = await Promise.all([asked, fetchRouted()]);
  const joined = joinAlerts(rules, routed ?? []);
  return { ...joined, loaded: true, error: undefined, silencesUnknown: routed === undefined };
};

/** Asks for alerts every 15 seconds and keeps the last answer while a new one fails. */
export const AlertsProvider: FC<{ children?: ReactNode }> = ({ children }) => {
  const [known, setKnown] = useState(NOTHING_YET);

  const refresh = useCallback(() => {
    fetchAlerts().then(setKnown, (reason: unknown) =>
      setKnown((before) => ({ ...before, loaded: true, error: reasonOf(reason) })),
    );
  }, []);

  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, POLL_MS);
    return () => clearInterval(timer);
  }, [refresh]);

  const state = useMemo(() => ({ ...known, refresh }), [known, refresh]);
  return <AlertsContext.Provider value={state}>{children}</AlertsContext.Provider>;
};
