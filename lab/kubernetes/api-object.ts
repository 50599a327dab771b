import type { EpochMs } from '../../src/diagnosis/evidence/answer';

/** A Kubernetes object, as far as the API itself looks at it. */
export type ApiObject = {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly creationTimestamp?: string;
  };
};

/** An object as the API gives it: told apart from others, and at a version. */
export type StoredObject = ApiObject & {
  readonly metadata: ApiObject['metadata'] & { readonly uid: string; readonly resourceVersion: string };
};

/** The namespace of the cluster's monitoring. */
export const MONITORING = 'openshift-monitoring';

/** A time as Kubernetes writes it: whole seconds, UTC. */
export function kubernetesTime(at: EpochMs): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
