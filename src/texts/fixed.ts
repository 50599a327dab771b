import type { Answer } from '../diagnosis/evidence/answer';
import type { AlertFinding } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import type { Format } from './format';
import type { T } from './t';

/** How far the fix is: never "fixed" before an accepted upload was seen (product rule). */
export const fixedText = (t: T, report: Report, format: Format): string => {
  const time = report.lastAccepted === null ? '' : format.time(report.lastAccepted);
  switch (report.state) {
    case 'failing':
      return t(
        'Not yet. The first accepted upload shows here within two minutes; the alert then clears after about 14 minutes.',
      );
    case 'recovering':
      return t('Sending again: an upload was accepted at {{time}} and none has failed since.', { time });
    case 'degraded':
      return t('Not fully. Some attempts are accepted and others still fail.');
    case 'delivering':
      return t('Yes. Every attempt of the last 15 minutes was accepted, the last one at {{time}}.', { time });
    case 'collecting':
      return t('Too early to tell. The client has hardly tried yet.');
    case 'off':
      return t('There is nothing to fix: telemetry is switched off, so nothing is sent.');
    case 'unknown':
      return t('Cannot tell, since the counters of the client could not be read.');
  }
};

/** When the alert goes, or that this says nothing about sending. */
export const clearsText = (
  t: T,
  report: Report,
  alert: Answer<AlertFinding>,
  format: Format,
): string | null => {
  if (report.clearsAt !== null) {
    return t('The alert is expected to clear at about {{time}}.', { time: format.time(report.clearsAt) });
  }
  const isIdle = report.state !== 'failing' && report.state !== 'off' && report.state !== 'unknown';
  if (isIdle && alert.is === 'found' && alert.value.state !== 'inactive') {
    return t(
      'While it is healthy the client tries only every 4 minutes 30 seconds, so a fix shows with the next attempt.',
    );
  }
  return null;
};
