import {
  checkList,
  checkNumber,
  checkObject,
  checkText,
  isObject,
  type Complain,
  type Unchecked,
} from './shape';

const KINDS = ['status', 'transport', 'unusable'] as const;
const MEMBERS = {
  status: ['status', 'body', 'seconds', 'samples', 'filtered'],
  transport: ['transport', 'seconds'],
  unusable: ['unusable', 'seconds'],
} as const;

function checkKind(answer: Unchecked, kind: (typeof KINDS)[number], path: string, complain: Complain): void {
  checkObject(answer, MEMBERS[kind], path, complain);
  if (kind !== 'status') {
    checkText(answer[kind], `${path}.${kind}`, complain);
    return;
  }
  const { status, body } = answer;
  if (!Number.isInteger(status) || Number(status) < 100 || Number(status) > 599) {
    complain(`${path}.status`, 'must be an HTTP status code, 100 to 599');
  }
  if (body !== undefined && typeof body !== 'string') complain(`${path}.body`, 'must be a text');
  for (const count of ['samples', 'filtered'] as const) {
    if (answer[count] !== undefined) checkNumber(answer[count], `${path}.${count}`, complain, 0);
  }
}

function checkAnswer(answer: unknown, path: string, complain: Complain): void {
  if (!isObject(answer)) return complain(path, 'must be an object');
  const kinds = KINDS.filter((kind) => kind in answer);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return complain(path, `must have exactly one of ${KINDS.join(', ')}`);
  if (answer['seconds'] !== undefined) checkNumber(answer['seconds'], `${path}.seconds`, complain, 0);
  checkKind(answer, kind, path, complain);
}

/** Complains unless the value is an answer, answers that go round, or answers followed by one that stays. */
export function checkAnswers(value: unknown, path: string, complain: Complain): void {
  if (isObject(value) && 'cycle' in value) {
    checkObject(value, ['cycle'], path, complain);
    const answers = checkList(value['cycle'], `${path}.cycle`, complain, 1);
    answers.forEach((answer, i) => checkAnswer(answer, `${path}.cycle[${i}]`, complain));
  } else if (isObject(value) && 'first' in value) {
    checkObject(value, ['first', 'then'], path, complain);
    const answers = checkList(value['first'], `${path}.first`, complain, 1);
    answers.forEach((answer, i) => checkAnswer(answer, `${path}.first[${i}]`, complain));
    checkAnswer(value['then'], `${path}.then`, complain);
  } else {
    checkAnswer(value, path, complain);
  }
}
