/** Where the client asks the cluster's Prometheus (4.16 and later: port 9091). */
export const PROMETHEUS_URL = 'https://prometheus-k8s.openshift-monitoring.svc:9091';

/** The client of 4.22 sends 208 selectors, about 18 kB of URL (telemetry.md 1.2). */
const SELECTORS = 208;

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

function selectors(): readonly string[] {
  const names = [...PLAIN, ...FORMS.flatMap((form) => SUBJECTS.map((subject) => `${subject}:${form}`))];
  const byName = names.map((name) => `{__name__="${name}"}`);
  const perSubject = SUBJECTS.flatMap((subject) =>
    FORMS.map((form) => `{__name__=~"${subject}:${form}:.*"}`),
  );
  return [...byName, ...perSubject].slice(0, SELECTORS);
}

// Go's url.Values.Encode: also escapes what encodeURIComponent leaves alone.
function goEscape(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The whole address the client asks, as it stands in its errors: as long as a real one, with selectors of the same
 * kind. The names are made up.
 */
export const FEDERATE_URL = `${PROMETHEUS_URL}/federate?${selectors()
  .map((selector) => `${goEscape('match[]')}=${goEscape(selector)}`)
  .join('&')}`;
