/** Where a problem was found, and what it is. */
export type Complain = (path: string, problem: string) => void;

/** An object whose members are not known yet. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members. */
export function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Complains unless the value is a text with something in it. */
export function checkText(value: unknown, path: string, complain: Complain): void {
  if (typeof value !== 'string' || value.trim() === '') complain(path, 'must be a text that is not empty');
}

/** Complains unless the value is a finite number not below `least`. */
export function checkNumber(value: unknown, path: string, complain: Complain, least = -Infinity): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) complain(path, 'must be a number');
  else if (value < least) complain(path, `must be ${least} or more`);
}

/** Complains unless the value is one of a closed list. */
export function checkOneOf(
  value: unknown,
  allowed: readonly string[],
  path: string,
  complain: Complain,
): void {
  if (typeof value !== 'string' || !allowed.includes(value)) {
    complain(path, `${JSON.stringify(value)} is not one of ${allowed.join(', ')}`);
  }
}

/** The members of a list; none, and a complaint, where it is no list or has fewer than `least`. */
export function checkList(value: unknown, path: string, complain: Complain, least = 0): readonly unknown[] {
  if (!Array.isArray(value)) {
    complain(path, 'must be a list');
    return [];
  }
  if (value.length < least) complain(path, `must have at least ${least} member${least === 1 ? '' : 's'}`);
  return value as readonly unknown[];
}

/** The object; null, and a complaint, where it is none or has members that are not known. */
export function checkObject(
  value: unknown,
  known: readonly string[],
  path: string,
  complain: Complain,
): Unchecked | null {
  if (!isObject(value)) {
    complain(path, 'must be an object');
    return null;
  }
  for (const key of Object.keys(value)) if (!known.includes(key)) complain(`${path}.${key}`, 'is not known');
  return value;
}
