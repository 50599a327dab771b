import { StatusPopupItem, StatusPopupSection } from '@openshift-console/dynamic-plugin-sdk';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom-v5-compat';
import { stateText } from '../texts/states';
import { NAMESPACE } from '../texts/namespace';
import { toT } from '../texts/t';
import type { T } from '../texts/t';
import { healthPopupWords, momentText, waysInWords } from '../texts/ways-in';
import { healthFacts } from './health-facts';
import type { AnswerLike, HealthFacts } from './health-facts';

type Props = {
  readonly responses?: readonly AnswerLike[];
  /** Closes the popup; not every console gives it. */
  readonly hide?: () => void;
};

const HEALTH = '/monitoring/telemetry-health';

/**
 * Rows keep their distance without a style sheet of ours, which the Overview would have to load; consoles up to 4.18 have
 * no such token.
 */
const APART = { marginBlock: 'var(--pf-t--global--spacer--sm, 8px)' } as const;

/** The verdict in a sentence; without an answer, or without a right to one, it cannot be told. */
const verdictOf = (t: T, { health }: HealthFacts): string =>
  health === 'refused' || health === 'loading' || health === 'unknown'
    ? stateText(t, 'unknown').title
    : stateText(t, health).title;

const MINUTE_MS = 60_000;

/** "14:02 (3 minutes ago)". The room's own formats weigh more than this whole popup may. */
const momentOf = (t: T, language: string, moment: number, now: number): string => {
  const minutes = Math.max(0, Math.round((now - moment) / MINUTE_MS));
  const ago = new Intl.RelativeTimeFormat(language);
  return momentText(
    t,
    new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      moment,
    ),
    minutes < 60 ? ago.format(-minutes, 'minute') : ago.format(-Math.floor(minutes / 60), 'hour'),
  );
};

/** A share above 0 and below 1 % is not shown as 0 %. */
const percentOf = (language: string, share: number): string =>
  new Intl.NumberFormat(language, {
    style: 'percent',
    ...(share > 0 && share < 0.01 ? { maximumSignificantDigits: 1 } : {}),
  }).format(share);

const acceptedOf = (t: T, language: string, { at, lastAccepted, share }: HealthFacts): string => {
  const { notKnown, notRecently } = healthPopupWords(t);
  if (at !== null && lastAccepted !== null) return momentOf(t, language, lastAccepted, at);
  // That none was accepted can be told only where attempts are counted.
  return share === null ? notKnown : notRecently;
};

const Figures = ({ facts, t, language }: { facts: HealthFacts; t: T; language: string }) => {
  const words = healthPopupWords(t);
  const { share } = facts;
  return (
    <StatusPopupSection firstColumn={words.section}>
      <StatusPopupItem value={share === null ? words.notKnown : percentOf(language, share)}>
        {words.failingShare}
      </StatusPopupItem>
      <StatusPopupItem value={acceptedOf(t, language, facts)}>{words.lastAccepted}</StatusPopupItem>
    </StatusPopupSection>
  );
};

/** What the item on the Overview's status card opens: the verdict, its numbers, and the ways to our pages. */
export default function TelemetryPopup({ responses, hide }: Props) {
  // The Overview may not wait for our texts.
  const { t: translate, i18n } = useTranslation(NAMESPACE, { useSuspense: false });
  const t = toT(translate);
  const facts = healthFacts(responses);
  const { openRunbook, viewHealth } = waysInWords(t);
  const hasFigures = facts.health !== 'off' && facts.health !== 'refused';
  const isFaulty = facts.health === 'degraded' || facts.health === 'failing';
  return (
    <div data-test="telemetry-popup">
      <p style={APART}>{verdictOf(t, facts)}</p>
      {facts.health === 'refused' && <p style={APART}>{healthPopupWords(t).refused}</p>}
      {hasFigures && <Figures facts={facts} t={t} language={i18n.language} />}
      {isFaulty && (
        <div style={APART}>
          <Link to={`${HEALTH}/runbook`} onClick={() => hide?.()}>
            {openRunbook}
          </Link>
        </div>
      )}
      <div style={APART}>
        <Link to={HEALTH} onClick={() => hide?.()}>
          {viewHealth}
        </Link>
      </div>
    </div>
  );
}
