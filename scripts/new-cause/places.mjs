/** Where a cause can stop attempts, and which files tell of the causes there. Data only. */

const CAUSES = 'src/diagnosis/causes';

/** A cause of one row; `fields` are those that tell what names it, empty as yet. */
const row =
  (place, fields) =>
  ({ id, name }) =>
    `export const ${name} = failureCause({ id: '${id}', place: '${place}', ${fields} });`;

/** No proxy cause holds where no proxy is set. */
const proxyRow = ({ id, name }) =>
  `export const ${name} = failureCause<ProxySources>({ ...COMMON, id: '${id}', rules: onBothLegs() });`;

/** Nothing is known of it as yet, so it says nothing. */
const plain = ({ id, name }) =>
  `export const ${name}: Cause<'client-workload'> = { id: '${id}', needs: ['client-workload'], judge: () => OPEN };`;

/**
 * `families`: the files of the causes, with what a new one looks like; the first one takes ids that are like none.
 * `stage`: as `verdicts.md` 3 has it. `looks`: steps that only look, which do no harm whatever is wrong.
 */
export const PLACES = {
  retrieve: {
    help: 'before Prometheus has answered, or by its answer',
    families: [{ file: `${CAUSES}/retrieve.ts`, write: row('no-answer', 'rules: { retrieve: [] }') }],
    stage: 'retrieve',
    words: { file: 'src/texts/causes-prometheus.ts', table: 'PROMETHEUS_CAUSES' },
    remedies: { file: 'src/diagnosis/runbook/remedies-prometheus.ts', table: 'PROMETHEUS_REMEDIES' },
    looks: ['look-client-log', 'look-prometheus-pods'],
  },
  authorize: {
    help: 'at the token exchange',
    families: [{ file: `${CAUSES}/authorize.ts`, write: row('authorize', 'rules: { authorize: [] }') }],
    stage: 'authorize',
    words: { file: 'src/texts/causes-authorize.ts', table: 'AUTHORIZE_CAUSES' },
    remedies: { file: 'src/diagnosis/runbook/remedies-authorize.ts', table: 'AUTHORIZE_REMEDIES' },
    looks: ['look-client-log', 'look-monitoring-config'],
  },
  way: {
    help: 'between the cluster and Red Hat: name, connection, certificate, proxy',
    families: [
      { file: `${CAUSES}/egress.ts`, write: row('way', 'rules: { authorize: [], send: [] }') },
      { file: `${CAUSES}/tls.ts`, write: row('way', 'rules: { authorize: [], send: [] }') },
      { file: `${CAUSES}/proxy.ts`, write: proxyRow },
    ],
    stage: 'reach',
    words: { file: 'src/texts/causes-way.ts', table: 'WAY_CAUSES' },
    remedies: { file: 'src/diagnosis/runbook/remedies-way.ts', table: 'WAY_REMEDIES' },
    looks: ['look-client-log', 'look-cluster-proxy'],
  },
  send: {
    help: 'by the answer to the upload',
    families: [{ file: `${CAUSES}/send.ts`, write: row('send-answer', 'rules: { send: [] }') }],
    stage: 'send',
    words: { file: 'src/texts/causes-upload.ts', table: 'UPLOAD_CAUSES' },
    remedies: { file: 'src/diagnosis/runbook/remedies-upload.ts', table: 'UPLOAD_REMEDIES' },
    looks: ['look-client-log', 'look-status-codes'],
  },
  client: {
    help: 'no attempts are made, or nobody sees them: the client itself',
    families: [
      { file: `${CAUSES}/client-process.ts`, write: plain },
      { file: `${CAUSES}/client-switch.ts`, write: plain },
    ],
    stage: 'client',
    words: { file: 'src/texts/causes-client.ts', table: 'CLIENT_CAUSES' },
    remedies: { file: 'src/diagnosis/runbook/remedies-client.ts', table: 'CLIENT_REMEDIES' },
    looks: ['look-client-log', 'look-client-pods'],
  },
};
