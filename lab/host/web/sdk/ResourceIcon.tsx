import type { FC } from 'react';
import type { ResourceIconProps } from '@openshift-console/dynamic-plugin-sdk';
import { findModel } from './k8s-models';

/** Kinds that a console colours or abbreviates on its own. */
const SPECIAL: Readonly<Record<string, { readonly abbr?: string; readonly tone: string }>> = {
  Alert: { abbr: 'A', tone: 'alert' },
  AlertRule: { abbr: 'AR', tone: 'rule' },
  Namespace: { tone: 'namespace' },
  Project: { tone: 'namespace' },
  Pod: { tone: 'pod' },
  Deployment: { tone: 'deployment' },
  Secret: { tone: 'secret' },
  ConfigMap: { tone: 'config' },
};

const capitals = (kind: string): string => kind.replace(/[^A-Z]/g, '').slice(0, 3);

/** The coloured badge of a kind. */
export const ResourceIcon: FC<ResourceIconProps> = ({ className = '', kind, groupVersionKind }) => {
  const reference = groupVersionKind ?? kind;
  if (!reference) return null;
  const model = findModel(reference);
  const name = typeof reference === 'string' ? (reference.split('~').pop() ?? reference) : reference.kind;
  const special = SPECIAL[name];
  return (
    <span
      className={`lab-resource-icon lab-resource-icon--${special?.tone ?? 'other'} ${className}`}
      title={name}
    >
      {special?.abbr ?? model?.abbr ?? capitals(name)}
    </span>
  );
};
