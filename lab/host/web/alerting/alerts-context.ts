import { createContext, useContext } from 'react';
import type { AlertsAndRules } from './alert-model';

/** What the page knows of alerts, and how fresh that is. */
export interface AlertsState extends AlertsAndRules {
  readonly loaded: boolean;
  readonly error: string | undefined;
  /** Alertmanager did not answer: some alerts may be silenced without being shown so. */
  readonly silencesUnknown: boolean;
  readonly refresh: () => void;
}

/** Filled by `AlertsProvider`; without one around it there are no alerts, and they are never loaded. */
export const AlertsContext = createContext<AlertsState>({
  alerts: [],
  rules: [],
  loaded: false,
  error: undefined,
  silencesUnknown: false,
  refresh: () => undefined,
});

/** All alerts and rules, asked for once for the whole page. */
export const useAlerts = (): AlertsState => useContext(AlertsContext);
