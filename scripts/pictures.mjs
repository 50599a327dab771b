// `npm run pictures`: draws both pages in every scenario into .cache/pictures, and those of the documents into docs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT, Stop } from './bootstrap.mjs';

/** Languages whose letters a small system has no font for: their pictures would show boxes. */
const LANGUAGES = ['ja', 'ko', 'zh'];

const checkFonts = () => {
  const hasFont = (language) => {
    const { error, stdout } = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' });
    // Where fonts are not asked for in this way, as on macOS, the system has them.
    return error !== undefined || stdout.trim() !== '';
  };
  const lacking = LANGUAGES.filter((language) => !hasFont(language));
  if (lacking.length === 0) return;
  throw new Stop(
    `There is no font for ${lacking.join(', ')}. Debian, Ubuntu: sudo apt-get install fonts-noto-cjk; ` +
      'Fedora: sudo dnf install google-noto-sans-cjk-fonts.',
  );
};

endWith(async () => {
  checkFonts();
  await bootstrap({ need: ['prometheus', 'alertmanager', 'chromium'], consoles: ['4.22', '4.16'] });
  await buildIfStale({ consoles: ['4.22', '4.16'] });
  const playwright = join(ROOT, 'node_modules', '.bin', 'playwright');
  const draw = (project, console) =>
    spawnSync(playwright, ['test', '--project', project], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, LAB_CONSOLE: console },
    }).status ?? 1;
  return draw('pictures', '4.22') || draw('pictures-4.16', '4.16');
});
