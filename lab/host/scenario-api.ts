import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostOptions } from '../host-options';
import { CHANGES, type Change } from '../scenarios/go-on';
import { isObject } from '../scenarios/shape';
import { readJson } from './body';
import { reasonOf, replyError, replyJson } from './reply';

type Scenarios = Pick<HostOptions, 'scenarios' | 'current' | 'switchTo' | 'change'>;

const isChange = (value: unknown): value is Change => CHANGES.some((change) => change === value);

type Asked = { readonly id: string } | { readonly change: Change };

const askedOf = (parsed: unknown): Asked => {
  if (isObject(parsed) && typeof parsed.id === 'string') return { id: parsed.id };
  if (isObject(parsed) && isChange(parsed.change)) return { change: parsed.change };
  throw new Error(`the body must be {"id": "<scenario>"} or {"change": "${CHANGES.join('" | "')}"}`);
};

const state = (scenarios: Scenarios): unknown => {
  const { id, ...now } = scenarios.current();
  return { current: id, ...now, scenarios: scenarios.scenarios() };
};

const switchScenario = async (
  scenarios: Scenarios,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const asked = askedOf(await readJson(request));
  if ('change' in asked) {
    scenarios.change(asked.change);
    replyJson(response, 200, state(scenarios));
    return;
  }
  const { id } = asked;
  const known = scenarios.scenarios().map((scenario) => scenario.id);
  if (!known.includes(id)) throw new Error(`unknown scenario "${id}"; there are: ${known.join(', ')}`);
  if (scenarios.current().switching) {
    replyError(response, 409, 'another scenario is being built');
    return;
  }
  await scenarios.switchTo(id).then(
    () => replyJson(response, 200, state(scenarios)),
    (error: unknown) => replyError(response, 500, reasonOf(error)),
  );
};

/**
 * `GET /lab/api/scenario` tells which scenario is on; `POST {"id"}` switches and answers when it is in place,
 * `POST {"change"}` repairs or breaks the present one.
 */
export const serveScenario = async (
  scenarios: Scenarios,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method === 'GET') {
    replyJson(response, 200, state(scenarios));
    return;
  }
  if (request.method !== 'POST') {
    replyError(response, 405, 'only GET and POST');
    return;
  }
  await switchScenario(scenarios, request, response).catch((error: unknown) =>
    replyError(response, 400, reasonOf(error)),
  );
};
