type Labels = Readonly<Record<string, string>>;

const SET = /^(\S+)\s+(in|notin)\s+\(([^)]*)\)$/;
const EQUALITY = /^([^\s=!]+)\s*(==|=|!=)\s*(\S*)$/;

/** Splits at commas that are not inside a set's brackets. */
function requirements(selector: string): readonly string[] {
  return selector
    .split(/,(?![^(]*\))/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function holds(requirement: string, labels: Labels): boolean {
  const set = SET.exec(requirement);
  if (set !== null) {
    const [, key = '', operator, list = ''] = set;
    const inside = list.split(',').some((value) => value.trim() === labels[key]);
    return operator === 'in' ? inside : !inside;
  }
  const equality = EQUALITY.exec(requirement);
  if (equality !== null) {
    const [, key = '', operator, value] = equality;
    return (labels[key] === value) === (operator !== '!=');
  }
  return requirement.startsWith('!') ? !(requirement.slice(1) in labels) : requirement in labels;
}

/** Whether labels fit a `labelSelector`. */
export function fitsLabels(selector: string, labels: Labels): boolean {
  return requirements(selector).every((requirement) => holds(requirement, labels));
}

/** Whether an object fits a `fieldSelector`: of the fields, those that every kind has. */
export function fitsFields(selector: string, name: string, namespace: string | undefined): boolean {
  return fitsLabels(selector, {
    'metadata.name': name,
    ...(namespace === undefined ? {} : { 'metadata.namespace': namespace }),
  });
}
