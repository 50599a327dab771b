import type { Release } from './console-options.mjs';

/** The machine that runs a container: which program does, and what it runs on. */
export type Machine = { readonly engine: 'podman' | 'docker'; readonly platform: NodeJS.Platform };

/** What a console is asked to reach, as addresses of this machine, without slashes at the end. */
export type Behind = {
  readonly kubernetes: string;
  /** To which `/api/v1/query` is added; null: there is none. */
  readonly thanos: string | null;
  /** To which `/api/v2/silences` is added; null: there is none. */
  readonly alertmanager: string | null;
  /** The plugin's files. */
  readonly plugin: string;
  /** The files of the console's own plugin for Observe > Alerting; null: it is left out. */
  readonly alerting: string | null;
};

/** What the console says to the cluster: the lab believes any word, a cluster needs the user's token. */
export type Login = 'any-word' | 'token';

/** A container as it is asked for. */
export type Container = {
  readonly image: string;
  /** All after `run`. */
  readonly options: readonly string[];
};

/** The variable that a token of a cluster is handed over in; podman and docker take it from their own environment. */
export const TOKEN = 'BRIDGE_K8S_AUTH_BEARER_TOKEN';

const OURS = 'telemetry-health-plugin';
const ALERTING = 'monitoring-plugin';

/** The port in the container where it has a network of its own: what both programs listen on unless told. */
const INSIDE = { console: 9000, alerting: 9443 } as const;

/** There are no other builds (`start-console.sh` of openshift/console-plugin-template). */
const PLATFORM = ['--platform', 'linux/amd64'];

/**
 * On Linux the console's container has the machine's own network and reaches what listens on 127.0.0.1 only. Elsewhere it
 * runs in a virtual machine, whose name for this machine leads to its 127.0.0.1.
 */
const hasMachinesNetwork = ({ platform }: Machine): boolean => platform === 'linux';

/** An address of this machine as the console's container must call it; an address elsewhere stays. */
export function fromInside(address: string, machine: Machine): string {
  const url = new URL(address);
  if (!['localhost', '127.0.0.1'].includes(url.hostname)) return address;
  url.hostname = hasMachinesNetwork(machine)
    ? '127.0.0.1'
    : { podman: 'host.containers.internal', docker: 'host.docker.internal' }[machine.engine];
  return url.href.replace(/\/$/, '');
}

const env = (name: string, value: string): readonly string[] => ['--env', `${name}=${value}`];

/** Where it listens: never for other machines, as nobody has to log in. */
function listening(port: number, machine: Machine): readonly string[] {
  return hasMachinesNetwork(machine)
    ? ['--network', 'host', ...env('BRIDGE_LISTEN', `http://127.0.0.1:${port}`)]
    : ['--publish', `127.0.0.1:${port}:${INSIDE.console}`];
}

/**
 * What the gates of plugins (`@console/pluginAPI`) are held against; a console that is not told skips them
 * (`frontend/public/plugins.ts`, `plugin-loader.ts` of 4.16), as `latest` does, of which nobody knows the number.
 */
const releaseVersion = (release: Release): readonly string[] =>
  release === 'latest' ? [] : env('BRIDGE_RELEASE_VERSION', `${release}.0`);

function plugins(behind: Behind, machine: Machine): readonly string[] {
  const all = [
    [OURS, behind.plugin],
    [ALERTING, behind.alerting],
  ] as const;
  const there = all.flatMap(([name, address]) =>
    address === null ? [] : [{ name, address: fromInside(address, machine) }],
  );
  return [
    ...env('BRIDGE_PLUGINS', there.map(({ name, address }) => `${name}=${address}`).join(',')),
    ...env('BRIDGE_I18N_NAMESPACES', there.map(({ name }) => `plugin__${name}`).join(',')),
  ];
}

/**
 * A console's container. Its server takes each of its flags from a variable `BRIDGE_…` too; those that are set here are in
 * `cmd/bridge` of each release from 4.16 to 4.23 and of `main`, under these names. `k8s-auth` is left out, which none of
 * them heeds. Without a token a console says that no authentication is configured and does nothing (`authoptions.go`).
 */
export function consoleContainer(
  { release, port, login }: { readonly release: Release; readonly port: number; readonly login: Login },
  behind: Behind,
  machine: Machine,
): Container {
  const image = `quay.io/openshift/origin-console:${release}`;
  const reach = (name: string, address: string | null): readonly string[] =>
    address === null ? [] : env(`BRIDGE_K8S_MODE_OFF_CLUSTER_${name}`, fromInside(address, machine));
  const options = [
    ...PLATFORM,
    ...listening(port, machine),
    ...env('BRIDGE_USER_AUTH', 'disabled'),
    ...env('BRIDGE_K8S_MODE', 'off-cluster'),
    // What signs a cluster's certificate is not known here (as in the console's own `contrib/oc-environment.sh`).
    ...env('BRIDGE_K8S_MODE_OFF_CLUSTER_SKIP_VERIFY_TLS', 'true'),
    ...reach('ENDPOINT', behind.kubernetes),
    ...reach('THANOS', behind.thanos),
    ...reach('ALERTMANAGER', behind.alertmanager),
    ...env('BRIDGE_USER_SETTINGS_LOCATION', 'localstorage'),
    ...plugins(behind, machine),
    ...releaseVersion(release),
    // By its name alone: no list of processes shows what it is.
    ...(login === 'token' ? ['--env', TOKEN] : env(TOKEN, 'lab')),
    image,
  ];
  return { image, options };
}

/** In these, monitoring-plugin's files are served by an nginx; later by a program of its own (its Dockerfiles). */
const WITH_NGINX: readonly Release[] = ['4.16', '4.17'];

/** On a cluster the monitoring operator brings this file; the image has none for a user who is not root. */
const NGINX = [
  'error_log /dev/stderr; pid /tmp/nginx.pid; events {}',
  `http { include /etc/nginx/mime.types; access_log off; server { listen ${INSIDE.alerting}; root /usr/share/nginx/html; } }`,
].join(' ');

/** The container of Observe > Alerting: files alone, so that it needs nothing of this machine but a port. */
export function alertingContainer(release: Release, port: number): Container {
  const image = `quay.io/openshift/origin-monitoring-plugin:${release}`;
  const common = [...PLATFORM, '--publish', `127.0.0.1:${port}:${INSIDE.alerting}`];
  if (!WITH_NGINX.includes(release)) return { image, options: [...common, image] };
  const start = 'printf %s "$NGINX" > /tmp/nginx.conf && exec nginx -c /tmp/nginx.conf -g "daemon off;"';
  return {
    image,
    options: [...common, ...env('NGINX', NGINX), '--entrypoint', '/bin/sh', image, '-c', start],
  };
}
