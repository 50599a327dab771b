import type { Findings } from '../evidence/findings';
import { listAt, textAt, under } from './json';
import { ABSENT, found, NOTHING, parserOf, unreadable } from './reading';

/** The version that runs: the newest completed one, not the one that an update is heading for. */
const versionOf = (body: unknown): string | null => {
  const completed = listAt(body, 'status', 'history').find((entry) => under(entry, 'state') === 'Completed');
  return textAt(completed, 'version') ?? textAt(body, 'status', 'desired', 'version');
};

/** ClusterVersion `version`, and where the control plane runs (Infrastructure `cluster`; absent: not known). */
export const parseClusterVersion = parserOf<Findings['cluster-version']>(([body, infrastructure]) => {
  if (body === ABSENT) return NOTHING;
  const version = versionOf(body);
  const clusterId = textAt(body, 'spec', 'clusterID');
  if (version === null || clusterId === null) return unreadable('the answer is no ClusterVersion');
  return found({ version, clusterId, topology: textAt(infrastructure, 'status', 'controlPlaneTopology') });
});
