import type { Findings } from '../evidence/findings';
import { listAt, under } from './json';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';
import { saidAt } from './redact';

/** The version that runs: the newest completed one, not the one that an update is heading for. */
const versionOf = (body: unknown): string | null => {
  const completed = listAt(body, 'status', 'history').find((entry) => under(entry, 'state') === 'Completed');
  return saidAt(completed, 'version') ?? saidAt(body, 'status', 'desired', 'version');
};

/** ClusterVersion `version`, and where the control plane runs (Infrastructure `cluster`; absent: not known). */
export const parseClusterVersion = parserOf<Findings['cluster-version']>(([body, infrastructure]) => {
  if (body === ABSENT) return NOTHING;
  const version = versionOf(body);
  const clusterId = saidAt(body, 'spec', 'clusterID');
  if (version === null || clusterId === null) return unreadable('the answer is no ClusterVersion');
  return found({ version, clusterId, topology: saidAt(infrastructure, 'status', 'controlPlaneTopology') });
});
