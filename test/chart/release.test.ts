import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import pluginPackage from '../../package.json';
import { CHART, helm, helmPath, objectsIn, only, RELEASE, ROOT, run, TEMPORARY } from './helm';

const scripts = (module: string, expression: string): string => {
  const file = JSON.stringify(join(ROOT, 'scripts', module));
  const code = `import * as m from ${file}; try { console.log(${expression}); } catch (error) { console.log(error.message); }`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
};

describe('npm run package', () => {
  test('says the versions, which are one, and makes an archive that installs the same', async () => {
    const { code, out, err } = await run(process.execPath, [join(ROOT, 'scripts', 'package.mjs')]);
    if (code !== 0) throw new Error(err);
    const [archive = '', ...versions] = out.trimEnd().split('\n');
    expect(versions.map((line) => line.trim().split(/ {2,}/))).toEqual(
      [
        'package.json',
        'package.json, consolePlugin',
        'plugin-manifest.json',
        'Chart.yaml, version',
        'Chart.yaml, appVersion',
        'CHANGELOG.md',
      ].map((place) => [place, pluginPackage.version]),
    );
    const files = execFileSync('tar', ['-tzf', join(ROOT, archive)], { encoding: 'utf8' });
    for (const file of [
      'Chart.yaml',
      'values.schema.json',
      'README.md',
      'files/nginx.conf',
      'files/rule.yaml',
    ]) {
      expect(files).toContain(`telemetry-health-plugin/${file}\n`);
    }
    const [release = '', , ...rest] = RELEASE;
    const packed = await helm('template', release, join(ROOT, archive), ...rest);
    expect(packed.code).toBe(0);
    expect(packed.out).toBe((await helm('template', ...RELEASE)).out);
  }, 180_000);

  test('stops where one of them differs, and shows all', () => {
    const said = scripts(
      'package-versions.mjs',
      "m.checkVersions({ 'package.json': '1.0.0', chart: '1.0.1' })",
    );
    expect(said).toBe(
      'The versions do not agree:\n  package.json  1.0.0\n  chart         1.0.1\n\n'.slice(0, -1),
    );
  });
});

test('the chart needs no other chart', () => {
  const chart = parse(readFileSync(join(CHART, 'Chart.yaml'), 'utf8')) as object;
  expect(chart).not.toHaveProperty('dependencies');
});

describe('helm out of an archive', () => {
  test('is found by its name, packed or not', () => {
    const folder = join(TEMPORARY, 'zip');
    mkdirSync(folder);
    const text = 'helm '.repeat(100);
    // Local headers, a deflated and a stored file, the list of them, and its end.
    const archive = scripts(
      'bootstrap-helm.mjs',
      `await (async () => {
        const { deflateRawSync } = await import('node:zlib');
        const files = [['other', Buffer.from('x'), 0], ['helm/helm', deflateRawSync(Buffer.from(${JSON.stringify(text)})), 8]];
        let body = Buffer.alloc(0); let list = Buffer.alloc(0);
        for (const [name, bytes, method] of files) {
          const local = Buffer.alloc(30); local.write('PK\\x03\\x04', 'latin1');
          local.writeUInt16LE(method, 8); local.writeUInt32LE(bytes.length, 18); local.writeUInt16LE(name.length, 26);
          const listed = Buffer.alloc(46); listed.write('PK\\x01\\x02', 'latin1');
          listed.writeUInt16LE(method, 10); listed.writeUInt32LE(bytes.length, 20); listed.writeUInt16LE(name.length, 28);
          listed.writeUInt32LE(body.length, 42);
          body = Buffer.concat([body, local, Buffer.from(name), bytes]); list = Buffer.concat([list, listed, Buffer.from(name)]);
        }
        const end = Buffer.alloc(22); end.write('PK\\x05\\x06', 'latin1'); end.writeUInt32LE(body.length, 16);
        const zip = Buffer.concat([body, list, end]);
        let missing = ''; try { m.unzipOne(zip, 'nope'); } catch (error) { missing = error.message; }
        return JSON.stringify([m.unzipOne(zip, 'helm/helm').toString(), m.unzipOne(zip, 'other').toString(), missing]);
      })()`,
    );
    expect(JSON.parse(archive)).toEqual([text, 'x', 'there is no nope in the archive']);
  });
});

describe('"Install on a cluster" in the README', () => {
  const section = /## Install on a cluster\n([\s\S]*?)\n## /.exec(
    readFileSync(join(ROOT, 'README.md'), 'utf8'),
  )?.[1];
  const lines = (section ?? '').split('\n').filter((line) => line.startsWith('    '));
  const DIGEST = `sha256:${'0b'.repeat(32)}`;
  const BIN = join(TEMPORARY, 'install');

  test('is five lines', () => {
    expect(lines).toHaveLength(5);
  });

  test('that a shell runs as written: what is pushed is what is installed and enabled', () => {
    mkdirSync(BIN);
    const program = (name: string, text: string): void =>
      writeFileSync(join(BIN, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    // Neither an engine for containers nor a cluster is here: these say what they were told, and helm renders.
    program('podman', `echo "podman $*" >&2; [ "$1" = push ] && printf %s ${DIGEST} > "$3"; exit 0`);
    program('oc', 'echo "oc $*" >&2');
    program('helm', `[ "$1 $2" = 'upgrade --install' ] && shift 2 && exec '${helmPath}' template "$@"`);
    const { status, stdout, stderr } = spawnSync('bash', ['-eu', '-c', lines.join('\n')], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, PATH: [BIN, process.env['PATH']].join(delimiter) },
    });
    expect([status, stderr]).toEqual([0, expect.stringContaining('podman build')]);
    const image = /podman build --tag (\S+) \./.exec(stderr)?.[1] ?? 'none';
    const objects = objectsIn(stdout);
    const deployment = only(objects, 'Deployment');
    expect(JSON.stringify(deployment)).toContain(`"image":"${image}@${DIGEST}"`);
    expect(only(objects, 'Job', 'telemetry-health-plugin-enable')).toBeDefined();
    expect(stderr).toContain(
      `oc -n ${deployment.metadata.namespace} rollout status deployment/${deployment.metadata.name}`,
    );
  });
});
