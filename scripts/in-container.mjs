// Runs Prometheus, promtool or Alertmanager out of its image, as if it were a program of this machine:
//   node scripts/in-container.mjs ENGINE PROGRAM [options of the program]
// The container lives as long as this process, however that ends: when it is gone, the pipe to the container closes.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { ROOT } from './bootstrap-command.mjs';

/** Long-term releases; OpenShift 4.20 and later run Prometheus 3. */
const IMAGES = {
  prometheus: process.env.PROMETHEUS_IMAGE ?? 'quay.io/prometheus/prometheus:v3.5.0',
  promtool: process.env.PROMETHEUS_IMAGE ?? 'quay.io/prometheus/prometheus:v3.5.0',
  alertmanager: process.env.ALERTMANAGER_IMAGE ?? 'quay.io/prometheus/alertmanager:v0.28.1',
};

/** In the container: the program, and its end when the pipe closes. What runs beside the shell has no input of its own. */
const WHILE_HEARD = 'exec 3<&0; "$@" & program=$!; (cat <&3 > /dev/null; kill "$program") & wait "$program"';

/** What the engine is told: the caller's own user, network and files, so that paths and ports mean the same inside. */
export function containerArguments(engine, program, options) {
  const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  return [
    ...['run', '--rm', '--interactive', '--network', 'host', '--user', user],
    ...(basename(engine) === 'podman' ? ['--userns', 'keep-id', '--security-opt', 'label=disable'] : []),
    ...['--volume', `${tmpdir()}:${tmpdir()}`, '--volume', `${ROOT}:${ROOT}:ro`],
    ...['--entrypoint', '/bin/sh', IMAGES[program], '-c', WHILE_HEARD, 'sh', program, ...options],
  ];
}

if (process.argv[1]?.endsWith('in-container.mjs')) {
  const [engine, program, ...options] = process.argv.slice(2);
  const container = spawn(engine, containerArguments(engine, program, options), {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  container.stdin.on('error', () => undefined);
  container.once('error', (error) => {
    process.stderr.write(`${engine}: ${error.message}\n`);
    process.exitCode = 1;
  });
  container.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => container.stdin.end());
}
