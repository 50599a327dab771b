import { releaseOf } from './release';

/** Where the client of an OpenShift version asks the cluster's Prometheus (telemetry.md 1.2). */
export function prometheusUrl(version: string): string {
  return `https://prometheus-k8s.openshift-monitoring.svc:${releaseOf(version).federatePort}`;
}

const PLAIN = [
  'count:up0',
  'count:up1',
  'cluster_version',
  'cluster_operator_up',
  'cluster_operator_conditions',
  'up',
];
const SUBJECTS = [
  'cluster:usage:workload',
  'cluster:capacity_cpu_cores',
  'cluster:network_attachment_definition_instances',
  'openshift:cpu_usage_cores',
  'instance:etcd_object_counts',
  'node_role_os_version_machine:cpu_capacity_sockets',
  'cluster:kube_persistentvolumeclaim_resource_requests_storage_bytes',
  'cluster:telemetry_selected_series',
  'job:noobaa_total_unhealthy_buckets',
  'monitoring:container_memory_working_set_bytes',
  'cluster:apiserver_current_inflight_requests',
  'code:apiserver_request_total:rate',
];
const FORMS = [
  'sum',
  'count',
  'max',
  'min',
  'avg',
  'provisioner:sum',
  'sum:max_over_time:2m',
  'topk3',
  'hyperthread_enabled',
];

function selectors(count: number): readonly string[] {
  const names = [...PLAIN, ...FORMS.flatMap((form) => SUBJECTS.map((subject) => `${subject}:${form}`))];
  const byName = names.map((name) => `{__name__="${name}"}`);
  const perSubject = SUBJECTS.flatMap((subject) =>
    FORMS.map((form) => `{__name__=~"${subject}:${form}:.*"}`),
  );
  // The selectors that came with later releases are the longer ones: so each address is about as long as its release's.
  return [...byName, ...perSubject].sort((one, other) => one.length - other.length).slice(0, count);
}

// Go's url.Values.Encode: also escapes what encodeURIComponent leaves alone.
function goEscape(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The whole address that the client of an OpenShift version asks, as it stands in its errors: as many selectors as it
 * sends, of the same kind, and so about as long as a real one. The names are made up.
 */
export function federateUrl(version: string): string {
  const query = selectors(releaseOf(version).selectors)
    .map((selector) => `${goEscape('match[]')}=${goEscape(selector)}`)
    .join('&');
  return `${prometheusUrl(version)}/federate?${query}`;
}
