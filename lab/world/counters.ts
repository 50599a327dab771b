import type { EpochMs } from '../../src/diagnosis/evidence/answer';
import type { Happening } from './attempt';
import type { ClientProcess } from './process';

/**
 * What the client's metrics say at one moment; `samples` and `filtered` are gauges, of the last attempt that came so
 * far.
 */
export type Counters = {
  readonly startedAt: EpochMs;
  readonly attempts: number;
  readonly failed: number;
  readonly samples: number;
  readonly filtered: number;
  /** Per client and status code; a pair is there from its first response on (telemetry.md 2.1, series birth). */
  readonly responses: readonly {
    readonly client: string;
    readonly statusCode: string;
    readonly count: number;
  }[];
};

type Tally = {
  attempts: number;
  failed: number;
  samples: number;
  filtered: number;
  responses: Map<string, number>;
};

function count(tally: Tally, happening: Happening): void {
  switch (happening.what) {
    case 'started':
      tally.attempts += 1;
      break;
    case 'failed':
      tally.failed += 1;
      break;
    case 'gathered':
      tally.samples = happening.samples;
      tally.filtered = happening.filtered;
      break;
    case 'answered': {
      const key = `${happening.client} ${happening.statusCode}`;
      tally.responses.set(key, (tally.responses.get(key) ?? 0) + 1);
    }
  }
}

function freeze(tally: Tally, startedAt: EpochMs): Counters {
  const responses = [...tally.responses].sort().map(([key, n]) => {
    const [client = '', statusCode = ''] = key.split(' ');
    return { client, statusCode, count: n };
  });
  return { ...tally, startedAt, responses };
}

/** The counters of a process at each of some ascending times. */
export function* countersAt(process: ClientProcess, times: readonly EpochMs[]): Generator<Counters, void> {
  const last = times.at(-1) ?? -Infinity;
  const happenings = process.attempts(last).flatMap((attempt) => attempt.happenings);
  const tally: Tally = { attempts: 0, failed: 0, samples: 0, filtered: 0, responses: new Map() };
  let next = 0;
  for (const time of times) {
    for (; ; next++) {
      const happening = happenings[next];
      if (happening === undefined || happening.at > time) break;
      count(tally, happening);
    }
    yield freeze(tally, process.startedAt);
  }
}
