import { ALL_WELL } from './ordinary-cluster';
import type {
  Answers,
  AuthorizeAnswer,
  ClientPod,
  FederateAnswer,
  Minute,
  Phase,
  Scenario,
  UploadAnswer,
} from './scenario';

/** What can be done to a scenario while it runs. */
export const CHANGES = ['repair', 'break'] as const;
/** One of `CHANGES`. */
export type Change = (typeof CHANGES)[number];

/** Another scenario that has the same past, or why there is none. */
export type GoneOn =
  { readonly is: 'scenario'; readonly scenario: Scenario } | { readonly is: 'refused'; readonly why: string };

/** The operator needs a moment to roll the client out anew; in a cluster it is up to 15 minutes. */
const ROLL_OUT: Minute = 0.25;

/** What goes wrong in a scenario where nothing does. */
const USUAL_FAULT: Partial<Phase> = {
  upload: { status: 503, body: 'response status code is 503 Service Unavailable\n' },
};

/** What an exchange ends up with; what came first is over some time. */
const lasting = <A extends object>(answers: Answers<A>): object =>
  'then' in answers && 'first' in answers ? answers.then : answers;

const isWell = ({ federate, authorize, upload }: Phase): boolean =>
  [
    lasting<FederateAnswer>(federate),
    lasting<AuthorizeAnswer>(authorize),
    lasting<UploadAnswer>(upload),
  ].every(
    (answer) => 'status' in answer && answer.status === 200 && !('samples' in answer && answer.samples === 0),
  );

/** The newest fault of the scenario's own, else the usual one. */
const faultOf = ({ timeline }: Scenario): Omit<Phase, 'from'> => {
  const own = timeline.findLast((phase) => !isWell(phase));
  const { federate, authorize, upload } = own ?? { ...ALL_WELL, ...USUAL_FAULT };
  return { federate, authorize, upload };
};

/** The token of a running client lasts a day: a fault of the token exchange shows in a new pod, and goes with one. */
const asksForToken = ({ authorize }: Omit<Phase, 'from'>): boolean =>
  !('status' in authorize && authorize.status === 200);

/** The present pod ends, and one of another name follows it. */
const rolledOutAt = (pods: readonly ClientPod[], at: Minute): readonly ClientPod[] => {
  const last = pods.at(-1);
  if (last === undefined) return pods;
  const number = pods.length;
  const next: ClientPod = {
    name: `telemeter-client-${number}d8c7f9b6c-v${number}k9z`,
    ip: `10.128.0.${50 + number}`,
    from: at,
  };
  return [...pods.slice(0, -1), { ...last, until: at }, next];
};

/**
 * The scenario as it goes on when it is repaired or broken at a minute; its past stays as it was. Refused where
 * nothing is deployed that could be repaired or broken, or where it is so already.
 */
export function goOn(scenario: Scenario, change: Change, at: Minute): GoneOn {
  const { timeline, pods, notScraped } = scenario;
  const [pod, phase] = [pods.at(-1), timeline.at(-1)];
  if (pod === undefined || phase === undefined)
    return { is: 'refused', why: 'telemetry is not deployed in this scenario' };
  const isBroken = !isWell(phase) || pod.crash !== undefined || notScraped?.until === null;
  if (isBroken === (change === 'break'))
    return { is: 'refused', why: isBroken ? 'it is broken already' : 'nothing is broken' };
  const next = change === 'repair' ? ALL_WELL : faultOf(scenario);
  const newPod = pod.crash !== undefined || asksForToken(change === 'repair' ? phase : next);
  return {
    is: 'scenario',
    scenario: {
      ...scenario,
      timeline: [...timeline, { from: at, ...next }],
      pods: newPod ? rolledOutAt(pods, at + ROLL_OUT) : pods,
      ...(notScraped === undefined ? {} : { notScraped: { ...notScraped, until: notScraped.until ?? at } }),
    },
  };
}
