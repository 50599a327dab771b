import {
  BEHIND_A_PROXY,
  FAILING_SINCE,
  failingSince,
  FIRING,
  LONG_RUNNING_POD,
  ORDINARY,
} from '../ordinary-cluster';
import type { LogEntry, Scenario } from '../scenario';

/** Stands wherever a cluster may hold a credential, and must come out of nowhere. No rule knows it but by its place. */
export const CANARY = 'canary-that-sings-nowhere';

/** The same within the pull secret, as `user:password` in base64. */
export const CANARY_IN_BASE64 = Buffer.from(`openshift-release:${CANARY}`).toString('base64');

/** What must be read as it stands, and never be a part of the page. */
export const MARKUP =
  '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1"><svg onload="window.hacked = 1"></svg>';

const ESC = '\u001b';
/** Colours, a cleared screen, a link and a clipboard of a terminal; a zero byte; an overridden direction; no width. */
const ACTING = `${ESC}[31mred${ESC}[0m${ESC}[2J${ESC}]8;;https://evil.example${ESC}\\link${ESC}]8;;${ESC}\\${ESC}]52;c;aGVsbG8=\u0007\u0000\u009b1m\u202egnp.exe\u202c\u2066\u200f\u200b\ufeff`;

const PROXY = `http://admin:${CANARY}@proxy.example.com:3128`;
const PULL_SECRET = `{"auths":{"cloud.openshift.com":{"auth":"${CANARY_IN_BASE64}","email":"a@example.com"},"quay.io":{"auth":"${CANARY}"}}}`;

const TEXTS: readonly string[] = [
  `level=info msg="${MARKUP.replaceAll('"', "'")}"`,
  `level=warn msg="${ACTING} is what a terminal would obey"`,
  `level=info msg="${JSON.stringify(ACTING).slice(1, -1)} is the same, as a logger writes it"`,
  'level=info msg="[open me](javascript:alert(1)) ![see](https://evil.example/x.png) <https://evil.example> javascript:alert(1) data:text/html,hi"',
  `level=debug msg="request" Authorization="Bearer ${CANARY}"`,
  `level=info msg="request" requestdump="POST /authorize HTTP/1.1\\r\\nAuthorization: Bearer ${CANARY}\\r\\n"`,
  `level=info msg="dial" proxy=${PROXY}`,
  `level=info msg="parse \\"http://admin:two words ${CANARY}@proxy\\": net/url: invalid userinfo"`,
  `level=info msg="pull secret" body=${JSON.stringify(PULL_SECRET)}`,
  `level=info msg="Proxy-Authorization: Basic ${CANARY}"`,
  `level=info msg="login with password: 'two words ${CANARY} and two' failed"`,
  `level=info msg="tok\u200ben: ${CANARY}, pass\u0000word=${CANARY}, sec${ESC}[0mret=${CANARY}"`,
  `level=info msg="cut off: http://admin:${CANARY}`,
  `Authorization: Bearer ${CANARY}`,
  `fatal error: ${MARKUP} token=${CANARY}`,
];

const log = (texts: readonly string[], first: number): readonly LogEntry[] =>
  texts.map((text, index) => ({ at: first + index / 60, text }));

const BODY = `${MARKUP}${ACTING} {"error":"no","token":"${CANARY}","access_token":"${CANARY} of two words"} Authorization: Bearer ${CANARY}\n`;

/** Each text that a cluster gives holds markup, terminal orders and the canary; the verdict must be as ever. */
export const hostileInput: Scenario = {
  ...ORDINARY,
  id: 'hostile-input',
  title: 'Hostile input',
  description: 'Red Hat answers 503, and everything that can be written into the cluster means harm.',
  timeline: failingSince(FAILING_SINCE, { upload: { status: 503, body: BODY } }),
  // So that there is a log from before the restart, too.
  pods: [{ ...LONG_RUNNING_POD, restarts: [-30] }],
  prometheusPods: ORDINARY.prometheusPods.map((pod) => ({
    ...pod,
    log: [
      ...pod.log,
      ...log(
        TEXTS.map((text) => `level=WARN source=x.go:1 ${text.replace(/^level=\w+ /, '')}`),
        -50,
      ),
    ],
  })),
  cluster: {
    ...BEHIND_A_PROXY,
    proxy: { ...BEHIND_A_PROXY.proxy, httpProxy: PROXY, httpsProxy: PROXY, trustedCA: MARKUP },
    monitoringConfig: `telemeterClient:\n  token: ${CANARY}\n`,
    operatorConditions: ['insights', 'monitoring', 'dns'].map((operator) => ({
      operator,
      type: operator === 'insights' ? 'UploadDegraded' : 'Degraded',
      status: 'True',
      reason: `NotUploaded${MARKUP}${ACTING}`,
      message: `${MARKUP}${ACTING} unable to use ${PROXY}, Authorization: Bearer ${CANARY}, ${PULL_SECRET}`,
    })),
  },
  strange: {
    clientLog: [...log(TEXTS, -40), ...log(TEXTS, -20)],
    podNames: ['../../../openshift-config/secrets/pull-secret', `<img src=x onerror=alert(1)>${ACTING}`],
    statusCode: `503${MARKUP}\u202e`,
    alert: {
      labels: { note: `${MARKUP}\u202ejavascript:alert(1)` },
      annotations: {
        summary: `${MARKUP}\u202e[open me](javascript:alert(1))`,
        runbook_url: 'javascript:window.hacked=1',
      },
    },
  },
  expected: { ...FIRING, stage: 'send', causes: ['red-hat-server-error'] },
};
