import type { Format } from './format';
import type { T } from './t';

/** What a station of the way knows about itself; the words are made of it here. */
export type StationNote =
  | { readonly is: 'answered'; readonly count: number; readonly of: number }
  | { readonly is: 'refused'; readonly count: number; readonly of: number; readonly code: string }
  | { readonly is: 'passed'; readonly count: number; readonly of: number }
  | { readonly is: 'stopped-here-or-next'; readonly count: number; readonly of: number }
  | { readonly is: 'not-reached' }
  | { readonly is: 'no-answer'; readonly count: number; readonly of: number }
  | { readonly is: 'last-accepted'; readonly at: number }
  | { readonly is: 'none-accepted' }
  | { readonly is: 'nothing-to-send' }
  | { readonly is: 'off' }
  | { readonly is: 'not-known' };

/** One line under a station. */
export const stationNoteText = (t: T, note: StationNote, format: Format): string => {
  switch (note.is) {
    case 'answered':
      return t('{{count}} of {{of}} answered', { count: note.count, of: note.of });
    case 'passed':
      return t('{{count}} of {{of}} passed', { count: note.count, of: note.of });
    case 'refused':
      return t('{{count}} of {{of}} ({{code}})', { count: note.count, of: note.of, code: note.code });
    case 'no-answer':
      return t('{{count}} of {{of}} answered', { count: note.count, of: note.of });
    case 'stopped-here-or-next':
      return t('{{count}} of {{of}} stopped here or at the upload', { count: note.count, of: note.of });
    case 'not-reached':
      return t('Not reached');
    case 'last-accepted':
      return t('Last at {{time}}', { time: format.time(note.at) });
    case 'none-accepted':
      return noneAcceptedText(t);
    case 'nothing-to-send':
      return t('Nothing to send');
    case 'off':
      return t('Off');
    case 'not-known':
      return t('Not known');
  }
};

/** For the screen reader, which does not see the sign. */
export const stationStatusText = (
  t: T,
  status: 'good' | 'bad' | 'mixed' | 'unknown' | 'not-reached',
): string =>
  ({
    good: t('passed'),
    bad: t('stops here'),
    mixed: t('fails at times'),
    unknown: t('not known'),
    'not-reached': t('not reached'),
  })[status];

/** What the strip of stations shows. */
export const wayText = (t: T): string => t('The way from Prometheus to Red Hat');

/** A station and its state, for the screen reader. */
export const stationLabelText = (
  t: T,
  station: string,
  status: Parameters<typeof stationStatusText>[1],
): string => t('{{station}}: {{status}}', { station, status: stationStatusText(t, status) });

/** Of the last accepted upload, where none was seen. */
export const noneAcceptedText = (t: T): string => t('None in 24 hours');
