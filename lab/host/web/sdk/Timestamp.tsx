import type { FC } from 'react';
import { Tooltip } from '@patternfly/react-core';
import { GlobeAmericasIcon } from '@patternfly/react-icons';
import type { TimestampProps } from '@openshift-console/dynamic-plugin-sdk';
import { timestampWords, utcWords } from './relative-time';
import { useNow } from './useNow';

/** A moment with its globe; the tooltip tells it in UTC. */
export const Timestamp: FC<TimestampProps> = ({ timestamp, simple, omitSuffix, className = '' }) => {
  const now = useNow();
  const date = new Date(timestamp ?? '');
  if (Number.isNaN(date.getTime())) return <div className="lab-timestamp">-</div>;
  const words = timestampWords(date, now, omitSuffix);
  if (simple) return <>{words}</>;
  return (
    <div className={`lab-timestamp ${className}`}>
      <GlobeAmericasIcon className="lab-timestamp__icon" />
      <Tooltip content={utcWords(date)}>
        <span data-test="timestamp">{words}</span>
      </Tooltip>
    </div>
  );
};
