import type { Evidence } from './findings';
import type { Permission } from './request';
import type { SourceId } from './source-id';
import { SOURCES } from './sources';

/** Whether a version is of a release before `4.minor`; one that is no version is of none. */
const isBefore = (version: string, minor: number): boolean => {
  const [, y] = /^4\.(\d+)\./.exec(version) ?? [];
  return y !== undefined && Number(y) < minor;
};

/**
 * Who may read a source in the cluster that the evidence is of. Where its version is not known, what the newer releases
 * ask for is named.
 */
export const permissionOf = (id: SourceId, evidence: Evidence): Permission => {
  const permission: Permission = SOURCES[id].permission;
  const version = evidence['cluster-version'];
  if (version.is !== 'found' || permission.before === undefined) return permission;
  const { minor, ...older } = permission.before;
  return isBefore(version.value.version, minor) ? older : permission;
};
