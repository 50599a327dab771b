import { checkList, checkNumber, checkObject, checkText, type Complain } from './shape';

const MEMBERS = ['clientLog', 'podNames', 'statusCode', 'alert'];

function checkTexts(value: unknown, path: string, complain: Complain): void {
  for (const [name, text] of Object.entries(checkAny(value, path, complain)))
    checkText(text, `${path}.${name}`, complain);
}

function checkAny(value: unknown, path: string, complain: Complain): object {
  if (typeof value === 'object' && value !== null) return value;
  complain(path, 'must be an object');
  return {};
}

/** Complains of what a cluster that means harm cannot have. */
export function checkStrange(value: unknown, complain: Complain): void {
  const strange = checkObject(value, MEMBERS, 'strange', complain);
  if (strange === null) return;
  checkList(strange['clientLog'], 'strange.clientLog', complain).forEach((entry, i) => {
    const line = checkObject(entry, ['at', 'text'], `strange.clientLog[${i}]`, complain);
    checkNumber(line?.['at'], `strange.clientLog[${i}].at`, complain);
    checkText(line?.['text'], `strange.clientLog[${i}].text`, complain);
    if (String(line?.['text']).includes('\n')) complain(`strange.clientLog[${i}].text`, 'must be one line');
  });
  checkList(strange['podNames'], 'strange.podNames', complain).forEach((name, i) =>
    checkText(name, `strange.podNames[${i}]`, complain),
  );
  checkText(strange['statusCode'], 'strange.statusCode', complain);
  const alert = checkObject(strange['alert'], ['labels', 'annotations'], 'strange.alert', complain);
  checkTexts(alert?.['labels'], 'strange.alert.labels', complain);
  checkTexts(alert?.['annotations'], 'strange.alert.annotations', complain);
}
