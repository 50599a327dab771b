const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** What the fetch functions throw for an answer that is neither 2xx nor 304. */
export class HttpError extends Error {
  readonly code?: number;
  readonly response?: Response;
  /** Declared `any` by the SDK; here nothing looks into it. */
  readonly json?: unknown;

  constructor(message: string, code?: number, response?: Response, json?: unknown) {
    super(message);
    this.name = 'HttpError';
    if (code !== undefined) this.code = code;
    if (response) this.response = response;
    if (json !== undefined) this.json = json;
  }

  static fromCode(code: number): HttpError {
    return new HttpError(PHRASES[code] ?? String(code), code);
  }
}

/** Thrown when a request takes too long; the request itself goes on, as in a console. */
export class TimeoutError extends Error {
  constructor(
    readonly url: string,
    readonly ms: number,
  ) {
    super(`Call to ${url} timed out after ${ms}ms.`);
    this.name = 'TimeoutError';
  }
}

/** Asks the caller to send the request again: the answer was a 429, of which there may be two. */
export class RetryError extends Error {}
