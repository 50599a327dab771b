import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import schema from '../../charts/telemetry-health-plugin/values.schema.json';
import { CHART, refusal, rendered, ROOT, run } from './helm';

/** A value that is refused: what is set, where the message says so, and with what reason. */
const REFUSED: readonly (readonly [object, string, string])[] = [
  [{ replica: 3 }, "at ''", "additional properties 'replica' not allowed"],
  [{ image: { name: 'a' } }, "at '/image'", "additional properties 'name' not allowed"],
  [{ image: { repository: 'telemetry-health-plugin' } }, "at '/image/repository'", 'does not match pattern'],
  [{ image: { repository: 'quay.io/a/b:v1' } }, "at '/image/repository'", 'does not match pattern'],
  [{ image: { digest: 'sha256:abc' } }, "at '/image/digest'", "'sha256:abc' does not match pattern"],
  [{ image: { tag: 'not a tag' } }, "at '/image/tag'", 'does not match pattern'],
  [{ image: { tag: 4.19 } }, "at '/image/tag'", 'got number, want string'],
  [{ image: { pullPolicy: 'Sometimes' } }, "at '/image/pullPolicy'", 'value must be one of'],
  [{ image: { pullSecrets: 'quay' } }, "at '/image/pullSecrets'", 'got string, want array'],
  [{ image: { pullSecrets: ['Quay_Secret'] } }, "at '/image/pullSecrets/0'", 'does not match pattern'],
  [{ registryOverride: 'https://mirror.example.com' }, "at '/registryOverride'", 'does not match pattern'],
  [{ replicas: 0 }, "at '/replicas'", 'minimum: got 0, want 1'],
  [{ replicas: '2' }, "at '/replicas'", 'got string, want integer'],
  [{ resources: { limits: { cpu: 'much' } } }, "at '/resources/limits/cpu'", 'does not match pattern'],
  [{ resources: { limits: { memory: null } } }, "at '/resources/limits'", "missing property 'memory'"],
  [{ nodeSelector: { infra: true } }, "at '/nodeSelector/infra'", 'got boolean, want string'],
  [{ tolerations: [{ effect: 'Never' }] }, "at '/tolerations/0/effect'", 'value must be one of'],
  [{ priorityClassName: 'Not A Name' }, "at '/priorityClassName'", 'does not match pattern'],
  [{ service: { port: 443 } }, "at '/service/port'", 'minimum: got 443, want 1,024'],
  [{ enablePlugin: true }, "at '/enablePlugin'", 'got boolean, want object'],
  [{ enablePlugin: { enabled: 'yes' } }, "at '/enablePlugin/enabled'", 'got string, want boolean'],
  [{ enablePlugin: { image: { tag: '' } } }, "at '/enablePlugin/image/tag'", 'does not match pattern'],
  [
    { runbookLink: { consoleURL: 'http://console.example.com' } },
    "at '/runbookLink/consoleURL'",
    'does not match pattern',
  ],
  [
    { runbookLink: { consoleURL: 'https://console.example.com/?a=b' } },
    "at '/runbookLink/consoleURL'",
    'does not match pattern',
  ],
  [{ runbookLink: { consoleUrl: 'https://a.b' } }, "at '/runbookLink'", "'consoleUrl' not allowed"],
  [{ readers: { groups: 'support' } }, "at '/readers/groups'", 'got string, want array'],
  [{ readers: { users: [''] } }, "at '/readers/users/0'", 'minLength'],
];

test.each(REFUSED)('%j is refused, and the message says where and why', async (values, where, why) => {
  const message = await refusal(values);
  const lines = message.split('\n').filter((line) => line.includes(where));
  expect(lines.join('\n')).toContain(why);
});

test('what Helm itself adds for charts within charts is let through', async () => {
  expect((await rendered({ global: { any: 'thing' } })).length).toBeGreaterThan(0);
});

type Schema = {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly required?: readonly string[];
};

/** Paths of values and of the schema, down to where keys are free. */
const pathsOf = (value: unknown, known: Schema | undefined, path: string): readonly string[] => {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap || known?.properties === undefined) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, known.properties?.[key], `${path}/${key}`),
  );
};
const schemaPathsOf = (known: Schema, path: string): readonly string[] =>
  known.properties === undefined
    ? [path]
    : Object.entries(known.properties).flatMap(([key, inner]) => schemaPathsOf(inner, `${path}/${key}`));

describe('the schema', () => {
  const whole = schema as unknown as Schema;

  test('knows every value, and no other', () => {
    const values: unknown = parse(readFileSync(join(CHART, 'values.yaml'), 'utf8'));
    const known = schemaPathsOf(whole, '').filter((path) => path !== '/global');
    expect([...pathsOf(values, whole, '')].sort()).toEqual([...known].sort());
  });

  test('is closed, and wants every value to be there, so that nothing is unset by null', () => {
    const open = (known: Schema, path: string): readonly string[] => {
      const inner = Object.entries(known.properties ?? {});
      const names = inner.map(([key]) => key).filter((key) => key !== 'global');
      const isOpen =
        inner.length > 0 &&
        (known.additionalProperties !== false || names.some((key) => known.required?.includes(key) !== true));
      return [
        ...(isOpen ? [path] : []),
        ...inner.flatMap(([key, value]) => (path === '/tolerations' ? [] : open(value, `${path}/${key}`))),
      ];
    };
    expect(open(whole, '')).toEqual([]);
  });
});

test('the README of the chart has the table that values.yaml and the schema make', async () => {
  const { code, err } = await run(process.execPath, [join(ROOT, 'scripts', 'chart-readme.mjs'), '--check']);
  expect(err).toBe('');
  expect(code).toBe(0);
});
