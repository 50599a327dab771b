import { runMatrix, withConsole } from './matrix';
import { ROWS } from './rows';
import type * as renewable from './renewable-store';

jest.mock('../../src/live/the-store', () =>
  jest.requireActual<typeof renewable>('./renewable-store').renewableStore(),
);

withConsole();
runMatrix('runbook', Object.values(ROWS).flat());
