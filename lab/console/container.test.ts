import type { Release } from './console-options.mjs';
import {
  alertingContainer,
  consoleContainer,
  fromInside,
  TOKEN,
  type Behind,
  type Login,
  type Machine,
} from './container';

const RELEASES: readonly Release[] = [
  '4.16',
  '4.17',
  '4.18',
  '4.19',
  '4.20',
  '4.21',
  '4.22',
  '4.23',
  'latest',
];
const LINUX: Machine = { engine: 'podman', platform: 'linux' };
const LAB: Behind = {
  kubernetes: 'http://127.0.0.1:4001',
  thanos: 'http://localhost:4002/api/prometheus',
  alertmanager: 'http://localhost:4002/api/alertmanager',
  plugin: 'http://127.0.0.1:4003',
  alerting: 'http://127.0.0.1:4004',
};
const CLUSTER: Behind = {
  ...LAB,
  kubernetes: 'https://api.cluster.example.com:6443',
  thanos: 'https://thanos.example.com',
  alertmanager: null,
};

function optionsOf(
  release: Release,
  {
    behind = LAB,
    machine = LINUX,
    login = 'any-word',
  }: Partial<{ behind: Behind; machine: Machine; login: Login }> = {},
): readonly string[] {
  return consoleContainer({ release, port: 9000, login }, behind, machine).options;
}

/** The variables that are given with their values. */
function given(options: readonly string[]): Record<string, string> {
  const words = options.filter((word, index) => options[index - 1] === '--env' && word.includes('='));
  return Object.fromEntries(
    words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
}

describe('the console', () => {
  it.each(RELEASES)(
    'of %s is told what is behind it, and how it can be reached, by variables that it knows',
    (release) => {
      const options = optionsOf(release);
      const { BRIDGE_RELEASE_VERSION, ...others } = given(options);
      expect(others).toEqual({
        BRIDGE_LISTEN: 'http://127.0.0.1:9000',
        BRIDGE_USER_AUTH: 'disabled',
        BRIDGE_K8S_MODE: 'off-cluster',
        BRIDGE_K8S_MODE_OFF_CLUSTER_SKIP_VERIFY_TLS: 'true',
        BRIDGE_K8S_MODE_OFF_CLUSTER_ENDPOINT: 'http://127.0.0.1:4001',
        BRIDGE_K8S_MODE_OFF_CLUSTER_THANOS: 'http://127.0.0.1:4002/api/prometheus',
        BRIDGE_K8S_MODE_OFF_CLUSTER_ALERTMANAGER: 'http://127.0.0.1:4002/api/alertmanager',
        BRIDGE_USER_SETTINGS_LOCATION: 'localstorage',
        BRIDGE_PLUGINS:
          'telemetry-health-plugin=http://127.0.0.1:4003,monitoring-plugin=http://127.0.0.1:4004',
        BRIDGE_I18N_NAMESPACES: 'plugin__telemetry-health-plugin,plugin__monitoring-plugin',
        [TOKEN]: 'lab',
      });
      expect(BRIDGE_RELEASE_VERSION).toBe(release === 'latest' ? undefined : `${release}.0`);
      expect(options.at(-1)).toBe(`quay.io/openshift/origin-console:${release}`);
    },
  );

  it.each(RELEASES)('of %s gets the token of a cluster by the name of its variable alone', (release) => {
    const options = optionsOf(release, { behind: CLUSTER, login: 'token' });
    expect(options.filter((option) => option.includes('TOKEN'))).toEqual([TOKEN]);
    expect(options[options.indexOf(TOKEN) - 1]).toBe('--env');
    expect(given(options)).toMatchObject({
      BRIDGE_K8S_MODE_OFF_CLUSTER_ENDPOINT: 'https://api.cluster.example.com:6443',
      BRIDGE_K8S_MODE_OFF_CLUSTER_THANOS: 'https://thanos.example.com',
    });
    expect(given(options)).not.toHaveProperty('BRIDGE_K8S_MODE_OFF_CLUSTER_ALERTMANAGER');
  });

  it('has the network of a Linux machine, and listens for that machine alone', () => {
    for (const engine of ['podman', 'docker'] as const) {
      const options = optionsOf('4.22', { machine: { engine, platform: 'linux' } });
      expect(options[options.indexOf('--network') + 1]).toBe('host');
      expect(options).not.toContain('--publish');
    }
  });

  it.each([
    ['podman', 'host.containers.internal'],
    ['docker', 'host.docker.internal'],
  ] as const)('calls the machine by its name elsewhere, and is published to it alone: %s', (engine, name) => {
    const options = optionsOf('4.22', { machine: { engine, platform: 'darwin' } });
    expect(options).not.toContain('--network');
    expect(options[options.indexOf('--publish') + 1]).toBe('127.0.0.1:9000:9000');
    expect(given(options)).toMatchObject({
      BRIDGE_K8S_MODE_OFF_CLUSTER_ENDPOINT: `http://${name}:4001`,
      BRIDGE_K8S_MODE_OFF_CLUSTER_THANOS: `http://${name}:4002/api/prometheus`,
      BRIDGE_PLUGINS: `telemetry-health-plugin=http://${name}:4003,monitoring-plugin=http://${name}:4004`,
    });
    expect(given(options)).not.toHaveProperty('BRIDGE_LISTEN');
  });

  it('goes without Observe > Alerting when that is left out', () => {
    expect(given(optionsOf('4.19', { behind: { ...LAB, alerting: null } }))).toMatchObject({
      BRIDGE_PLUGINS: 'telemetry-health-plugin=http://127.0.0.1:4003',
      BRIDGE_I18N_NAMESPACES: 'plugin__telemetry-health-plugin',
    });
  });

  it('leaves an address elsewhere as it is', () => {
    const darwin: Machine = { engine: 'docker', platform: 'darwin' };
    expect(fromInside('https://thanos.example.com/x', darwin)).toBe('https://thanos.example.com/x');
  });
});

describe('Observe > Alerting', () => {
  it.each(RELEASES)('of %s is published to this machine alone', (release) => {
    const { image, options } = alertingContainer(release, 4004);
    expect(image).toBe(`quay.io/openshift/origin-monitoring-plugin:${release}`);
    expect(options).toContain(image);
    expect(options[options.indexOf('--publish') + 1]).toBe('127.0.0.1:4004:9443');
    expect(options).not.toContain('--network');
  });

  it.each(['4.16', '4.17'] as const)(
    'of %s is served by an nginx, which is told where to listen',
    (release) => {
      const { image, options } = alertingContainer(release, 4004);
      expect(given(options)['NGINX']).toContain('listen 9443; root /usr/share/nginx/html;');
      expect(options.slice(options.indexOf('--entrypoint'))).toEqual([
        ...['--entrypoint', '/bin/sh', image, '-c'],
        expect.stringContaining('exec nginx -c /tmp/nginx.conf'),
      ]);
    },
  );

  it.each(['4.18', '4.22', '4.23', 'latest'] as const)('of %s serves itself', (release) => {
    expect(alertingContainer(release, 4004).options.at(-1)).toBe(alertingContainer(release, 4004).image);
  });
});
