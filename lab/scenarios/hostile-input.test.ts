import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startLab, type Lab } from '../lab';
import { CANARY, CANARY_IN_BASE64, MARKUP } from './all/hostile-input';

/** The doctor in a cluster where everything that can be written means harm: its words go to a terminal. */

const run = promisify(execFile);
const ROOT = join(__dirname, '../..');
/** All that a terminal obeys instead of showing it, and all that is not seen. */
const ACTS = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]/u;

let lab: Lab;

beforeAll(async () => {
  lab = await startLab({ port: 0, scenario: 'hostile-input' });
}, 120_000);
afterAll(() => lab.stop());

const doctor = async (...more: readonly string[]): Promise<string> => {
  const { host } = lab.urls();
  const args = ['--prometheus', `${host}/api/prometheus`, '--kubernetes', `${host}/api/kubernetes`, ...more];
  return run(process.execPath, ['--import', 'tsx', 'doctor/main.ts', ...args], { cwd: ROOT }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
};

const text = async (path: string): Promise<string> =>
  (await fetch(`${lab.urls().host}/api/kubernetes${path}`)).text();
const LOG =
  '/api/v1/namespaces/openshift-monitoring/pods/telemeter-client-7d9c8b6f5-x2k4q/log?container=telemeter-client';

test('the cluster does hold what must not come out of it', async () => {
  const said = await text(LOG);
  for (const part of [CANARY, CANARY_IN_BASE64, MARKUP, '\u0000', '\u001b]52;', '\u202e'])
    expect(said).toContain(part);
  expect(await text('/apis/config.openshift.io/v1/proxies/cluster')).toContain(CANARY);
  expect(await text('/apis/config.openshift.io/v1/clusteroperators/insights')).toContain(CANARY);
  expect(await text('/api/v1/namespaces/openshift-monitoring/pods')).toContain('/secrets/pull-secret');
});

test.each([[[]], [['--json']]])(
  'the doctor prints neither a credential nor what acts: %j',
  async (more) => {
    lab.forgetKubernetesRequests();
    const said = await doctor(...more);
    expect(said).toContain('red-hat-server-error');
    // What it quotes is there, as text.
    expect(said).toContain('<script>window.hacked = 1</script>');
    for (const part of [CANARY, CANARY_IN_BASE64, CANARY_IN_BASE64.slice(0, 12)])
      expect(said).not.toContain(part);
    expect(said).not.toMatch(ACTS);
    const asked = lab.kubernetesRequests();
    expect(asked.length).toBeGreaterThan(8);
    for (const { method, path, query } of asked) {
      expect(method).toBe('GET');
      expect(path).not.toMatch(/secret|%2f|\.\./i);
      expect(query).not.toMatch(/secret|watch=|follow=/i);
    }
  },
  60_000,
);
