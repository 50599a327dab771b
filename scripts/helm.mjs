// Runs helm, which it fetches where there is none:  node scripts/helm.mjs template charts/telemetry-health-plugin
import { spawnSync } from 'node:child_process';
import { bootstrap, endWith } from './bootstrap.mjs';

endWith(async () => {
  await bootstrap({ need: ['helm'] });
  return spawnSync(process.env.HELM_BIN, process.argv.slice(2), { stdio: 'inherit' }).status ?? 1;
});
