import type { ConsoleStart } from './console-options.mjs';
import { TOKEN, type Behind, type Container, type Machine } from './container';

const NO_ALERTING = 'Observe > Alerting is not in this console: it was left out with --no-alerting.';

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** The command that would start a container, as a shell would take it; a token is a placeholder. */
export function commandOf({ engine }: Machine, { options }: Container): string {
  const handedOver = options.some((option, index) => option === TOKEN && options[index - 1] === '--env');
  const words = [engine, 'run', '--rm', ...options].map(quoted);
  return [...(handedOver ? [`${TOKEN}=<token>`] : []), ...words].join(' ');
}

function metrics({ thanos, alertmanager }: Behind): readonly string[] {
  return [
    ...(thanos === null ? ['No address of Thanos is known: this console has no metrics.'] : []),
    ...(alertmanager === null ? ['No address of Alertmanager is known: this console has no silences.'] : []),
  ];
}

/** What is behind the console. */
export type Backing =
  | { readonly is: 'cluster' }
  /** `alert`: the path of its page, where it fires. */
  | { readonly is: 'lab'; readonly scenario: string; readonly host: string; readonly alert: string | null };

function behindIt(backing: Backing, behind: Behind, console: string): readonly string[] {
  if (backing.is === 'cluster')
    return [`Cluster ${behind.kubernetes}, as the user of oc`, ...metrics(behind)];
  const { scenario, host, alert } = backing;
  return [
    `Scenario ${scenario}; another: npm run scenario -- ID --port ${new URL(host).port}`,
    ...(alert === null || behind.alerting === null ? [] : [`The alert          ${console}${alert}`]),
    `The lab's own page ${host}`,
    'Nothing can be changed in the lab: a silence cannot be made from here.',
  ];
}

/** What is told when the console is ready. */
export function addresses({ release, port }: ConsoleStart, behind: Behind, backing: Backing): string {
  const console = `http://localhost:${port}`;
  return `
Console ${release}

  Telemetry Health   ${console}/monitoring/telemetry-health
${behindIt(backing, behind, console)
  .map((line) => `  ${line}`)
  .join('\n')}
${behind.alerting === null ? `  ${NO_ALERTING}\n` : ''}
Ctrl-C stops everything.
`;
}
