import { act, render } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom-v5-compat';
import RunbookPage from '../../src/pages/RunbookPage';
import TelemetryHealthPage from '../../src/pages/TelemetryHealthPage';
import type { ConsoleBetween } from './console-between';
import { OverviewItem } from './overview-item';
import type { Surface } from './surfaces';

/** A page of ours, open in a document. */
export type OpenPage = {
  /** Lets so much time pass on the page's clock, and what it asks meanwhile be answered. */
  readonly pass: (ms: number) => Promise<void>;
  readonly element: HTMLElement;
  /** The element of a `data-test` value. */
  readonly part: (id: string) => HTMLElement | null;
  readonly close: () => void;
};

const VIEW = {
  health: <TelemetryHealthPage />,
  runbook: <RunbookPage />,
  overview: <OverviewItem />,
} as const;

const STEP_MS = 15_000;
/** A page gathers what has come, asks the rest when that is drawn, and draws by parts: no step ends in the midst of it. */
const SETTLES_MS = [300, 200, 300, 20];
const MOST_TURNS = 2000;

declare const realTimeout: (then: () => void, ms: number) => unknown;
const turn = (): Promise<void> => new Promise((resolve) => void realTimeout(resolve, 2));

/** Requests of the page that it has no whole answer to. */
let underWay = 0;

const nodeFetch = window.fetch.bind(window);

/** Fetches the whole of an answer before it is handed on, and counts those under way. */
window.fetch = async (input, init) => {
  underWay += 1;
  try {
    const response = await nodeFetch(input, init);
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
  } finally {
    underWay -= 1;
  }
};

/** Until all that was asked and is not held back by a fault was answered, and the page has taken it in. */
const untilQuiet = async ({ held }: ConsoleBetween): Promise<void> => {
  let quiet = 0;
  for (let turns = 0; turns < MOST_TURNS && quiet < 3; turns += 1) {
    await turn();
    quiet = underWay === held() ? quiet + 1 : 0;
  }
};

const settle = async (console_: ConsoleBetween): Promise<void> => {
  for (const ms of SETTLES_MS) {
    jest.advanceTimersByTime(ms);
    await untilQuiet(console_);
  }
};

/** Opens one of our surfaces over a console; the fake clock must be on. */
export const openPage = async (surface: Surface, console_: ConsoleBetween): Promise<OpenPage> => {
  const { container, unmount } = render(
    <MemoryRouter initialEntries={['/monitoring/telemetry-health?refresh=15']}>{VIEW[surface]}</MemoryRouter>,
  );
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= STEP_MS) {
      await act(async () => {
        jest.advanceTimersByTime(Math.min(STEP_MS, left));
        await untilQuiet(console_);
        await settle(console_);
      });
    }
  };
  await act(async () => {
    await untilQuiet(console_);
    await settle(console_);
  });
  return {
    pass,
    element: container,
    part: (id) => container.querySelector(`[data-test="${id}"]`),
    close: unmount,
  };
};
