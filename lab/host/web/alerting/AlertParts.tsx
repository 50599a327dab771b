import type { FC } from 'react';
import { UTILITY } from '#console/look';
import { Link } from '#console/router';
import { Label } from '#console/patternfly';
import { BellIcon, BellSlashIcon, OutlinedBellIcon } from '@patternfly/react-icons';
import type { Alert, Rule } from '@openshift-console/dynamic-plugin-sdk';
import { ResourceIcon } from '../sdk/ResourceIcon';
import { Timestamp } from '../sdk/Timestamp';
import { alertPath, rulePath, stateOf } from './alert-model';

const SEVERITIES = {
  critical: { status: 'danger', words: 'Critical' },
  warning: { status: 'warning', words: 'Warning' },
  info: { status: 'info', words: 'Info' },
  none: { status: 'custom', words: 'None' },
} as const;

const isKnown = (severity: string): severity is keyof typeof SEVERITIES => severity in SEVERITIES;

/**
 * How severe an alert or a rule is, by its label; a dash without one, the label itself where a console has no word for
 * it.
 */
export const SeverityLabel: FC<{ severity: string | undefined }> = ({ severity }) => {
  if (severity === undefined) return <>-</>;
  const { status, words } = isKnown(severity)
    ? SEVERITIES[severity]
    : ({ status: 'custom', words: severity } as const);
  return (
    <Label status={status} data-test="severity-badge">
      {words}
    </Label>
  );
};

const STATES: Readonly<Record<string, { readonly words: string; readonly Sign: typeof BellIcon }>> = {
  firing: { words: 'Firing', Sign: BellIcon },
  pending: { words: 'Pending', Sign: OutlinedBellIcon },
  silenced: { words: 'Silenced', Sign: BellSlashIcon },
};

/** A state in words; whatever is not pending, firing or silenced does not fire. */
export const StateWords: FC<{ state: string }> = ({ state }) => {
  const known = STATES[state];
  if (!known) return <span className={UTILITY.subtle}>Not firing</span>;
  const { words, Sign } = known;
  return (
    <span className="lab-state" data-test="alert-state">
      <Sign /> {words}
    </span>
  );
};

/** The state of one alert, with the time since when. */
export const AlertStateField: FC<{ alert: Alert }> = ({ alert }) => (
  <>
    <StateWords state={stateOf(alert)} />
    {alert.activeAt ? (
      <div className={UTILITY.subtle}>
        Since <Timestamp timestamp={alert.activeAt} className="lab-timestamp--inline" />
      </div>
    ) : null}
  </>
);

/** The name of an alert, linked to its page. */
export const AlertLink: FC<{ alert: Alert }> = ({ alert }) => (
  <span className="lab-resource">
    <ResourceIcon kind="Alert" />
    <Link to={alertPath(alert)} data-test="alert-link">
      {alert.labels.alertname}
    </Link>
  </span>
);

/** The name of a rule, linked to its page. */
export const RuleLink: FC<{ rule: Rule }> = ({ rule }) => (
  <span className="lab-resource">
    <ResourceIcon kind="AlertRule" />
    <Link to={rulePath(rule)} data-test="rule-link">
      {rule.name}
    </Link>
  </span>
);
