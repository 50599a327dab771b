/** The parts of telemeter-client's work that a log line can come from (`telemetry.md` 3.3). */
export type LogLeg = 'startup' | 'federate' | 'authorize' | 'upload';

const OUT = ['authorize', 'upload'] as const satisfies readonly LogLeg[];
const NET = ['federate', 'authorize', 'upload'] as const satisfies readonly LogLeg[];

type LogRule<I extends string = string> = {
  readonly id: I;
  readonly legs: readonly LogLeg[];
  readonly tail: RegExp;
};

const rule = <I extends string>(id: I, legs: readonly LogLeg[], tail: RegExp): LogRule<I> => ({
  id,
  legs,
  tail,
});

/**
 * `telemetry.md` 3.3, to the letter and in its order: the first that matches the tail of the reason counts. The ids
 * are those of its table; verified there against lines of the real client.
 */
export const LOG_RULES = [
  rule('S1', ['startup'], /^an authorization URL and authorization token must both specified or empty$/s),
  rule(
    'S2',
    ['startup'],
    /^(failed to read from-ca-file|unable to read (to|from)-token-file|failed to read anonymize-salt-file|creating client x509 keypair from cert file)/s,
  ),
  rule('S3', ['startup'], /./s),
  rule('F9', ['federate'], /^Prometheus server requires authentication: /s),
  rule('F10', ['federate'], /^Prometheus server forbidden: /s),
  rule('F11', ['federate'], /^bad request: https?:\/\//s),
  rule('F12', ['federate'], /^Prometheus server reported unexpected error code: (\d{3})$/s),
  rule('F13', ['federate'], /^the incoming sample data is too long$/s),
  rule('A1', ['authorize'], /^initial authentication token is expired or invalid$/s),
  rule('A2', ['authorize'], /^unable to exchange initial token for a long lived token: 403:/s),
  rule('A3', ['authorize'], /^unable to exchange initial token for a long lived token: 404:/s),
  rule('A4', ['authorize'], /^unable to exchange initial token for a long lived token: 409:/s),
  rule('A5', ['authorize'], /^unable to exchange initial token for a long lived token: 429:/s),
  rule('A6', ['authorize'], /^unable to exchange initial token for a long lived token: 5\d\d:/s),
  rule('A9', ['authorize'], /^unable to exchange initial token for a long lived token: (\d{3}):/s),
  rule('A7', ['authorize'], /^unable to (parse|read) the authentication response: /s),
  rule('A8', ['authorize'], /^labels from server have expired$/s),
  rule('U1', ['upload'], /^gateway server requires authentication: /s),
  rule('U2', ['upload'], /^gateway server forbidden: /s),
  rule('U3', ['upload'], /^gateway server bad request: /s),
  rule('U4', ['upload'], /^gateway server reported unexpected error code: 413: /s),
  rule('U5', ['upload'], /^gateway server reported unexpected error code: 429: /s),
  rule('U6', ['upload'], /^gateway server reported unexpected error code: 5\d\d: /s),
  rule('U8', ['upload'], /^gateway server reported unexpected error code: 2\d\d: /s),
  rule('U7', ['upload'], /^gateway server reported unexpected error code: (\d{3}): /s),
  rule('P5', OUT, /^proxyconnect tcp: tls: first record does not look like a TLS handshake$/s),
  rule('P6', OUT, /^proxyconnect tcp: .*x509: /s),
  rule('P2', OUT, /^proxyconnect tcp: dial tcp: lookup (\S+?)[: ]/s),
  rule('P1', OUT, /^proxyconnect tcp: /s),
  rule('X3', NET, /x509: certificate has expired or is not yet valid/s),
  rule('X2', NET, /x509: certificate is (valid for|not valid for any names)/s),
  rule('X1', NET, /x509: certificate signed by unknown authority/s),
  rule('X4', NET, /^http: server gave HTTP response to HTTPS client$/s),
  rule('X5', NET, /(x509: |remote error: tls: |^tls: )/s),
  rule('N1', NET, /^dial tcp: lookup (\S+?)( on \S+)?: no such host$/s),
  rule('N2', NET, /^dial tcp: lookup (\S+?)[: ]/s),
  rule(
    'N4',
    NET,
    /^dial tcp \S+: connect: (connection refused|no route to host|network is unreachable|permission denied|operation not permitted)$/s,
  ),
  rule('N3', NET, /^dial tcp \S+: (i\/o timeout|connect: connection timed out)$/s),
  rule('N5', NET, /^net\/http: TLS handshake timeout$/s),
  rule('N7', NET, /(context deadline exceeded|Client\.Timeout exceeded|^net\/http: request canceled)/s),
  rule(
    'N6',
    NET,
    /(^|: )(EOF|unexpected EOF)$|read: connection reset by peer$|write: broken pipe$|use of closed network connection$|malformed HTTP response/s,
  ),
  rule('F14', ['federate'], /^text format parsing error in line \d+: |proto: |wireType|unexpected EOF/s),
  rule('P3', OUT, /^Proxy Authentication Required$/s),
  rule('P4', OUT, /^[^:]+$/s),
] as const satisfies readonly LogRule[];

/** Rules that need the end of a line, or that match anything: no judges of a line whose end is missing. */
const needsTheEnd = ({ id, tail }: LogRule): boolean =>
  tail.source.includes('$') || id === 'P1' || id === 'P2';

/** Id of the first rule of `LOG_RULES` that matches; null where none does. `cut`: the end of the line is missing. */
export const matchRule = (leg: LogLeg, tail: string, cut: boolean): string | null =>
  LOG_RULES.find(
    (one) => one.legs.some((each) => each === leg) && !(cut && needsTheEnd(one)) && one.tail.test(tail),
  )?.id ?? null;

/** Ids of the federate leg's own network rules and of the warning that nothing was selected: no pattern has them. */
type FederateTwin = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F14' | 'F15' | 'F16';

/** Every id that a line can be given. */
export type LogRuleId = (typeof LOG_RULES)[number]['id'] | FederateTwin;

/** On the federate leg the network rules mean its own ones (`telemetry.md` 3.2, below the table). */
const FEDERATE_TWINS: Readonly<Record<string, FederateTwin>> = {
  N1: 'F3',
  N2: 'F3',
  N3: 'F2',
  X1: 'F4',
  X2: 'F5',
  X3: 'F5',
  X4: 'F6',
};

/** The id under which the causes know a rule on this leg; `behindGet`: the reason followed `Get "…": `. */
export const ruleOnLeg = (id: string, leg: LogLeg, tail: string, behindGet: boolean): string => {
  if (leg !== 'federate') return id;
  if (id === 'N4') return tail.endsWith('connection refused') ? 'F1' : 'F2';
  if (id === 'N6') return behindGet ? 'F8' : 'F14';
  if (id === 'N7') return behindGet ? 'F7' : 'F15';
  return FEDERATE_TWINS[id] ?? id;
};
