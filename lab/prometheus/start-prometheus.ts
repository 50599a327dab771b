import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Child, Nursery } from '../children';
import { freePort } from '../free-port';
import { findProgram } from './binaries';
import { alertmanagerConfiguration, prometheusConfiguration, rulesWith } from './configuration';
import type { AlertChanges, PrometheusSetup } from './configuration';
import { untilReady } from './ready';

/** A program that answers HTTP under `url`, which has no slash at its end. */
export type Running = { readonly url: string; readonly child: Child };

/** Path of the cluster's rules of telemetry, as the lab has them: the alert and the recording rule beside it. */
export const RULE_FILE = join(__dirname, 'telemeter.rules.yaml');

async function start(name: string, child: (port: number) => Child): Promise<Running> {
  const port = await freePort();
  const running = { url: `http://127.0.0.1:${port}`, child: child(port) };
  try {
    await untilReady(name, running.child, running.url);
    return running;
  } catch (error) {
    await running.child.stop();
    throw error;
  }
}

/** Files that a Prometheus runs on, and options beside those that it always has. */
export type PrometheusFiles = {
  readonly configuration: string;
  readonly data: string;
  readonly options?: readonly string[];
};

/** Starts Prometheus on the blocks in a folder, as a file of configuration tells it; settles when it is ready. */
export const startPrometheusAs = (
  { configuration, data, options = [] }: PrometheusFiles,
  nursery: Nursery,
): Promise<Running> =>
  start('Prometheus', (port) =>
    nursery.start(findProgram('prometheus'), [
      `--config.file=${configuration}`,
      `--storage.tsdb.path=${data}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=warn',
      ...options,
    ]),
  );

/** An alert that fires before Prometheus knows its Alertmanager would be sent again after a minute only. */
const SENT_AGAIN = '--rules.alert.resend-delay=2s';

/** Starts Prometheus on the blocks in `folder/data`; settles when it is ready. */
export async function startPrometheus(
  folder: string,
  setup: Omit<PrometheusSetup, 'ruleFile'>,
  alert: AlertChanges | null,
  nursery: Nursery,
): Promise<Running> {
  const configuration = join(folder, 'prometheus.yml');
  const ruleFile = alert === null ? RULE_FILE : join(folder, 'rules.yaml');
  if (alert !== null) await writeFile(ruleFile, rulesWith(await readFile(RULE_FILE, 'utf8'), alert));
  await writeFile(configuration, prometheusConfiguration({ ...setup, ruleFile }));
  return startPrometheusAs({ configuration, data: join(folder, 'data'), options: [SENT_AGAIN] }, nursery);
}

/** Starts Alertmanager, alone; settles when it is ready. */
export async function startAlertmanager(folder: string, nursery: Nursery): Promise<Running> {
  const configuration = join(folder, 'alertmanager.yml');
  await writeFile(configuration, alertmanagerConfiguration());
  return start('Alertmanager', (port) =>
    nursery.start(findProgram('alertmanager'), [
      `--config.file=${configuration}`,
      `--storage.path=${join(folder, 'alertmanager')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
      '--log.level=warn',
    ]),
  );
}
