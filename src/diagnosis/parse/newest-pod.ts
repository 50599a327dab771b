import { listAt, textAt } from './json';

/** Name of the pod of a list that was created last; null where the list has none or is no list of pods. */
export const newestPod = (list: unknown): string | null => {
  const pods = listAt(list, 'items').flatMap((item) => {
    const name = textAt(item, 'metadata', 'name');
    return name === null ? [] : [{ name, created: textAt(item, 'metadata', 'creationTimestamp') ?? '' }];
  });
  // RFC 3339 in UTC sorts as text.
  return pods.sort((one, other) => other.created.localeCompare(one.created))[0]?.name ?? null;
};
