import { AlertStates } from '../sdk/enums';

/** What the alert list shows; an empty list of states or sources means all. */
export interface Filters {
  readonly name: string;
  readonly states: readonly string[];
  readonly sources: readonly string[];
}

/** A console opens its list with the platform's firing alerts. */
export const DEFAULT_FILTERS: Filters = { name: '', states: [AlertStates.Firing], sources: ['Platform'] };

/** What "Clear all filters" sets: every alert. */
export const NO_FILTERS: Filters = { name: '', states: [], sources: [] };

/** The states one can choose, with their words. */
export const STATE_WORDS: Readonly<Record<string, string>> = {
  [AlertStates.Firing]: 'Firing',
  [AlertStates.Pending]: 'Pending',
  [AlertStates.Silenced]: 'Silenced',
};

/** What `sourceOf` can say. */
export const SOURCES: readonly string[] = ['Platform', 'User'];

/** A list without the item when it was there, else with it. */
export const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
