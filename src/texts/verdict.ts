import type { CauseFinding, Missing, Report } from '../diagnosis/report';
import { causeText } from './causes';
import type { Format } from './format';
import { impactText } from './runbook';
import { sourceText } from './sources';
import { stateText } from './states';
import type { T } from './t';

/** The verdict in words: one headline, and the sentences with the deciding number under it. */
export type VerdictWords = { readonly title: string; readonly sentences: readonly string[] };

/** The cause that the headline may name: the first one, and only where the evidence names it. */
const namedCause = (report: Report): CauseFinding | undefined =>
  report.causes.find(({ sureness }) => sureness === 'found');

const title = (t: T, report: Report): string => {
  const { title: state } = stateText(t, report.state);
  const cause = namedCause(report);
  const faulty = report.state === 'failing' || report.state === 'degraded' || report.state === 'off';
  if (cause === undefined || !faulty) return state;
  // Two sentences rather than one glued together: word order is each language's own.
  return t('{{state}}. {{cause}}', { state, cause: causeText(t, cause.id).title });
};

/** How many of the last attempts, per named cause; said only where there is more than one. */
const severalSentence = (t: T, { causes }: Report, format: Format): readonly string[] => {
  const named = causes.filter(({ sureness }) => sureness !== 'possible');
  if (named.length < 2) return [];
  return [
    t('More than one cause is live: {{causes}}.', {
      causes: format.list(named.map(({ id }) => causeText(t, id).title)),
    }),
  ];
};

const countSentence = (t: T, { ledger, state }: Report): readonly string[] => {
  if (ledger === null || ledger.attempts === 0) return [];
  const { accepted, attempts } = ledger;
  if (state === 'collecting') {
    return [
      t('{{count}} attempts have been seen in the last 15 minutes; a verdict needs two that are finished.', {
        count: attempts,
      }),
    ];
  }
  return [
    t('{{accepted}} of {{count}} attempts were accepted in the last 15 minutes.', {
      accepted,
      count: attempts,
    }),
  ];
};

const sinceSentence = (t: T, report: Report, format: Format): readonly string[] => {
  const { failingSince, at, state } = report;
  if (failingSince === null) {
    if (state !== 'failing') return [];
    return report.ledger === null
      ? [t('Since when is not known: the counters of the client could not be read.')]
      : [t('It was failing already in the oldest counters that could be read.')];
  }
  const values = { time: format.time(failingSince), duration: format.duration(at - failingSince) };
  if (state === 'degraded') return [t('The first failure of this window was at {{time}}.', values)];
  if (state === 'recovering') return [t('The failures began at {{time}}.', values)];
  return [t('Failing since {{time}} ({{duration}}).', values)];
};

const acceptedSentence = (t: T, report: Report, format: Format): readonly string[] => {
  const { lastAccepted, at } = report;
  if (lastAccepted === null) {
    return report.ledger === null ? [] : [t('No accepted upload was seen in the last 24 hours.')];
  }
  return [
    t('Last accepted upload at {{time}} ({{duration}} ago).', {
      time: format.time(lastAccepted),
      duration: format.duration(at - lastAccepted),
    }),
  ];
};

const clearsSentence = (t: T, { clearsAt }: Report, format: Format): readonly string[] =>
  clearsAt === null
    ? []
    : [t('The alert is expected to clear at about {{time}}.', { time: format.time(clearsAt) })];

/** Roles that may read the counters and the log, the least ones (`telemetry.md` 7). */
const ROLES = { queries: 'cluster-monitoring-view', namespace: 'view', cluster: 'cluster-reader' };

/** Why nothing can be told, and which roles would help. */
const unknownSentences = (t: T, { state, missing }: Report, format: Format): readonly string[] => {
  if (state !== 'unknown') return [];
  const named = (wanted: (why: Missing['why']) => boolean): string =>
    format.list(missing.filter(({ why }) => wanted(why)).map(({ id }) => sourceText(t, id)));
  const refused = named((why) => why === 'refused');
  const failed = named((why) => why === 'unreachable' || why === 'unreadable');
  return [
    ...(refused === ''
      ? []
      : [
          t('Your role may not read: {{sources}}.', { sources: refused }),
          t(
            'These roles may: {{queries}}, {{namespace}} in openshift-monitoring, and {{cluster}} for the rest.',
            ROLES,
          ),
        ]),
    ...(failed === '' ? [] : [t('Could not be read just now: {{sources}}.', { sources: failed })]),
  ];
};

/** What the Health page's verdict says. */
export const verdictWords = (t: T, report: Report, format: Format): VerdictWords => ({
  title: title(t, report),
  sentences: [
    ...countSentence(t, report),
    ...sinceSentence(t, report, format),
    ...acceptedSentence(t, report, format),
    ...clearsSentence(t, report, format),
    ...unknownSentences(t, report, format),
  ],
});

/** What the runbook's verdict says: the cause itself as the headline, where attempts end, and what it costs. */
export const runbookVerdictWords = (t: T, report: Report, format: Format): VerdictWords => {
  const cause = namedCause(report);
  const health = verdictWords(t, report, format);
  if (cause === undefined)
    return { ...health, sentences: [...health.sentences, ...impactSentences(t, report)] };
  const text = causeText(t, cause.id);
  const faulty = report.state === 'failing' || report.state === 'degraded';
  return {
    title: faulty ? text.title : health.title,
    sentences: [
      ...(faulty ? [text.failing] : []),
      ...health.sentences,
      ...severalSentence(t, report, format),
      ...impactSentences(t, report),
    ],
  };
};

const impactSentences = (t: T, { state }: Report): readonly string[] =>
  state === 'failing' ? impactText(t) : [];

/** What to do where no cause is named: never "nothing" where nothing could be read. */
export const noCauseText = (t: T, state: Report['state']): string => {
  if (state === 'delivering' || state === 'recovering') return t('Nothing has to be done.');
  return state === 'unknown'
    ? t('Too little could be read to name a cause. Look at what could not be read, above.')
    : t('The evidence does not name one cause. Do not change anything yet; the causes below are possible.');
};

/** The first of the steps that the runbook has for what was found. */
export const nextStepText = (t: T, step: string): string => t('What to do first: {{step}}.', { step });
