import type { SdkExport } from './sdk-types';
import { consoleFetchJSON } from './console-fetch-json';
import { resourceUrl } from './k8s-url';

/** The SDK's Kubernetes calls know no time limit. */
const NO_TIMEOUT = 0;

const asStrings = (params: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)]));

/** Reads one object; rejects with HttpError. Without a time limit, as in a console. */
export const k8sGet: SdkExport<'k8sGet'> = ({ model, name, ns, path, queryParams, requestInit }) => {
  const params = queryParams ? asStrings(queryParams) : undefined;
  const url = resourceUrl(model, { name, ns, path, queryParams: params });
  return consoleFetchJSON(url, 'GET', requestInit ?? {}, NO_TIMEOUT);
};

/** Reads a list as plain items; `ns` among the parameters narrows it to one namespace. Rejects with HttpError. */
export const k8sListItems: SdkExport<'k8sListItems'> = async ({ model, queryParams, requestInit }) => {
  const { ns, ...rest } = queryParams as Record<string, unknown>;
  const namespace = typeof ns === 'string' ? ns : undefined;
  const url = resourceUrl(model, { ns: namespace, queryParams: asStrings(rest) });
  const list = (await consoleFetchJSON(url, 'GET', requestInit ?? {}, NO_TIMEOUT)) as { items?: [] };
  return list.items ?? [];
};
