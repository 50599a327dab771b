import { serverFlags } from './server-flags';

/** Address of `path` (starting with a slash) behind the console's proxy to the Kubernetes API. */
export const kubernetesUrl = (path: string): string => `${serverFlags().basePath}api/kubernetes${path}`;
