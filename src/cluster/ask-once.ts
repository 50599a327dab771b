import { ask } from './ask';
import type { Asked } from './ask';

/** What was asked with a signal; it goes when the signal does. */
const rounds = new WeakMap<AbortSignal, Map<string, Promise<Asked>>>();

/**
 * As `ask` for JSON, but the same address only once with the same signal: a round of questions has one, and two of its
 * sources begin with the same list of pods.
 */
export const askOnce = (url: string, signal: AbortSignal): Promise<Asked> => {
  const round = rounds.get(signal) ?? new Map<string, Promise<Asked>>();
  rounds.set(signal, round);
  const asked = round.get(url) ?? ask(url, 'json', signal);
  round.set(url, asked);
  return asked;
};
