import { COMMAND_IDS } from './command-id';
import { COMMANDS } from './commands';
import { RUN_STEP_IDS } from './step-id';
import { step } from './steps';

const ENTRIES = COMMAND_IDS.map((id) => ({ id, ...COMMANDS[id] }));

describe('the commands of the runbook', () => {
  it('has exactly the commands that are listed, each used by a step', () => {
    expect(Object.keys(COMMANDS).sort()).toEqual([...COMMAND_IDS].sort());
    const used = RUN_STEP_IDS.map(step).flatMap((each) => (each.does === 'run' ? [each.command] : []));
    expect([...new Set(used)].sort()).toEqual([...COMMAND_IDS].sort());
  });

  it('has the log command of the official runbook letter by letter', () => {
    expect(COMMANDS['client-log'].command).toBe(
      'oc logs -n openshift-monitoring deployment.apps/telemeter-client -c telemeter-client -f',
    );
  });

  it.each(ENTRIES)('$id names no Secret and decodes nothing', ({ command }) => {
    expect(command).not.toMatch(
      /\bsecrets?\b|pull-secret|base64|dockerconfigjson|--from-file|extract|set data/i,
    );
  });

  it.each(ENTRIES)('$id prints neither the environment of a pod nor the proxy as it is', ({ command }) => {
    expect(command).not.toMatch(/\bdescribe (pods?|deployments?)\b/);
    expect(command).not.toMatch(/\b(pods?|deployments?|proxy)\b.*-o ?(yaml|json)\b/);
    expect(command).not.toMatch(/\bexec\b|\benv\b|\brsh\b/);
  });

  it.each(ENTRIES)('$id can be pasted: one command, no prompt, nothing to fill in', ({ command }) => {
    expect(command).toMatch(/^oc [a-z]/);
    expect(command).not.toMatch(/^\$|\n|;|&&|\||<[a-z]/);
  });

  it.each(ENTRIES)('$id changes the cluster only if it says so', ({ command, effect }) => {
    const verb = /^oc (adm )?(auth )?([a-z-]+)/.exec(command)?.[3];
    const reading = ['logs', 'get', 'describe', 'top', 'can-i'];
    expect(effect).toBe(reading.includes(verb ?? '') ? 'reads' : 'changes');
  });

  // CMO, assets/telemeter-client/deployment.yaml: `k8s-app` is a label of its Service and its monitors only.
  it.each(ENTRIES)('$id selects pods by a label that they carry', ({ command }) => {
    if (/\bpods\b.* -l /.test(command)) expect(command).toMatch(/ -l app\.kubernetes\.io\/name=/);
  });

  it('compares the proxy without printing its address', () => {
    const { command } = COMMANDS['proxy-spec-and-status'];
    expect(command).not.toMatch(/\{\{\.(spec|status)/);
    expect(command).toContain('}}same{{');
  });
});
