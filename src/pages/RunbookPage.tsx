import { latePage } from './late-page';

/** `/monitoring/telemetry-health/runbook`: the guided runbook for the alert. */
export default latePage(() => import(/* webpackChunkName: "runbook" */ './RunbookBody'));
