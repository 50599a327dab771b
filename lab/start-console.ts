import { join } from 'node:path';
import { alertPath } from './alert-path';
import { obeyAndEnd, progress, untilToldToStop } from './command';
import { askCluster, askToken } from './console/cluster';
import type { ConsoleStart } from './console/console-options.mjs';
import {
  alertingContainer,
  consoleContainer,
  type Behind,
  type Login,
  type Machine,
} from './console/container';
import { Engine, type Running } from './console/engine';
import { addresses, commandOf, type Backing } from './console/words';
import { freePort } from './free-port';
import { startLab } from './lab';
import { startPluginServer } from './plugin-server';
import { SCENARIOS } from './scenarios/list';

/** How long a console has until it answers, in milliseconds. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 250;
const ANSWER_MS = 2000;

/** Everything that was started, to be undone in turn. */
class Undoing {
  readonly #steps: (() => Promise<void>)[] = [];
  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }
  async all(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.splice(0).reverse()) await step().catch((error) => failures.push(error));
    for (const failure of failures) progress(failure instanceof Error ? failure.message : String(failure));
  }
}

type Ground = { readonly behind: Omit<Behind, 'alerting'>; readonly login: Login; readonly backing: Backing };

/** What a dry run says instead of the ports that a lab takes. */
const DRY_LAB: Ground = {
  behind: {
    kubernetes: 'http://127.0.0.1:10001',
    thanos: 'http://127.0.0.1:10002/api/prometheus',
    alertmanager: 'http://127.0.0.1:10002/api/alertmanager',
    plugin: 'http://127.0.0.1:10003',
  },
  login: 'any-word',
  backing: { is: 'lab', scenario: '', host: 'http://127.0.0.1:10002', alert: null },
};
const DRY_PORT = 10004;

async function onCluster(undoing: Undoing, dryRun: boolean): Promise<Ground> {
  const cluster = await askCluster();
  const backing = { is: 'cluster' } as const;
  if (dryRun) return { behind: { ...cluster, plugin: DRY_LAB.behind.plugin }, login: 'token', backing };
  const plugin = await startPluginServer({ folder: join(__dirname, '..', 'dist') });
  undoing.add(() => plugin.stop());
  return { behind: { ...cluster, plugin: plugin.url }, login: 'token', backing };
}

async function onLab({ scenario, history }: ConsoleStart, undoing: Undoing): Promise<Ground> {
  const named = scenario === null ? {} : { scenario };
  const lab = await startLab({ port: 0, history, onProgress: progress, ...named });
  undoing.add(() => lab.stop());
  const { host, kubernetes, plugin, prometheus } = lab.urls();
  const { id } = lab.current();
  const fires = SCENARIOS.find((one) => one.id === id)?.expected.alert === 'firing';
  const alert = fires ? await alertPath(prometheus) : null;
  // By the page's server: Prometheus itself is another one after a switch.
  const behind = {
    kubernetes,
    plugin,
    thanos: `${host}/api/prometheus`,
    alertmanager: `${host}/api/alertmanager`,
  };
  return { behind, login: 'any-word', backing: { is: 'lab', scenario: id, host, alert } };
}

/** Waits until the console answers; throws with its last words when it ends before. */
async function ready(port: number, console: Running): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let end: string | null = null;
  void console.ended.then((words) => (end = words));
  while (Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    }).catch(() => null);
    if (end !== null) throw new Error(`${console.image} ended by itself: ${String(end)}`);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`${console.image} did not answer on port ${port} within a minute`);
}

function sayDry(options: ConsoleStart, ground: Ground, machine: Machine): void {
  const alerting = options.alerting ? `http://127.0.0.1:${DRY_PORT}` : null;
  const behind = { ...ground.behind, alerting };
  const containers = [
    ...(options.alerting ? [alertingContainer(options.release, DRY_PORT)] : []),
    consoleContainer({ ...options, login: ground.login }, behind, machine),
  ];
  progress('Nothing is run. Ports from 10001 on stand for free ones:');
  process.stdout.write(containers.map((one) => `${commandOf(machine, one)}\n`).join(''));
}

/** Starts it all; gives the containers, either of which may end. */
async function startAll(
  options: ConsoleStart,
  machine: Machine,
  undoing: Undoing,
): Promise<readonly Running[]> {
  const { release, port } = options;
  const ground = options.cluster ? await onCluster(undoing, false) : await onLab(options, undoing);
  const engine = new Engine(machine.engine, ground.login === 'token' ? await askToken() : null);
  undoing.add(() => engine.stop());
  const alertingPort = await freePort();
  const alerting = options.alerting ? `http://127.0.0.1:${alertingPort}` : null;
  const behind: Behind = { ...ground.behind, alerting };
  const console = consoleContainer({ release, port, login: ground.login }, behind, machine);
  const pages = options.alerting ? [alertingContainer(release, alertingPort)] : [];
  for (const { image } of [...pages, console]) {
    progress(`Bringing ${image}`);
    await engine.bring(image);
  }
  const name = `telemetry-health-console-${process.pid}`;
  const started = pages.map((container) => engine.start(`${name}-alerting`, container));
  const running = engine.start(name, console);
  await ready(port, running);
  process.stdout.write(addresses(options, behind, ground.backing));
  return [...started, running];
}

async function run(options: ConsoleStart): Promise<number> {
  const { findEngine } = await import('./console/find-engine.mjs');
  const engine = findEngine();
  const machine: Machine = { engine: engine ?? 'podman', platform: process.platform };
  const undoing = new Undoing();
  if (options.dryRun) {
    sayDry(options, options.cluster ? await onCluster(undoing, true) : DRY_LAB, machine);
    return 0;
  }
  const told = untilToldToStop();
  try {
    const containers = await Promise.race([startAll(options, machine, undoing), told]);
    if (containers === null) return 0;
    const ends = containers.map(({ image, ended }) =>
      ended.then((words) => `${image} ended by itself: ${words}`),
    );
    const end = await Promise.race([...ends, told]);
    if (end !== null) throw new Error(end);
    return 0;
  } finally {
    progress('Stopping');
    await undoing.all();
  }
}

obeyAndEnd(async () => {
  const { helpText, parseConsoleOptions } = await import('./console/console-options.mjs');
  const ids = SCENARIOS.map((scenario) => scenario.id);
  return { help: () => helpText(ids), asked: parseConsoleOptions(process.argv.slice(2), ids), run };
});
