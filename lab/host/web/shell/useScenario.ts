import { useCallback, useEffect, useRef, useState } from 'react';
import { consoleFetchJSON } from '../sdk/console-fetch-json';
import { reasonOf } from '../reason';

const URL = '/lab/api/scenario';
const NO_TIMEOUT = 0;
const CALM_MS = 10_000;
const BUSY_MS = 1_000;

/** A scenario of the lab. */
interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** How a scenario can go on from now. */
export type Change = 'repair' | 'break';

/** What the lab says about its scenarios. */
interface ScenarioState {
  readonly current: string;
  readonly switching: boolean;
  /** What was done to it last while it ran, and what can be done now. */
  readonly changed: Change | null;
  readonly possible: Change | null;
  readonly scenarios: readonly Scenario[];
}

/** The lab's scenarios, the way to another one, and what went wrong on it. */
export interface ScenarioSwitch {
  readonly state: ScenarioState | undefined;
  /** The scenario that is being built on this page's wish. */
  readonly target: string | undefined;
  readonly error: string | undefined;
  readonly choose: (id: string) => void;
  /** Lets the present one go on differently; the page stays, since its past does. */
  readonly change: (change: Change) => void;
  readonly dismissError: () => void;
}

const fetchState = async (): Promise<ScenarioState> => (await consoleFetchJSON(URL)) as ScenarioState;

const askForChange = async (change: Change): Promise<ScenarioState> =>
  (await consoleFetchJSON.post(URL, { change })) as ScenarioState;

/** Follows the lab's scenario, also when a shell switches it; tells when one is in place. */
export const useScenario = (onSwitched: () => void): ScenarioSwitch => {
  const [state, setState] = useState<ScenarioState>();
  const [target, setTarget] = useState<string>();
  const [error, setError] = useState<string>();
  const last = useRef<ScenarioState>();

  const take = useCallback(
    (next: ScenarioState) => {
      const before = last.current;
      last.current = next;
      setState(next);
      const arrived = !next.switching && before && (before.switching || before.current !== next.current);
      if (arrived) onSwitched();
    },
    [onSwitched],
  );

  const busy = target !== undefined || (state?.switching ?? false);
  useEffect(() => {
    const look = (): void => void fetchState().then(take, () => undefined);
    look();
    const timer = setInterval(look, busy ? BUSY_MS : CALM_MS);
    return () => clearInterval(timer);
  }, [busy, take]);

  const choose = useCallback(
    (id: string) => {
      setTarget(id);
      setError(undefined);
      consoleFetchJSON
        .post(URL, { id }, {}, NO_TIMEOUT)
        .then((next: ScenarioState) => take(next))
        .catch((reason: unknown) => setError(reasonOf(reason)))
        .finally(() => setTarget(undefined));
    },
    [take],
  );

  const change = (asked: Change): void => {
    setError(undefined);
    askForChange(asked).then(take, (reason: unknown) => setError(reasonOf(reason)));
  };

  return { state, target, error, choose, change, dismissError: () => setError(undefined) };
};
