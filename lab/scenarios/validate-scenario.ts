import { CAUSE_IDS } from '../../src/diagnosis/causes/cause-id';
import { STAGES, STATES } from '../../src/diagnosis/report';
import { checkAnswers } from './check-answers';
import { checkStrange } from './check-strange';
import {
  checkList,
  checkNumber,
  checkObject,
  checkOneOf,
  checkText,
  isObject,
  type Complain,
  type Unchecked,
} from './shape';

const MEMBERS = [
  ...['id', 'title', 'description', 'timeline', 'pods', 'notScraped', 'prometheusPods', 'cluster'],
  ...['strange', 'expected', 'earlier'],
];
const CLUSTER = [
  ...['version', 'clusterId', 'proxy', 'monitoringConfig', 'operatorConditions', 'forbidden'],
  ...['topology', 'remoteWrite', 'withoutRunbookUrl'],
];
const TOPOLOGIES = ['HighlyAvailable', 'SingleReplica', 'External'];
const PROXY = ['httpProxy', 'httpsProxy', 'noProxy', 'trustedCA'];
const CONDITION = ['operator', 'type', 'status', 'reason', 'message'];
const POD = ['name', 'ip', 'from', 'until', 'restarts', 'reloads', 'crash'];
const ALERTS = ['firing', 'pending', 'inactive'];

function checkMatch(value: unknown, pattern: RegExp, what: string): string | null {
  return typeof value === 'string' && pattern.test(value) ? null : `${JSON.stringify(value)} is not ${what}`;
}

function checkTimeline(value: unknown, complain: Complain): void {
  let before = -Infinity;
  checkList(value, 'timeline', complain, 1).forEach((phase, i) => {
    const path = `timeline[${i}]`;
    const known = checkObject(phase, ['from', 'federate', 'authorize', 'upload'], path, complain);
    if (known === null) return;
    checkNumber(known['from'], `${path}.from`, complain);
    if (Number(known['from']) <= before) complain(`${path}.from`, 'must be later than the phase before');
    before = Number(known['from']);
    for (const exchange of ['federate', 'authorize', 'upload']) {
      checkAnswers(known[exchange], `${path}.${exchange}`, complain);
    }
    if (isObject(known['upload']) && 'unusable' in known['upload']) {
      complain(`${path}.upload`, 'the client does not read the body of an upload answered with 200');
    }
  });
}

function checkMoments(pod: Unchecked, path: string, complain: Complain): void {
  const from = Number(pod['from']);
  const until = pod['until'] === undefined ? Infinity : Number(pod['until']);
  if (until <= from) complain(`${path}.until`, 'must be later than from');
  for (const what of ['restarts', 'reloads']) {
    if (pod[what] === undefined) continue;
    let before = from;
    checkList(pod[what], `${path}.${what}`, complain).forEach((minute, i) => {
      checkNumber(minute, `${path}.${what}[${i}]`, complain);
      if (Number(minute) <= before || Number(minute) >= until) {
        complain(`${path}.${what}[${i}]`, 'must lie in the life of the pod, in ascending order');
      }
      before = Number(minute);
    });
  }
}

function checkPods(scenario: Unchecked, complain: Complain): void {
  const [first] = Array.isArray(scenario['timeline']) ? (scenario['timeline'] as readonly unknown[]) : [];
  const begin = isObject(first) ? Number(first['from']) : Number.NaN;
  const names = new Set<unknown>();
  checkList(scenario['pods'], 'pods', complain).forEach((pod, i) => {
    const path = `pods[${i}]`;
    const known = checkObject(pod, POD, path, complain);
    if (known === null) return;
    checkText(known['name'], `${path}.name`, complain);
    if (names.has(known['name'])) complain(`${path}.name`, 'is there twice');
    names.add(known['name']);
    checkText(known['ip'], `${path}.ip`, complain);
    if (known['crash'] !== undefined) checkText(known['crash'], `${path}.crash`, complain);
    checkNumber(known['from'], `${path}.from`, complain);
    if (Number(known['from']) < begin) complain(`${path}.from`, 'lies before the timeline');
    checkMoments(known, path, complain);
  });
}

function checkPrometheusPods(value: unknown, complain: Complain): void {
  checkList(value, 'prometheusPods', complain).forEach((pod, i) => {
    const path = `prometheusPods[${i}]`;
    const known = checkObject(pod, ['name', 'ip', 'ready', 'restarts', 'log'], path, complain);
    if (known === null) return;
    checkText(known['name'], `${path}.name`, complain);
    checkText(known['ip'], `${path}.ip`, complain);
    if (typeof known['ready'] !== 'boolean') complain(`${path}.ready`, 'must be true or false');
    checkNumber(known['restarts'], `${path}.restarts`, complain, 0);
    checkList(known['log'], `${path}.log`, complain).forEach((entry, line) => {
      const text = checkObject(entry, ['at', 'text'], `${path}.log[${line}]`, complain);
      checkNumber(text?.['at'], `${path}.log[${line}].at`, complain);
      checkText(text?.['text'], `${path}.log[${line}].text`, complain);
    });
  });
}

function checkCluster(value: unknown, complain: Complain): void {
  const cluster = checkObject(value, CLUSTER, 'cluster', complain);
  if (cluster === null) return;
  const version = checkMatch(cluster['version'], /^4\.\d+\.\d+|^5\.\d+\.\d+/, 'a version like 4.22.3');
  if (version !== null) complain('cluster.version', version);
  const id = checkMatch(
    cluster['clusterId'],
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'a cluster id (UUID)',
  );
  if (id !== null) complain('cluster.clusterId', id);
  if (cluster['proxy'] !== null) checkObject(cluster['proxy'], PROXY, 'cluster.proxy', complain);
  if (cluster['monitoringConfig'] !== null && typeof cluster['monitoringConfig'] !== 'string') {
    complain('cluster.monitoringConfig', 'must be a text or null');
  }
  checkList(cluster['operatorConditions'], 'cluster.operatorConditions', complain).forEach((condition, i) => {
    const path = `cluster.operatorConditions[${i}]`;
    const known = checkObject(condition, CONDITION, path, complain);
    for (const member of CONDITION) checkText(known?.[member], `${path}.${member}`, complain);
  });
  if (cluster['topology'] !== undefined)
    checkOneOf(cluster['topology'], TOPOLOGIES, 'cluster.topology', complain);
  if (cluster['remoteWrite'] !== undefined) {
    const writes = checkObject(cluster['remoteWrite'], ['failedShare'], 'cluster.remoteWrite', complain);
    checkNumber(writes?.['failedShare'], 'cluster.remoteWrite.failedShare', complain, 0);
  }
  const { withoutRunbookUrl } = cluster;
  if (withoutRunbookUrl !== undefined && withoutRunbookUrl !== true)
    complain('cluster.withoutRunbookUrl', 'must be true or left out');
  checkList(cluster['forbidden'], 'cluster.forbidden', complain).forEach((resource, i) =>
    checkText(resource, `cluster.forbidden[${i}]`, complain),
  );
}

function checkSaid(said: Unchecked, path: string, complain: Complain): void {
  checkOneOf(said['state'], STATES, `${path}.state`, complain);
  checkOneOf(said['stage'], STAGES, `${path}.stage`, complain);
  for (const list of ['causes', 'likely']) {
    if (list === 'likely' && said[list] === undefined) continue;
    checkList(said[list], `${path}.${list}`, complain).forEach((cause, i) =>
      checkOneOf(cause, CAUSE_IDS, `${path}.${list}[${i}]`, complain),
    );
  }
}

const SAID = ['state', 'stage', 'causes', 'likely'];

function checkExpected(scenario: Unchecked, complain: Complain): void {
  const expected = checkObject(scenario['expected'], [...SAID, 'alert'], 'expected', complain);
  if (expected !== null) {
    checkSaid(expected, 'expected', complain);
    checkOneOf(expected['alert'], ALERTS, 'expected.alert', complain);
  }
  if (scenario['earlier'] === undefined) return;
  let before = -Infinity;
  checkList(scenario['earlier'], 'earlier', complain).forEach((then, i) => {
    const path = `earlier[${i}]`;
    const known = checkObject(then, [...SAID, 'at'], path, complain);
    if (known === null) return;
    checkSaid(known, path, complain);
    checkNumber(known['at'], `${path}.at`, complain);
    if (Number(known['at']) <= before || Number(known['at']) >= 0)
      complain(`${path}.at`, 'must lie before the start, in ascending order');
    before = Number(known['at']);
  });
}

/** What is wrong with a scenario, each with its place; nothing when it can be used. */
export function scenarioProblems(value: unknown): readonly string[] {
  const problems: string[] = [];
  const complain: Complain = (path, problem) => problems.push(path === '' ? problem : `${path}: ${problem}`);
  const scenario = checkObject(value, MEMBERS, 'scenario', complain);
  if (scenario === null) return problems;
  const id = checkMatch(scenario['id'], /^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case');
  if (id !== null) complain('id', id);
  checkText(scenario['title'], 'title', complain);
  checkText(scenario['description'], 'description', complain);
  checkTimeline(scenario['timeline'], complain);
  checkPods(scenario, complain);
  checkPrometheusPods(scenario['prometheusPods'], complain);
  checkCluster(scenario['cluster'], complain);
  checkExpected(scenario, complain);
  if (scenario['strange'] !== undefined) checkStrange(scenario['strange'], complain);
  if (scenario['notScraped'] !== undefined) {
    const gap = checkObject(scenario['notScraped'], ['from', 'until'], 'notScraped', complain);
    checkNumber(gap?.['from'], 'notScraped.from', complain);
    if (gap?.['until'] !== null) checkNumber(gap?.['until'], 'notScraped.until', complain);
  }
  return problems;
}
