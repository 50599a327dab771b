// Outlives the lab by a moment. The lab tells it, a line each, what it started; when the lab is gone, however it went,
// its end of the pipe closes, and what is left of it is ended and removed.
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

const processes = new Set();
const folders = new Set();

function learn(line) {
  const space = line.indexOf(' ');
  const what = line.slice(space + 1);
  switch (line.slice(0, space)) {
    case 'process':
      processes.add(Number(what));
      break;
    case 'ended':
      processes.delete(Number(what));
      break;
    case 'folder':
      if (basename(what).startsWith('telemetry-health-lab-')) folders.add(what);
  }
}

function clear() {
  for (const id of processes) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

createInterface({ input: process.stdin }).on('line', learn).on('close', clear);
