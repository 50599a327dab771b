import { cpSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import pluginPackage from '../../package.json';
import { SOURCES } from '../../src/diagnosis/evidence/sources';
import { SILENCES_PERMISSION } from '../../src/diagnosis/evidence/silences';
import { faultsOf } from './check-object';
import { CHART, helm, only, rendered, RELEASE, TEMPORARY, withValues } from './helm';
import type { KubernetesObject } from './helm';

const DIGEST = `sha256:${'0a'.repeat(32)}`;
const ENABLED = { enablePlugin: { enabled: true } };
const LINKED = { runbookLink: { enabled: true, consoleURL: 'https://console.example.com' } };
const READ = { readers: { users: ['jane@example.com'], groups: ['support', 'system:authenticated'] } };

/** Each value away from its default at least once, alone and together. */
const MATRIX: readonly (readonly [string, object])[] = [
  ['nothing', {}],
  [
    'an image of another registry',
    {
      image: {
        repository: 'quay.example.com/team/telemetry-health-plugin',
        digest: DIGEST,
        tag: 'v1',
        pullPolicy: 'Always',
        pullSecrets: ['quay', 'mirror'],
      },
    },
  ],
  ['a mirror', { registryOverride: 'mirror.example.com:5000/ocp', ...ENABLED }],
  ['one replica on chosen nodes', { replicas: 1, nodeSelector: { 'node-role.kubernetes.io/infra': '' } }],
  [
    'tolerations and a priority',
    {
      tolerations: [
        {
          key: 'node-role.kubernetes.io/infra',
          operator: 'Exists',
          effect: 'NoExecute',
          tolerationSeconds: 60,
        },
      ],
      priorityClassName: 'system-cluster-critical',
      ...ENABLED,
    },
  ],
  ['other amounts', { resources: { requests: { cpu: 0.5 }, limits: { cpu: 1, memory: '1Gi' } } }],
  ['another port', { service: { port: 8443 } }],
  ['enabling', ENABLED],
  ['the link in notifications', LINKED],
  ['readers', READ],
  [
    'everything',
    {
      ...ENABLED,
      ...LINKED,
      ...READ,
      image: { digest: DIGEST, pullSecrets: ['quay'] },
      nodeSelector: { a: 'b' },
      tolerations: [{ operator: 'Exists' }],
      registryOverride: 'mirror.example.com',
    },
  ],
];

const nameOf = ({ kind, metadata }: KubernetesObject): string => `${kind} ${metadata.name}`;
const podOf = (object: KubernetesObject): Pod =>
  (object['spec'] as { readonly template: { readonly spec: Pod } }).template.spec;
type Container = {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly imagePullPolicy: string;
  readonly securityContext: object;
  readonly resources: object;
  readonly volumeMounts: readonly { readonly mountPath: string; readonly readOnly?: boolean }[];
};
type Pod = {
  readonly automountServiceAccountToken: boolean;
  readonly serviceAccountName: string;
  readonly securityContext: object;
  readonly imagePullSecrets?: readonly object[];
  readonly containers: readonly [Container];
};

describe.each(MATRIX)('with %s', (_what, values) => {
  test('helm has nothing to say against the chart', async () => {
    const { code, out, err } = await helm('lint', CHART, '--strict', ...withValues(values));
    expect(`${out}${err}`).toContain('0 chart(s) failed');
    expect(code).toBe(0);
  });

  test('every object is as its schema says, has our labels, and says where it belongs', async () => {
    const objects = await rendered(values);
    const faults = objects.flatMap((one) => faultsOf(one).map((fault) => `${nameOf(one)}: ${fault}`));
    expect(faults).toEqual([]);
    expect(new Set(objects.map(nameOf)).size).toBe(objects.length);
    for (const { metadata, kind } of objects) {
      expect(metadata.labels).toMatchObject({
        'app.kubernetes.io/name': 'telemetry-health-plugin',
        'app.kubernetes.io/instance': 'our-release',
        'app.kubernetes.io/managed-by': 'Helm',
      });
      const isNamespaced = !/^Cluster|^ConsolePlugin$/.test(kind);
      expect(metadata.namespace !== undefined).toBe(isNamespaced);
    }
  });

  test('every pod is one that the restricted security standard lets in', async () => {
    const pods = (await rendered(values)).filter(({ kind }) => kind === 'Deployment' || kind === 'Job');
    expect(pods.length).toBeGreaterThan(0);
    for (const pod of pods.map(podOf)) {
      expect(pod.securityContext).toEqual({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(pod.containers).toHaveLength(1);
      const [{ securityContext, resources, volumeMounts }] = pod.containers;
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      for (const amounts of ['requests', 'limits']) {
        expect(resources).toHaveProperty([amounts, 'cpu']);
        expect(resources).toHaveProperty([amounts, 'memory']);
      }
      const writable = volumeMounts.filter(({ readOnly }) => readOnly !== true);
      expect(writable.map(({ mountPath }) => mountPath)).toEqual(['/tmp']);
    }
  });
});

test('a schema that knows every field notices one that nobody knows', async () => {
  const deployment = only(await rendered(), 'Deployment');
  expect(faultsOf({ ...deployment, spec: { ...(deployment['spec'] as object), replica: 2 } })).toEqual([
    'unknown field /spec/replica',
  ]);
});

describe('what is always there', () => {
  test('is this, and nothing that reaches beyond it', async () => {
    expect((await rendered()).map(nameOf).sort()).toEqual(
      [
        'ConfigMap',
        'ConsolePlugin',
        'Deployment',
        'NetworkPolicy',
        'PodDisruptionBudget',
        'Service',
        'ServiceAccount',
      ].map((kind) => `${kind} telemetry-health-plugin`),
    );
  });

  test('the ConsolePlugin has the name in the manifest, and leads to the Service', async () => {
    const objects = await rendered({ service: { port: 8443 } });
    const { name, displayName } = pluginPackage.consolePlugin;
    expect(only(objects, 'ConsolePlugin', name)['spec']).toEqual({
      displayName,
      backend: {
        type: 'Service',
        service: { name: 'telemetry-health-plugin', namespace: 'our-namespace', port: 8443, basePath: '/' },
      },
      i18n: { loadType: 'Preload' },
    });
    expect(only(objects, 'Service')['spec']).toMatchObject({
      ports: [{ port: 8443, targetPort: 'https' }],
      sessionAffinity: 'ClientIP',
    });
    const [container] = podOf(only(objects, 'Deployment')).containers;
    expect(container).toMatchObject({ ports: [{ name: 'https', containerPort: 8443 }] });
  });

  test('the configuration of nginx is rendered, and a change of it rolls the pods', async () => {
    const checksum = async (port: number): Promise<string> => {
      const objects = await rendered({ service: { port } });
      const text = (only(objects, 'ConfigMap')['data'] as Readonly<Record<string, string>>)['nginx.conf'];
      expect(text).toMatch(new RegExp(`listen ${port} ssl`));
      expect(text).not.toContain('{{');
      const { template } = only(objects, 'Deployment')['spec'] as { template: KubernetesObject };
      return template.metadata.annotations?.['checksum/nginx'] ?? '';
    };
    expect(await checksum(9443)).not.toBe(await checksum(8443));
  });

  test('the certificate that the Service asks for is the one that the pods mount', async () => {
    const objects = await rendered();
    const secret = only(objects, 'Service').metadata.annotations?.[
      'service.beta.openshift.io/serving-cert-secret-name'
    ];
    expect(podOf(only(objects, 'Deployment'))).toMatchObject({
      volumes: expect.arrayContaining([{ name: 'certificate', secret: { secretName: secret } }]) as unknown,
    });
  });

  test('only the console gets in, and nothing gets out', async () => {
    expect(only(await rendered(), 'NetworkPolicy')['spec']).toEqual({
      podSelector: {
        matchLabels: {
          'app.kubernetes.io/name': 'telemetry-health-plugin',
          'app.kubernetes.io/component': 'server',
        },
      },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [
            {
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'openshift-console' } },
              podSelector: { matchLabels: { app: 'console', component: 'ui' } },
            },
          ],
          ports: [{ port: 'https', protocol: 'TCP' }],
        },
      ],
    });
  });

  test('all selectors mean the pods of the Deployment, and no pod of a job', async () => {
    const objects = await rendered(ENABLED);
    const labelsOf = (object: KubernetesObject) =>
      (object['spec'] as { template: KubernetesObject }).template.metadata.labels ?? {};
    const { selector } = only(objects, 'Service')['spec'] as { selector: Readonly<Record<string, string>> };
    const matches = (object: KubernetesObject) =>
      Object.entries(selector).every(([key, value]) => labelsOf(object)[key] === value);
    expect(matches(only(objects, 'Deployment'))).toBe(true);
    expect(objects.filter(({ kind }) => kind === 'Job').map(matches)).toEqual([false, false]);
    for (const kind of ['Deployment', 'PodDisruptionBudget']) {
      expect(only(objects, kind)['spec']).toMatchObject({ selector: { matchLabels: selector } });
    }
  });

  test('a node can be drained, whatever the number of replicas', async () => {
    const objects = await rendered({ replicas: 1 });
    expect(only(objects, 'PodDisruptionBudget')['spec']).toMatchObject({ maxUnavailable: 1 });
    expect(only(await rendered(), 'Deployment')['spec']).toMatchObject({
      replicas: 2,
      strategy: { rollingUpdate: { maxUnavailable: 0 } },
    });
  });

  test('a pod waits before it ends in a way that Kubernetes 1.29 of OpenShift 4.16 has, too', async () => {
    const [server] = podOf(only(await rendered(), 'Deployment')).containers;
    expect(server).toMatchObject({
      lifecycle: { preStop: { exec: { command: ['/usr/bin/sleep', '5'] } } },
    });
  });

  test('no pod that serves has a token', async () => {
    const objects = await rendered();
    expect(podOf(only(objects, 'Deployment')).automountServiceAccountToken).toBe(false);
    expect(only(objects, 'ServiceAccount')['automountServiceAccountToken']).toBe(false);
  });
});

describe('images', () => {
  const imageOf = async (values: object): Promise<string> =>
    podOf(only(await rendered(values), 'Deployment')).containers[0].image;

  test.each<[string, object, string]>([
    [
      'nothing is said: the image stream of the namespace',
      {},
      `image-registry.openshift-image-registry.svc:5000/our-namespace/telemetry-health-plugin:${pluginPackage.version}`,
    ],
    ['a tag is said', { repository: 'quay.io/a/b', tag: 'v2' }, 'quay.io/a/b:v2'],
    [
      'a digest is said: it wins',
      { repository: 'quay.io/a/b', tag: 'v2', digest: DIGEST },
      `quay.io/a/b@${DIGEST}`,
    ],
  ])('where %s', async (_what, image, name) => {
    expect(await imageOf({ image })).toBe(name);
  });

  test('a mirror takes the place of the registry of all of them', async () => {
    const objects = await rendered({
      ...ENABLED,
      image: { repository: 'quay.io/a/b', digest: DIGEST },
      registryOverride: 'mirror.example.com:5000/ocp',
    });
    expect(podOf(only(objects, 'Deployment')).containers[0].image).toBe(
      `mirror.example.com:5000/ocp/a/b@${DIGEST}`,
    );
    for (const name of ['enable', 'disable']) {
      const job = only(objects, 'Job', `telemetry-health-plugin-${name}`);
      expect(podOf(job).containers[0].image).toBe(
        'mirror.example.com:5000/ocp/openshift4/ose-cli-rhel9:v4.19',
      );
    }
  });

  test('pull secrets and policy reach every pod', async () => {
    const objects = await rendered({ ...ENABLED, image: { pullSecrets: ['a', 'b'], pullPolicy: 'Never' } });
    const pods = objects.filter(({ kind }) => kind === 'Deployment' || kind === 'Job').map(podOf);
    expect(pods).toHaveLength(3);
    for (const { imagePullSecrets, containers } of pods) {
      expect(imagePullSecrets).toEqual([{ name: 'a' }, { name: 'b' }]);
      expect(containers[0].imagePullPolicy).toBe('Never');
    }
  });
});

type Rule = {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
};
const rulesOf = (object: KubernetesObject): readonly Rule[] => object['rules'] as readonly Rule[];

describe('readers', () => {
  /** Everything that the pages ask of the API server, as verb, resource and name. */
  const ASKED = Object.values(SOURCES)
    .flatMap(({ requests }) => requests('day'))
    .flatMap((request) => {
      if (request.to === 'prometheus') return [];
      if (request.to === 'log') return ['list pods', 'get pods/log'];
      const [path = ''] = request.path.split('?');
      const [, group, , rest = ''] =
        /^\/api(?:s\/([^/]+))?\/(v1)\/(?:namespaces\/[^/]+\/)?(.*)$/.exec(path) ?? [];
      const [resource = '', name] = rest.split('/');
      const full = group === undefined ? resource : `${resource}.${group}`;
      return [name === undefined ? `list ${full}` : `get ${full} ${name}`];
    });

  test('may read what the pages ask of the API server, and nothing else', async () => {
    const objects = await rendered(READ);
    const name = 'telemetry-health-plugin-reader';
    const allowed = [only(objects, 'Role', name), only(objects, 'ClusterRole', name)]
      .flatMap(rulesOf)
      .flatMap(({ apiGroups: [group = ''], resources, resourceNames, verbs }) =>
        verbs.flatMap((verb) =>
          resources.flatMap((resource) => {
            const full = group === '' ? resource : `${resource}.${group}`;
            return resourceNames === undefined
              ? [`${verb} ${full}`]
              : resourceNames.map((one) => `${verb} ${full} ${one}`);
          }),
        ),
      );
    expect([...new Set(allowed)].sort()).toEqual([...new Set(ASKED)].sort());
    expect(allowed.join()).not.toMatch(/secret|\*/i);
  });

  test('may query Prometheus and see silences by the roles that the pages name', async () => {
    const objects = await rendered(READ);
    const roles = objects
      .filter(({ kind }) => kind.endsWith('RoleBinding'))
      .map(({ roleRef }) => (roleRef as { readonly name: string }).name);
    expect(SOURCES['client-metrics'].permission.roles).toContain('cluster-monitoring-view');
    expect(SILENCES_PERMISSION.roles).toContain('monitoring-alertmanager-view');
    expect(roles.sort()).toEqual([
      'cluster-monitoring-view',
      'monitoring-alertmanager-view',
      'telemetry-health-plugin-reader',
      'telemetry-health-plugin-reader',
    ]);
  });

  test('are the people who are named, in every binding', async () => {
    const bindings = (await rendered(READ)).filter(({ kind }) => kind.endsWith('RoleBinding'));
    for (const { subjects } of bindings) {
      expect(subjects).toEqual(
        [
          ['User', 'jane@example.com'],
          ['Group', 'support'],
          ['Group', 'system:authenticated'],
        ].map(([kind, name]) => ({ apiGroup: 'rbac.authorization.k8s.io', kind, name })),
      );
    }
  });
});

test('no role of ours reaches a Secret, and only the jobs may write, the console’s list alone', async () => {
  const objects = await rendered({ ...ENABLED, ...READ, ...LINKED });
  const rules = objects.filter(({ kind }) => kind.endsWith('Role')).flatMap(rulesOf);
  expect(JSON.stringify(rules)).not.toMatch(/secrets|"\*"/);
  const writing = rules.filter(({ verbs }) => verbs.some((verb) => !['get', 'list', 'watch'].includes(verb)));
  expect(writing).toEqual([
    {
      apiGroups: ['operator.openshift.io'],
      resources: ['consoles'],
      resourceNames: ['cluster'],
      verbs: ['get', 'patch'],
    },
  ]);
});

describe('the notes', () => {
  /** `helm install` alone shows notes, and wants a cluster for it: here they are a file of a copy of the chart. */
  const notes = async (values: object): Promise<string> => {
    const copy = mkdtempSync(join(TEMPORARY, 'notes-'));
    cpSync(CHART, copy, { recursive: true });
    renameSync(join(copy, 'templates', 'NOTES.txt'), join(copy, 'files', 'NOTES.txt'));
    const wrapped = 'notes: {{ tpl (.Files.Get "files/NOTES.txt") . | quote }}\n';
    writeFileSync(join(copy, 'templates', 'notes.yaml'), wrapped);
    const [release = '', , ...rest] = RELEASE;
    const only = ['--show-only', 'templates/notes.yaml', ...withValues(values)];
    const { code, out, err } = await helm('template', release, copy, ...rest, ...only);
    if (code !== 0) throw new Error(err);
    return (parse(out) as { readonly notes: string }).notes;
  };

  test('tell what to open, and how to enable the plugin where the chart does not', async () => {
    const told = await notes({});
    expect(told).toContain('Observe > Telemetry Health');
    expect(told).toContain('Open guided runbook');
    expect(told).toContain('--set enablePlugin.enabled=true');
    expect(told).toContain('set image.digest');
    expect(told).not.toContain('Notifications');
    expect(await notes({ ...ENABLED, image: { digest: DIGEST } })).not.toMatch(/--set|set image.digest/);
  });

  test('tell what the link in notifications costs', async () => {
    const told = await notes(LINKED);
    expect(told).toContain('shows the alert twice');
    expect(told).toContain('Our rule is a copy');
    expect(told).toContain('an hour of its own');
  });
});
