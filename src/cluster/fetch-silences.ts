import type { RawAnswer } from '../diagnosis/evidence/request';
import { SILENCES_PATH } from '../diagnosis/evidence/silences';
import { ask } from './ask';
import { serverFlags } from './server-flags';

/** GETs the silences of the platform's Alertmanager; null where this console knows none. Never throws. */
export const fetchSilences = async (signal: AbortSignal): Promise<RawAnswer | null> => {
  const { alertManagerBaseURL } = serverFlags();
  if (alertManagerBaseURL === null) return null;
  const { answer } = await ask(`${alertManagerBaseURL}${SILENCES_PATH}`, 'json', signal);
  return answer;
};
