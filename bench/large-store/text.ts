import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OPEN_METRICS_END, sampleLines } from '../../lab/world/exposition';
import type { Series } from '../../lab/world/series';

/** So many series are written at once: of the crowd some 150 kB. */
const AT_ONCE = 32;

/** The text of stored series for promtool, in pieces; `told` hears how many series are in those before the next. */
export function* textOf(
  series: Iterable<Series>,
  told: (written: number) => void = () => undefined,
): Generator<string, void> {
  let lines: string[] = [];
  let written = 0;
  for (const one of series) {
    lines.push(...sampleLines(one));
    written++;
    if (written % AT_ONCE !== 0) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
    told(written);
  }
  yield [...lines, OPEN_METRICS_END].join('\n');
}

/** Writes the text of stored series, which need not fit in memory, into a file. */
export const writeText = (
  file: string,
  series: Iterable<Series>,
  told?: (written: number) => void,
): Promise<void> => pipeline(Readable.from(textOf(series, told)), createWriteStream(file));
