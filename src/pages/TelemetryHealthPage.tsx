import { latePage } from './late-page';

/** `/monitoring/telemetry-health`: is Red Hat getting this cluster's data, and since when not. */
export default latePage(() => import(/* webpackChunkName: "telemetry-health" */ './TelemetryHealthBody'));
