import { listAt, textAt } from './json';

/**
 * Names that pods can have (RFC 1123 subdomains, as the API server checks them). Whatever else a list holds is no pod's
 * name, and in an address it could lead elsewhere: `../../secrets/x`.
 */
const POD_NAME = /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/** Whether a pod can have that name. */
export const isPodName = (name: string): boolean => POD_NAME.test(name);

/** Name of the pod of a list that was created last; null where the list has none or is no list of pods. */
export const newestPod = (list: unknown): string | null => {
  const pods = listAt(list, 'items').flatMap((item) => {
    const name = textAt(item, 'metadata', 'name');
    return name === null || !isPodName(name)
      ? []
      : [{ name, created: textAt(item, 'metadata', 'creationTimestamp') ?? '' }];
  });
  // RFC 3339 in UTC sorts as text.
  return pods.sort((one, other) => other.created.localeCompare(one.created))[0]?.name ?? null;
};
