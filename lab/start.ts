import { alertPath } from './alert-path';
import type { ConsoleName } from './host-options';
import { startLab, type Lab } from './lab';
import { SCENARIOS } from './scenarios/list';

const WRONG_USE = 2;

const progress = (what: string): void => void process.stderr.write(`${what}\n`);

async function addresses(lab: Lab): Promise<string> {
  const { host, prometheus, alertmanager, kubernetes, plugin } = lab.urls();
  const { id } = lab.current();
  const scenario = SCENARIOS.find((one) => one.id === id);
  const { port } = new URL(host);
  const path = scenario?.expected.alert === 'firing' ? await alertPath(prometheus) : null;
  const alert =
    path === null
      ? `  Alerts             ${host}/monitoring/alerts`
      : `  The alert          ${host}${path}\n                     (fires some seconds after the start)`;
  const switching = port === '9000' ? '' : ` --port ${port}`;
  return `
Scenario ${id}: ${scenario?.description ?? ''}

  Telemetry Health   ${host}/monitoring/telemetry-health
${alert}

For the doctor, also after a switch: --prometheus ${host}/api/prometheus --kubernetes ${host}/api/kubernetes
This scenario's own: Prometheus ${prometheus}   Alertmanager ${alertmanager}
                     Kubernetes API ${kubernetes}   plugin ${plugin}

Another scenario: the control in the page's masthead, or  npm run scenario -- ID${switching}
  ${SCENARIOS.map((one) => one.id).join(', ')}

Ctrl-C stops everything.
`;
}

/**
 * Stops the lab when anybody wants that: Ctrl-C, the system, a closed terminal, or the end of the process that started
 * it.
 */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.channel !== undefined) process.on('disconnect', () => resolve());
  });
}

type Start = {
  readonly scenario: string | null;
  readonly port: number;
  readonly console: ConsoleName;
  readonly history: boolean;
};

async function run({ scenario, port, console, history }: Start): Promise<number> {
  const { portProblem } = await import('./start-options.mjs');
  const problem = await portProblem(port);
  if (problem !== null) {
    progress(problem);
    return WRONG_USE;
  }
  const told = untilToldToStop();
  const lab = await Promise.race([
    startLab({ port, console, history, onProgress: progress, ...(scenario === null ? {} : { scenario }) }),
    told.then(() => null),
  ]);
  if (lab === null) return 0;
  process.stdout.write(await addresses(lab));
  await told;
  progress('Stopping');
  await lab.stop();
  return 0;
}

async function main(): Promise<number> {
  const { helpText, parseStartOptions } = await import('./start-options.mjs');
  const ids = SCENARIOS.map((scenario) => scenario.id);
  const options = parseStartOptions(process.argv.slice(2), ids);
  switch (options.is) {
    case 'help':
      process.stdout.write(helpText(ids));
      return 0;
    case 'wrong':
      progress(options.why);
      return WRONG_USE;
    case 'start':
      return run(options);
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    progress(error instanceof Error ? error.message : String(error));
    process.exit((error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? WRONG_USE : 1);
  },
);
