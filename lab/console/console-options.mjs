import { parseArgs } from 'node:util';
import { DEFAULT_PORT, portOf, valueProblem } from '../start-options.mjs';

/** The consoles there are images of, oldest first; the last is what is built of the branch `main`. */
const RELEASES = ['4.16', '4.17', '4.18', '4.19', '4.20', '4.21', '4.22', '4.23', 'latest'];

/** What `--help` prints; the ids are those of the scenarios there are. */
export function helpText(scenarioIds) {
  return `Starts a real OpenShift console (the image quay.io/openshift/origin-console) with the plugin in it, by podman or docker:
against the lab, or against the cluster that oc is logged in to.

  npm run start:console -- --release R [--cluster | --scenario ID] [--port N] [--no-alerting] [--no-history] [--dry-run]

  --release R     which console: ${RELEASES.join(', ')}
  --cluster       against the cluster of oc, as its user; else a lab is started, which needs no cluster
  --scenario ID   what is wrong in the lab's cluster: ${scenarioIds.join(', ')}
                  (unless told: pull-secret-rejected)
  --port N        the console's port (unless told: ${DEFAULT_PORT}); every other server takes a free one
  --no-alerting   without Observe > Alerting, which is a plugin of its own (the image quay.io/openshift/origin-monitoring-plugin)
  --no-history    starts the lab with an empty Prometheus
  --dry-run       says what would be run, and runs no container; of a token it shows a placeholder

Ctrl-C stops the console and the lab. Nobody has to log in to this console: it listens on this machine alone.
`;
}

const flag = { type: 'boolean' };
const text = { type: 'string' };
const OPTIONS = {
  release: text,
  scenario: text,
  port: text,
  cluster: flag,
  'no-alerting': flag,
  'no-history': flag,
  'dry-run': flag,
  help: flag,
};

const wrong = (why) => ({ is: 'wrong', why });

/** Why a release cannot be had; null: it can. */
function releaseProblem(release) {
  const all = RELEASES.join(', ');
  if (release === undefined) return `which console? --release is one of ${all}`;
  if (RELEASES.includes(release)) return null;
  const [, minor] = /^4\.(\d+)$/.exec(release) ?? [];
  return minor !== undefined && Number(minor) < 16
    ? `the plugin is for the consoles of OpenShift 4.16 and later: one of ${release} would refuse it by its version gate`
    : `unknown release "${release}"; there are: ${all}`;
}

function problemOf(values, scenarioIds) {
  const release = releaseProblem(values.release);
  if (release !== null) return release;
  if (values.cluster && (values.scenario !== undefined || values['no-history']))
    return '--scenario and --no-history are of the lab, which --cluster does without';
  return valueProblem(values, scenarioIds);
}

/** Reads the arguments of `npm run start:console`: what to do (`is`: `start`, `help` or `wrong`), and with what. Never throws. */
export function parseConsoleOptions(args, scenarioIds) {
  let values;
  try {
    values = parseArgs({ args, options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    return wrong(error.message.split('\n')[0]);
  }
  if (values.help) return { is: 'help' };
  const problem = problemOf(values, scenarioIds);
  if (problem !== null) return wrong(problem);
  return {
    is: 'start',
    release: values.release,
    port: values.port === undefined ? DEFAULT_PORT : portOf(values.port),
    scenario: values.scenario ?? null,
    cluster: values.cluster === true,
    alerting: values['no-alerting'] !== true,
    history: values['no-history'] !== true,
    dryRun: values['dry-run'] === true,
  };
}
