import * as authorize from './authorize';
import type { Cause } from './cause';
import { clientNotRunning, clientNotScraped } from './client-process';
import { telemetryOff, telemetryRemoteWrite } from './client-switch';
import * as egress from './egress';
import { nothingToSend } from './nothing-to-send';
import * as proxy from './proxy';
import * as retrieve from './retrieve';
import * as send from './send';
import * as tls from './tls';
import { stoppedBeforeAnswer, unrecognisedError } from './unnamed';

/** Every cause the engine knows, in the order of `verdicts.md` 3: the only list. */
export const CAUSES: readonly Cause[] = [
  retrieve.prometheusUnreachable,
  retrieve.clusterDnsFailing,
  retrieve.prometheusCertificate,
  retrieve.prometheusSlow,
  retrieve.prometheusUnauthenticated,
  retrieve.prometheusForbidden,
  retrieve.prometheusBadSelector,
  retrieve.prometheusError,
  retrieve.payloadTooLarge,
  retrieve.payloadUnreadable,
  nothingToSend,
  authorize.pullSecretRejected,
  authorize.accountForbidden,
  authorize.clusterOwnedElsewhere,
  authorize.registrationRateLimited,
  authorize.redHatAuthorizeError,
  authorize.interceptedAnswer,
  egress.egressDns,
  egress.egressBlocked,
  egress.egressStalled,
  egress.egressReset,
  tls.tlsUntrustedCa,
  tls.tlsWrongCertificate,
  tls.tlsExpiredOrClock,
  tls.tlsBroken,
  proxy.proxyUnreachable,
  proxy.proxyAuthRequired,
  proxy.proxyDenied,
  proxy.proxyMisconfigured,
  send.uploadUnauthenticated,
  send.uploadForbidden,
  send.uploadInvalid,
  send.uploadTooLarge,
  send.uploadRateLimited,
  send.redHatServerError,
  send.uploadUnexpectedStatus,
  stoppedBeforeAnswer,
  clientNotRunning,
  clientNotScraped,
  telemetryOff,
  telemetryRemoteWrite,
  unrecognisedError,
];
