import { alertPath } from './alert-path';
import { obeyAndEnd, progress, untilToldToStop, WRONG_USE } from './command';
import type { ConsoleName } from './host-options';
import { startLab, type Lab } from './lab';
import { SCENARIOS } from './scenarios/list';

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
    told,
  ]);
  if (lab === null) return 0;
  process.stdout.write(await addresses(lab));
  await told;
  progress('Stopping');
  await lab.stop();
  return 0;
}

obeyAndEnd(async () => {
  const { helpText, parseStartOptions } = await import('./start-options.mjs');
  const ids = SCENARIOS.map((scenario) => scenario.id);
  return { help: () => helpText(ids), asked: parseStartOptions(process.argv.slice(2), ids), run };
});
