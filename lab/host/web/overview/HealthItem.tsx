import type { FC, ReactNode } from 'react';
import { UTILITY } from '#console/look';
import { Button, Icon, Popover, Skeleton } from '@patternfly/react-core';
import { UnknownIcon } from '@patternfly/react-icons';
import {
  BlueInfoCircleIcon,
  GreenCheckCircleIcon,
  RedExclamationCircleIcon,
  YellowExclamationTriangleIcon,
} from '../sdk/StatusIcons';

const Unknown: FC = () => (
  <Icon size="lg">
    <UnknownIcon />
  </Icon>
);

interface Sign {
  readonly icon: ReactNode;
  /** What stands under the title when the item brings no words of its own. */
  readonly words: string;
}

const SIGNS: Readonly<Record<string, Sign>> = {
  OK: { icon: <GreenCheckCircleIcon size="lg" title="Healthy" />, words: '' },
  ERROR: { icon: <RedExclamationCircleIcon size="lg" title="Error" />, words: 'Degraded' },
  WARNING: { icon: <YellowExclamationTriangleIcon size="lg" title="Warning" />, words: 'Degraded' },
  UPDATING: { icon: <BlueInfoCircleIcon size="lg" title="Updating" />, words: 'Updating' },
  PROGRESS: { icon: <BlueInfoCircleIcon size="lg" title="In progress" />, words: 'Pending' },
  UPGRADABLE: {
    icon: <BlueInfoCircleIcon size="lg" title="Upgrade available" />,
    words: 'Upgrade available',
  },
  NOT_AVAILABLE: { icon: <Unknown />, words: 'Not available' },
};
const UNKNOWN: Sign = { icon: <Unknown />, words: 'Unknown' };

interface HealthItemProps {
  readonly title: string;
  readonly state: string;
  readonly message?: string | undefined;
  readonly popupTitle?: string | undefined;
  readonly popupClassName?: string | undefined;
  /** Makes the title a button that opens this. */
  readonly popup?: ((hide: () => void) => ReactNode) | undefined;
}

/** One item of the status card: a sign, a name, a word, and with a popup behind the name where there is one. */
export const HealthItem: FC<HealthItemProps> = ({ title, state, message, popup, ...named }) => {
  if (state === 'LOADING') {
    return <Skeleton width="8rem" fontSize="2xl" screenreaderText={`Loading ${title}`} />;
  }
  const { icon, words } = SIGNS[state] ?? UNKNOWN;
  const said = message ?? words;
  return (
    <div className="lab-health-item" data-test={`health-item-${title}`} data-state={state}>
      {icon}
      <div>
        {popup ? (
          <Popover
            position="right"
            headerContent={named.popupTitle ?? title}
            bodyContent={(hide) => popup(hide)}
            className={named.popupClassName ?? ''}
            enableFlip
          >
            <Button variant="link" isInline>
              {title}
            </Button>
          </Popover>
        ) : (
          title
        )}
        {said ? <div className={`${UTILITY.small} ${UTILITY.subtle}`}>{said}</div> : null}
      </div>
    </div>
  );
};
