import fs from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser to drive: `CHROMIUM_BIN`, else the first on the PATH. Throws where there is none. */
export const chromiumPath = (): string => {
  const { CHROMIUM_BIN, PATH = '' } = process.env;
  if (CHROMIUM_BIN !== undefined && CHROMIUM_BIN !== '') return CHROMIUM_BIN;
  for (const folder of PATH.split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (fs.existsSync(file)) return file;
    }
  }
  throw new Error('no Chromium found: install the package chromium, or set CHROMIUM_BIN');
};
