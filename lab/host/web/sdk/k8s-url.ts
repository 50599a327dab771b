import type { K8sModel } from '@openshift-console/dynamic-plugin-sdk';
import { serverFlags } from '../server-flags';

/** Which object or list of a model is meant. */
export interface ResourceAddress {
  readonly name?: string | undefined;
  readonly ns?: string | undefined;
  readonly path?: string | undefined;
  readonly queryParams?: Record<string, string> | undefined;
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The console's proxied address of a Kubernetes object or list. */
export const resourceUrl = (model: K8sModel, { name, ns, path, queryParams }: ResourceAddress): string => {
  const root = model.apiGroup ? `apis/${model.apiGroup}` : 'api';
  const parts = [
    `${serverFlags().basePath}api/kubernetes`,
    root,
    model.apiVersion,
    ...(ns ? ['namespaces', encodeURIComponent(ns)] : []),
    model.plural,
    ...(name ? [encodeURIComponent(name)] : []),
    ...(path ? [encodePath(path)] : []),
  ];
  const query = new URLSearchParams(queryParams ?? {}).toString();
  return `${parts.join('/')}${query ? `?${query}` : ''}`;
};
