import type { EpochMs } from '../../src/diagnosis/evidence/answer';

/** A request that the API was asked, and the HTTP status it answered: 101 where it went on as a WebSocket. */
export type RecordedRequest = {
  readonly at: EpochMs;
  readonly method: string;
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly query: string;
  readonly code: number;
};

/** Kept requests; a page that is left open for days must not fill the memory. */
const KEPT = 10_000;

/** What an API was asked. */
export class RequestRecord {
  readonly #requests: RecordedRequest[] = [];

  add(request: RecordedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > KEPT) this.#requests.shift();
  }

  /** Oldest first. */
  all(): readonly RecordedRequest[] {
    return [...this.#requests];
  }

  clear(): void {
    this.#requests.length = 0;
  }
}
