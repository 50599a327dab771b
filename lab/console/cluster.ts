import { execFile } from 'node:child_process';
import type { Behind } from './container';

/** The cluster that `oc` is logged in to, as far as a console needs it. */
export type Cluster = Pick<Behind, 'kubernetes' | 'thanos' | 'alertmanager'>;

type Said = { readonly is: 'said'; readonly text: string } | { readonly is: 'failed'; readonly why: string };

/** Runs `oc`; what it writes to standard output is in no message. */
function oc(...words: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile('oc', words, { encoding: 'utf8' }, (error, text, complaint) => {
      if (error === null) resolve({ is: 'said', text: text.trim() });
      else if (error.code === 'ENOENT')
        resolve({ is: 'failed', why: 'oc is not there; --cluster needs it, logged in to the cluster' });
      else resolve({ is: 'failed', why: `oc ${words.join(' ')}: ${complaint.trim() || 'failed'}` });
    });
  });
}

async function must(...words: readonly string[]): Promise<string> {
  const said = await oc(...words);
  if (said.is === 'failed') throw new Error(said.why);
  return said.text;
}

/** A public address of the cluster's monitoring; null: there is none, or the user may not know. */
async function monitoring(key: string): Promise<string | null> {
  const where = ['-n', 'openshift-config-managed', 'get', 'configmap', 'monitoring-shared-config'];
  const said = await oc(...where, '-o', `jsonpath={.data.${key}}`);
  return said.is === 'said' && said.text !== '' ? said.text : null;
}

/** Asks `oc` as the console's own `contrib/oc-environment.sh` does; throws where it is not there or not logged in. */
export async function askCluster(): Promise<Cluster> {
  await must('whoami');
  const kubernetes = await must('whoami', '--show-server');
  const [thanos, alertmanager] = await Promise.all([
    monitoring('thanosPublicURL'),
    monitoring('alertmanagerPublicURL'),
  ]);
  return { kubernetes, thanos, alertmanager };
}

/** The user's token, to be handed on and told nobody; throws where the user has none. */
export async function askToken(): Promise<string> {
  const token = await must('whoami', '--show-token');
  if (token === '') throw new Error('oc has no token; log in with one: oc login');
  return token;
}
