import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { commandOf, lastStage, readContainerfile, ROOT, valuesOf } from './containerfile';

const read = (name: string): string => fs.readFileSync(path.join(ROOT, name), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly description: string;
  readonly license: string;
};
const defaultOf = (args: readonly string[], name: string): string | undefined =>
  args.find((value) => value.startsWith(`${name}=`))?.slice(name.length + 1);

describe('the Containerfile', () => {
  const { args, stages } = readContainerfile();
  const image = lastStage();
  const globals = args.filter(({ name }) => name === 'ARG').map(({ value }) => value);

  test('builds with Node and serves with an nginx of UBI, both of which can be replaced, by a digest for one', () => {
    expect(stages.map(({ name, from }) => [name, from])).toEqual([
      ['build', '${NODE_IMAGE}'],
      ['nothing-earlier', 'scratch'],
      ['earlier', '${EARLIER_IMAGE}'],
      ['3', '${NGINX_IMAGE}'],
    ]);
    expect(defaultOf(globals, 'NODE_IMAGE')).toMatch(/^registry\.access\.redhat\.com\/ubi9\/nodejs-22:/);
    expect(defaultOf(globals, 'NGINX_IMAGE')).toMatch(/^registry\.access\.redhat\.com\/ubi9\/nginx-124:/);
  });

  test('takes the scripts of an earlier image where it is told one, else of a stage that has none', () => {
    const earlier = defaultOf(globals, 'EARLIER_IMAGE');
    expect(stages.map(({ name }) => name)).toContain(earlier);
    const folder = '/opt/telemetry-health-plugin';
    expect(valuesOf(image, 'COPY')).toEqual(
      expect.arrayContaining([
        `--from=build /build/dist ${folder}/current`,
        `--from=earlier ${folder}/current ${folder}/earlier`,
      ]),
    );
    const stage = stages.find(({ name }) => name === earlier);
    expect(stage && valuesOf(stage, 'COPY')).toEqual([`--from=build /build/nothing ${folder}/current`]);
  });

  test('installs what the lock names, without running scripts of packages', () => {
    const [build] = stages;
    const runs = build ? valuesOf(build, 'RUN') : [];
    expect(runs[0]).toMatch(/^npm ci --ignore-scripts /);
    expect(runs.join('\n')).not.toMatch(/npm (i|install)\b|apt-get|dnf|curl|wget/);
  });

  test('makes an image that runs nginx itself as a user with a number, and needs no shell for it', () => {
    expect(valuesOf(image, 'RUN')).toEqual([]);
    expect(valuesOf(image, 'USER')).toEqual(['1001']);
    expect(valuesOf(image, 'STOPSIGNAL')).toEqual(['SIGQUIT']);
    expect(commandOf(image)).toEqual(['/usr/sbin/nginx', '-e', 'stderr', '-g', 'daemon off;']);
  });

  test('listens on the port that the configuration has unless told otherwise', () => {
    expect(valuesOf(image, 'EXPOSE')).toEqual(['9443']);
    expect(valuesOf(image, 'LABEL').join()).toContain('io.openshift.expose-services="9443:https"');
  });

  test('says what it is, in the words and with the version of package.json', () => {
    expect(defaultOf(valuesOf(image, 'ARG'), 'VERSION')).toBe(manifest.version);
    const told = valuesOf(image, 'LABEL').join(' ');
    const labels = new Map(
      Array.from(told.matchAll(/([\w.-]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]),
    );
    expect(Object.fromEntries(labels)).toMatchObject({
      'org.opencontainers.image.version': '${VERSION}',
      'org.opencontainers.image.revision': '${REVISION}',
      'org.opencontainers.image.licenses': manifest.license,
      'org.opencontainers.image.description': manifest.description,
      'io.k8s.description': manifest.description,
      version: '${VERSION}',
    });
  });

  test('is told no secret and fetches nothing by address', () => {
    const all = [...args, ...stages.flatMap(({ does }) => does)];
    const given = all.filter(({ name }) => name === 'ARG' || name === 'ENV').map(({ value }) => value);
    expect(given.filter((value) => /token|password|secret|auth|key/i.test(value))).toEqual([]);
    expect(all.filter(({ name }) => name === 'ADD')).toEqual([]);
    expect(all.filter(({ value }) => value.includes('--mount=type=secret'))).toEqual([]);
  });
});

describe('.dockerignore', () => {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));

  test('leaves everything out but what the build is made of and what does it', () => {
    const script = `import { BUILDS } from './scripts/bootstrap-build.mjs'; console.log(JSON.stringify(BUILDS.plugin.inputs))`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
    const inputs = JSON.parse(told.toString()) as readonly string[];
    expect(lines[0]).toBe('*');
    expect([...allowed].sort()).toEqual([...inputs, 'LICENSE', 'scripts'].sort());
  });

  test.each(['node_modules', '.git', '.cache', 'dist', 'lab', 'fixtures', 'test'])(
    'leaves out %s',
    (name) => {
      expect(allowed.filter((path_) => path_ === name || path_.startsWith(`${name}/`))).toEqual([]);
    },
  );

  test('leaves out the tests beside the code', () => {
    const [last] = allowed.slice(-1);
    const after = lines.slice(lines.indexOf(`!${last}`) + 1);
    expect(after).toEqual(expect.arrayContaining(['**/*.test.ts', '**/*.test.tsx']));
  });
});
