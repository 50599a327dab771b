import { useEffect, useMemo, useState } from 'react';
import type { K8sModel, Selector, WatchK8sResource } from '@openshift-console/dynamic-plugin-sdk';
import type { SdkExport } from './sdk-types';
import { consoleFetchJSON } from './console-fetch-json';
import { findModel } from './k8s-models';
import { resourceUrl } from './k8s-url';

/** The lab's Kubernetes API need not know watches: looking again every few seconds comes close enough. */
const POLL_MS = 5_000;

/** Thrown for a kind that the cluster does not have. */
class NoModelError extends Error {
  constructor() {
    super('Model does not exist');
  }
}

/**
 * What is known of a watched resource: an object, or a list where that is watched; empty before the first answer and
 * after an error.
 */
interface Watched {
  readonly data: unknown;
  readonly loaded: boolean;
  readonly error?: unknown;
}

const labelSelector = (selector: Selector): string =>
  Object.entries(selector.matchLabels ?? {})
    .map(([key, value]) => `${key}=${value}`)
    .join(',');

const urlOf = (model: K8sModel, watch: WatchK8sResource): string => {
  const { fieldSelector, limit, name, namespace, selector, isList } = watch;
  const queryParams: Record<string, string> = {};
  if (selector) queryParams.labelSelector = labelSelector(selector);
  if (fieldSelector) queryParams.fieldSelector = fieldSelector;
  if (limit) queryParams.limit = String(limit);
  return resourceUrl(model, { ns: namespace, name: isList ? undefined : name, queryParams });
};

const fetchWatched = async (model: K8sModel, watch: WatchK8sResource): Promise<unknown> => {
  const body: unknown = await consoleFetchJSON(urlOf(model, watch), 'GET', {}, 0);
  return watch.isList ? ((body as { items?: unknown[] }).items ?? []) : body;
};

/** Looks at a resource now and every 5 seconds; gives the function that ends it. */
const watchResource = (watch: WatchK8sResource, tell: (seen: Watched) => void): (() => void) => {
  const empty = watch.isList ? [] : {};
  const model = findModel(watch.groupVersionKind ?? watch.kind);
  if (!model) {
    tell({ data: empty, loaded: true, error: new NoModelError() });
    return () => undefined;
  }
  let stopped = false;
  const tellUnlessStopped = (seen: Watched): void => {
    if (!stopped) tell(seen);
  };
  const look = (): void => {
    fetchWatched(model, watch).then(
      (data) => tellUnlessStopped({ data, loaded: true, error: '' }),
      (error: unknown) => tellUnlessStopped({ data: empty, loaded: false, error }),
    );
  };
  look();
  const timer = setInterval(look, POLL_MS);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
};

const NOTHING_ASKED: Watched = { data: undefined, loaded: true };

const atStart = (watch: WatchK8sResource): Watched => ({
  data: watch.isList ? [] : {},
  loaded: false,
  error: '',
});

/** The SDK's watch of one object or list; `null` asks for nothing and is loaded at once. */
export const useK8sWatchResource: SdkExport<'useK8sWatchResource'> = <R>(
  initResource: WatchK8sResource | null,
) => {
  const key = initResource ? JSON.stringify(initResource) : '';
  // The caller may build the same description anew on each render: its text is what counts.
  const watch = useMemo(() => (key ? (JSON.parse(key) as WatchK8sResource) : null), [key]);
  const [seen, setSeen] = useState<Watched & { readonly key: string }>();

  useEffect(() => {
    if (!watch) return undefined;
    return watchResource(watch, (next) => setSeen({ ...next, key }));
  }, [key, watch]);

  const current = seen?.key === key ? seen : undefined;
  const { data, loaded, error } = watch ? (current ?? atStart(watch)) : NOTHING_ASKED;
  return [data as R, loaded, error];
};
