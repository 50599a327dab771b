/** One read-only request. All are GETs; none names a Secret. The rooms that talk (`cluster`, `doctor`) carry it out. */
export type Request =
  /** `/api/v1/query`. `query` may end in a range selector, then the answer is a matrix of raw samples. */
  | { readonly to: 'prometheus'; readonly query: string }
  /** A JSON document of the Kubernetes API; `path` starts with `/api` or `/apis` and carries its query string. */
  | { readonly to: 'kubernetes'; readonly path: string }
  /**
   * The log of `container` in the newest pod of `selector` (a label selector); text, `tailLines` from the end, and of
   * those only what was written in the last `sinceSeconds`, or from `sinceTime` (RFC 3339) on, where that is told.
   * `previous`: of the container's life before its last restart. `timestamps`: with the runtime's time before each line.
   */
  | {
      readonly to: 'log';
      readonly namespace: string;
      readonly selector: string;
      readonly container: string;
      readonly tailLines: number;
      readonly limitBytes: number;
      readonly sinceSeconds?: number;
      readonly sinceTime?: string;
      readonly previous?: true;
      readonly timestamps?: true;
    };

/** What came of one request, before anybody has looked at it. */
export type RawAnswer =
  | { readonly is: 'body'; readonly body: unknown }
  | {
      readonly is: 'refused' | 'unreachable' | 'unreadable';
      /** Unredacted; the parsers redact it. `status` is the HTTP status where there was one. */
      readonly detail: string;
      readonly status?: number;
      /** Set where it was us who ended the request, because it took too long. */
      readonly isTimeout?: true;
    };

/** Who may read a source, for the words beside a refused one (`telemetry.md` 7). */
export type Permission = {
  readonly verb: 'get' | 'list';
  readonly resource: string;
  readonly namespace?: string;
  /** Roles that have it, least first. */
  readonly roles: readonly string[];
  /** What releases before `4.minor` ask for in its place. */
  readonly before?: Omit<Permission, 'before'> & { readonly minor: number };
};

/** Whether a request came to nothing; a 404 is an answer: there is no such object. */
export const hasFailed = (answer: RawAnswer): boolean => answer.is !== 'body' && answer.status !== 404;

/** Whether a source's second place is worth asking: none or not all of its requests got an answer. */
export const leaveOpen = (answers: readonly RawAnswer[]): boolean =>
  answers.length === 0 || answers.some(hasFailed);
