/** What runs containers here: the first of the two that is there; undefined: neither. */
export function findEngine(path?: string): 'podman' | 'docker' | undefined;
