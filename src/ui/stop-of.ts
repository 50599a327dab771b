import type { Report } from '../diagnosis/report';

/** A place on the way behind Prometheus; `open`: there or at the next one, which nothing tells apart. */
type Stop = {
  readonly leg: 'authorize' | 'send';
  /** The code that the token exchange was answered with, by the log; no counter has it. */
  readonly code: string | null;
  readonly kind: 'bad' | 'open';
};

/** Where attempts stop that got their metrics and no answer that is counted, as far as found causes tell. */
export const stopOf = ({ causes, stage }: Report): Stop => {
  const found = causes.filter(({ sureness }) => sureness === 'found');
  const exchange = found.filter((cause) => cause.stage === 'authorize');
  const isUpload = found.some((cause) => cause.stage === 'send' && cause.statusCode === null);
  const code = exchange[0]?.statusCode ?? null;
  if (code !== null) return { leg: 'authorize', code: String(code), kind: 'bad' };
  if (isUpload && exchange.length === 0) return { leg: 'send', code, kind: 'bad' };
  return { leg: 'authorize', code, kind: stage === 'reach' || isUpload ? 'open' : 'bad' };
};
