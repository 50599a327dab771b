import { isObject, type Unchecked } from '../scenarios/shape';
import { ANSWER_FORMS, type AnswerForm } from './answer-forms';

/** The servers behind the console that can be made to fail. */
export const SERVERS = ['prometheus', 'alertmanager', 'kubernetes'] as const;
/** One of `SERVERS`. */
export type BackendServer = (typeof SERVERS)[number];

/** How a server fails. */
export type Fault =
  /** The connection ends without an answer. */
  | { readonly fault: 'down' }
  /** It answers as ever, but so much later; 1 ms to 10 minutes. */
  | { readonly fault: 'slow'; readonly milliseconds: number }
  /** It answers with that code, 400 to 599, and the body of such an error of its own. */
  | { readonly fault: 'status'; readonly code: number }
  /** It answers 200 with what nobody can read: a page, or JSON that breaks off. */
  | { readonly fault: 'garbage'; readonly form: 'html' | 'truncated' }
  /** It answers 200 in its own format, but not as it should. */
  | { readonly fault: 'answer'; readonly form: AnswerForm };

/**
 * A server and how it fails; null: it does not. `path`: only where that text is in the address, query string included.
 */
export type FaultOrder = {
  readonly server: BackendServer;
  readonly fault: Fault | null;
  readonly path?: string;
};

/** A fault as it is told: with the part of the address that it is held to, where it is. */
export type HeldFault = Fault & { readonly path?: string };

const LONGEST_MS = 600_000;

/** Which server fails how, for as long as nobody says otherwise. */
export class Faults {
  readonly #faults = new Map<BackendServer, HeldFault>();
  readonly #open = new Map<BackendServer, Set<() => void>>();

  of(server: BackendServer): HeldFault | null {
    return this.#faults.get(server) ?? null;
  }

  /** How the server fails somebody who asks for `address`: path and query string, percent signs decoded. */
  at(server: BackendServer, address: string): Fault | null {
    const fault = this.of(server);
    return fault?.path === undefined || address.includes(fault.path) ? fault : null;
  }

  set({ server, fault, path }: FaultOrder): void {
    if (fault === null) this.#faults.delete(server);
    else this.#faults.set(server, { ...fault, ...(path === undefined ? {} : { path }) });
    // Who is down ends what it had begun: a watch, a log that is followed.
    if (fault?.fault === 'down') for (const end of [...(this.#open.get(server) ?? [])]) end();
  }

  /** All servers are well again. */
  clear(): void {
    this.#faults.clear();
  }

  /** Calls `end` when the server goes down, until what it gives is called. */
  whenDown(server: BackendServer, end: () => void): () => void {
    const open = this.#open.get(server) ?? new Set();
    this.#open.set(server, open.add(end));
    return () => void open.delete(end);
  }
}

const within = (value: unknown, name: string, [least, most]: readonly [number, number]): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`"${name}" must be a whole number from ${least} to ${most}`);
};

const formOf = (value: unknown): 'html' | 'truncated' => {
  if (value === undefined || value === 'html') return 'html';
  if (value === 'truncated') return value;
  throw new Error('"form" must be "html" or "truncated"');
};

const answerForm = (server: BackendServer, value: unknown): AnswerForm => {
  const form = ANSWER_FORMS[server].find((name) => name === value);
  if (form !== undefined) return form;
  throw new Error(`"form" must be one of ${ANSWER_FORMS[server].join(', ')}`);
};

const faultOf = (server: BackendServer, order: Unchecked): Fault | null => {
  switch (order.fault) {
    case 'off':
      return null;
    case 'down':
      return { fault: 'down' };
    case 'slow':
      return { fault: 'slow', milliseconds: within(order.milliseconds, 'milliseconds', [1, LONGEST_MS]) };
    case 'status':
      return { fault: 'status', code: within(order.code, 'code', [400, 599]) };
    case 'garbage':
      return { fault: 'garbage', form: formOf(order.form) };
    case 'answer':
      return { fault: 'answer', form: answerForm(server, order.form) };
    default:
      throw new Error(
        `unknown fault ${JSON.stringify(order.fault)}; there are: down, slow, status, garbage, answer, off`,
      );
  }
};

/** Reads `{"server", "fault", …}`; throws with the reason where it is not one. */
export const readOrder = (order: unknown): FaultOrder => {
  if (!isObject(order)) throw new Error('the body must be {"server": "…", "fault": "…"}');
  const server = SERVERS.find((name) => name === order.server);
  if (server === undefined) {
    throw new Error(`unknown server ${JSON.stringify(order.server)}; there are: ${SERVERS.join(', ')}`);
  }
  const { path } = order;
  if (path !== undefined && typeof path !== 'string') throw new Error('"path" must be a text');
  return { server, fault: faultOf(server, order), ...(path === undefined ? {} : { path }) };
};
