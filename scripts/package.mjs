// `npm run package`: makes the archive of the chart, and says the versions, which must agree.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, buildIfStale, endWith, ROOT } from './bootstrap.mjs';
import { runCommand } from './bootstrap-command.mjs';

const FOLDER = join(ROOT, '.cache', 'package');

endWith(async () => {
  await bootstrap({ need: ['helm'] });
  await buildIfStale({ consoles: [] });
  // It uses a package, which the bootstrap may just have installed.
  const { checkVersions, versionLines, versionsIn } = await import('./package-versions.mjs');
  const versions = versionsIn(ROOT);
  checkVersions(versions);
  rmSync(FOLDER, { recursive: true, force: true });
  const chart = join(ROOT, 'charts', 'telemetry-health-plugin');
  await runCommand('Packing the chart', [process.env.HELM_BIN, 'package', chart, '--destination', FOLDER]);
  const archive = join('.cache', 'package', `telemetry-health-plugin-${versions['Chart.yaml, version']}.tgz`);
  process.stdout.write(`${[archive, ...versionLines(versions)].join('\n')}\n`);
  return 0;
});
