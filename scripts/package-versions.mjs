import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Stop } from './bootstrap-command.mjs';

/** The version that a changelog speaks of first. */
function newestIn(changelog) {
  return /^## \[?(\d[^\]\s]*)/m.exec(changelog)?.[1] ?? 'none';
}

/** The versions that one release has in all its parts: of a repository whose plugin is built. */
export function versionsIn(root) {
  const read = (...path) => readFileSync(join(root, ...path), 'utf8');
  const own = JSON.parse(read('package.json'));
  const chart = parse(read('charts', 'telemetry-health-plugin', 'Chart.yaml'));
  return {
    'package.json': own.version,
    'package.json, consolePlugin': own.consolePlugin.version,
    'plugin-manifest.json': JSON.parse(read('dist', 'plugin-manifest.json')).version,
    'Chart.yaml, version': chart.version,
    'Chart.yaml, appVersion': chart.appVersion,
    'CHANGELOG.md': newestIn(read('CHANGELOG.md')),
  };
}

/** The versions as lines. */
export function versionLines(versions) {
  const width = Math.max(...Object.keys(versions).map((place) => place.length));
  return Object.entries(versions).map(([place, version]) => `  ${place.padEnd(width)}  ${version}`);
}

/** Throws a Stop that shows them all unless they are one. */
export function checkVersions(versions) {
  if (new Set(Object.values(versions)).size === 1) return;
  throw new Stop(['The versions do not agree:', ...versionLines(versions)].join('\n'));
}
