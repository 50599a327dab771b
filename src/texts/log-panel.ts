import type { LogId } from '../diagnosis/evidence/log-paths';
import type { Permission } from '../diagnosis/evidence/request';
import type { Format } from './format';
import { tooSlowText } from './log-slow';
import type { T } from './t';

/** Names and labels of the log panel. */
export const logWords = (t: T) => ({
  logs: t('Logs of the client and of Prometheus'),
  log: t('Log'),
  container: t('Container'),
  current: t('Current container'),
  previous: t('Previous container'),
  neverRestarted: t('The container was never restarted, so there is no log from before.'),
  lines: t('Lines'),
  pause: t('Pause'),
  follow: t('Follow'),
  search: t('Search the log'),
  nextMatch: t('Next match'),
  previousMatch: t('Previous match'),
  clearSearch: t('Clear the search'),
  wrap: t('Wrap lines'),
  matchesFirst: t('Key lines first'),
  tellingLines: t('What the key lines said'),
  download: t('Download'),
  openPod: t('Open the pod'),
  openLog: t('Open the log'),
  showLine: t('Show among the lines'),
  failed: t('The log panel could not be loaded. Reload the page, or read the log in a shell:'),
  empty: t('The container has not logged anything yet.'),
  noneTells: t('None of these lines tells how an attempt ended.'),
  noneWarns: t('None of these lines is a warning or an error.'),
  isCut: t(
    'These lines are longer than a browser should hold, and the newest of them are missing. Ask for fewer lines.',
  ),
});

const NAMES = {
  'client-log': (t) => t('Client'),
  'prometheus-log': (t) => t('Prometheus'),
} satisfies Record<LogId, (t: T) => string>;

/** Whose log it is. */
export function logName(t: T, log: LogId): string {
  return NAMES[log](t);
}

/** So many lines from the end. */
export function lastLinesText(t: T, lines: number, format: Format): string {
  return t('Last {{lines}} lines', { lines: format.count(lines) });
}

/** Goes on, and tells what the reader has missed. */
export function followText(t: T, fresh: number): string {
  return fresh === 0 ? logWords(t).follow : t('Follow ({{count}} new lines)', { count: fresh });
}

/** Where a search stands, for the field itself: "2 / 14"; from 1. */
export function hitsText(at: number, count: number, format: Format): string {
  return `${format.count(count === 0 ? 0 : at + 1)} / ${format.count(count)}`;
}

/** How often something stands in the log, and when last. */
export function oftenText(t: T, count: number, last: string | null): string {
  return last === null
    ? t('{{count}} lines', { count })
    : t('{{count}} lines, the last at {{time}}', { count, time: last });
}

/** Where the lines come from and how many there are. */
export function shownText(t: T, { pod, lines }: { readonly pod: string; readonly lines: number }): string {
  return t('{{count}} lines of {{pod}}', { count: lines, pod });
}

/** Prometheus' own words for how bad a line is. */
export function levelText(t: T, level: 'error' | 'warn'): string {
  return level === 'error' ? t('Prometheus reports an error') : t('Prometheus warns');
}

/** Why there is no log to be seen, as it has come. */
export type LogTroubleText =
  | { readonly is: 'refused' | 'no-pod' | 'no-previous' | 'too-slow' | 'unreadable' }
  | { readonly is: 'not-started' | 'unreachable'; readonly detail: string };

/** Why there is no log to be seen, or no new line. */
export function logTroubleText(
  t: T,
  trouble: LogTroubleText,
  { verb, resource, roles }: Permission,
  format: Format,
): string {
  switch (trouble.is) {
    case 'refused':
      return t(
        'Your role may not read this log. Needed: {{verb}} {{resource}} in openshift-monitoring, which these roles have: {{roles}}.',
        { verb, resource, roles: format.list(roles) },
      );
    case 'no-pod':
      return t('There is no pod that would have a log. It was deleted, or it was never made.');
    case 'no-previous':
      return t('There is no previous container: it was never restarted, or its log is gone.');
    case 'too-slow':
      return tooSlowText(t);
    case 'unreadable':
      return t('What came has no line of a log that could be read. It is asked for again.');
    case 'not-started':
      return t('The container does not run yet: {{detail}}', { detail: trouble.detail });
    case 'unreachable':
      return t('The log could not be reached and is asked for again: {{detail}}', { detail: trouble.detail });
  }
}
