import { Label } from '@patternfly/react-core';
import {
  BellIcon,
  CheckCircleIcon,
  ExclamationTriangleIcon,
  QuestionCircleIcon,
} from '@patternfly/react-icons';
import { ALERT_NAMES } from '../diagnosis/evidence/alert-names';
import type { Answer, EpochMs } from '../diagnosis/evidence/answer';
import type { AlertFinding } from '../diagnosis/evidence/findings';
import { isSilenced } from '../diagnosis/evidence/is-silenced';
import { ALERT_FOR_MS, FAILING_SHARE_THRESHOLD } from '../diagnosis/evidence/alert-rule';
import { alertLabels } from '../diagnosis/evidence/silences';
import type { Silences } from '../diagnosis/evidence/silences';
import type { Report } from '../diagnosis/report';
import {
  clearsInText,
  clearsTerm,
  failingTerm,
  firesInText,
  firingForText,
  inWindowText,
  leadText,
  shareNowText,
  withAgeText,
} from '../texts/alert-times';
import { nextAttemptText } from '../texts/freshness';
import { alertWords } from '../texts/page-words';
import { noSilencesText, silencedTerm, silencedText } from '../texts/silenced';
import type { NotedText } from '../texts/silenced';
import { Facts } from './Facts';
import type { Fact } from './Facts';
import { LabelText } from './LabelText';
import { NotedFact } from './NotedFact';
import { TEST_IDS } from './testIds';
import type { Words } from './useWords';

type Props = {
  readonly alert: Answer<AlertFinding>;
  readonly silences: Silences;
  readonly report: Report;
  readonly now: EpochMs;
  readonly words: Words;
};

type LabelProps = Pick<Props, 'alert' | 'now' | 'words'> & {
  /** With how long it has been so, or how long it still takes; where that stands elsewhere, without. */
  readonly long: boolean;
};

/** The alert's state as a label; its colour follows the severity of the rule, which is a warning. */
export const AlertStateLabel = ({ alert, now, words, long }: LabelProps) => {
  const { t, format } = words;
  const { notKnown, inactive, firing, pending } = alertWords(t);
  if (alert.is === 'found' && alert.value.activeAt !== null && alert.value.state !== 'inactive') {
    const fires = alert.value.activeAt + ALERT_FOR_MS;
    return alert.value.state === 'firing' ? (
      <Label status="warning" icon={<BellIcon />}>
        <LabelText>{long ? firingForText(t, format.duration(now - fires)) : firing}</LabelText>
      </Label>
    ) : (
      <Label color="yellow" icon={<ExclamationTriangleIcon />}>
        <LabelText>{long ? firesInText(t, format.duration(fires - now)) : pending}</LabelText>
      </Label>
    );
  }
  if (alert.is === 'waiting') return null;
  const known = alert.is === 'nothing' || (alert.is === 'found' && alert.value.state === 'inactive');
  return known ? (
    <Label status="success" icon={<CheckCircleIcon />}>
      <LabelText>{inactive}</LabelText>
    </Label>
  ) : (
    <Label icon={<QuestionCircleIcon />}>
      <LabelText>{notKnown}</LabelText>
    </Label>
  );
};

const sinceFacts = (alert: AlertFinding, now: EpochMs, { t, format }: Words): readonly Fact[] => {
  const { firingSince, pendingSince, firesIn } = alertWords(t);
  if (alert.activeAt === null) return [];
  const fires = alert.activeAt + ALERT_FOR_MS;
  const withAge = (at: EpochMs): string => withAgeText(t, format.time(at), format.duration(now - at));
  return alert.state === 'firing'
    ? [{ term: firingSince, value: withAge(fires) }]
    : [
        { term: pendingSince, value: withAge(alert.activeAt) },
        { term: firesIn, value: format.duration(fires - now) },
      ];
};

/** What `failingSince` of the report is the time of depends on its state. */
const failingFact = (report: Report, alert: Answer<AlertFinding>, { t, format }: Words): readonly Fact[] => {
  if (report.failingSince === null) return [];
  const term = failingTerm(t, report.state);
  const time = format.time(report.failingSince);
  if (report.state === 'degraded') return [{ term, value: inWindowText(t, time) }];
  const firedAt = alert.is === 'found' && alert.value.state === 'firing' ? alert.value.activeAt : null;
  const lead = firedAt === null ? 0 : firedAt + ALERT_FOR_MS - report.failingSince;
  const value = lead > 0 ? leadText(t, time, format.duration(lead)) : time;
  return [{ term, value }];
};

const clearsFact = (report: Report, now: EpochMs, { t, format }: Words): readonly Fact[] =>
  report.clearsAt === null
    ? []
    : [{ term: clearsTerm(t), value: clearsInText(t, report.clearsAt, now, format) }];

const silenceOf = (
  silences: Silences,
  alert: Answer<AlertFinding>,
  now: EpochMs,
  { t, format }: Words,
): NotedText => {
  if (silences.is !== 'found') return noSilencesText(t, silences, format);
  const [usual] = ALERT_NAMES;
  const labels = alertLabels(alert.is === 'found' ? alert.value.name : usual);
  return silencedText(t, isSilenced(silences.value, labels, now), format);
};

/** State of the alert rule, and how it relates to what really happens. */
export const AlertFacts = ({ alert, silences, report, now, words }: Props) => {
  const { t, format } = words;
  const labels = alertWords(t);
  const ratio = alert.is === 'found' ? alert.value.ratio : null;
  const shareNow =
    ratio === null
      ? labels.notKnown
      : shareNowText(
          t,
          // rate() extrapolates each of the two counters, so the quotient can be a little over 1.
          format.percent(Math.min(1, ratio)),
          format.percent(FAILING_SHARE_THRESHOLD),
        );
  const inMs = report.nextAttempt === null ? null : report.nextAttempt - now;
  return (
    <Facts
      testId={TEST_IDS.alertFacts}
      facts={[
        { term: labels.state, value: <AlertStateLabel alert={alert} now={now} words={words} long={false} /> },
        ...(alert.is === 'found' ? sinceFacts(alert.value, now, words) : []),
        ...clearsFact(report, now, words),
        ...failingFact(report, alert, words),
        { term: labels.failingShareNow, value: shareNow },
        {
          term: silencedTerm(t),
          value: (
            <div data-test={TEST_IDS.silenced}>
              <NotedFact noted={silenceOf(silences, alert, now, words)} />
            </div>
          ),
        },
        { term: labels.nextAttempt, value: nextAttemptText(t, inMs, report.state === 'failing', format) },
      ]}
    />
  );
};
