import { useState, type FC, type MouseEvent } from 'react';
import { UTILITY } from '#console/look';
import { Link, useNavigate } from '#console/router';
import {
  Button,
  EmptyStateBody,
  NotificationDrawer,
  NotificationDrawerBody,
  NotificationDrawerGroup,
  NotificationDrawerGroupList,
  NotificationDrawerHeader,
  NotificationDrawerList,
  NotificationDrawerListItem,
  NotificationDrawerListItemBody,
  NotificationDrawerListItemHeader,
} from '@patternfly/react-core';
import { EmptyState } from '#console/patternfly';
import type { Alert } from '@openshift-console/dynamic-plugin-sdk';
import { alertPath, firingAlerts } from '../alerting/alert-model';
import { useAlerts } from '../alerting/alerts-context';
import { useAlertButton, type AlertButton } from '../alerting/useAlertAction';
import { timeAgo } from '../sdk/relative-time';
import { useNow } from '../sdk/useNow';

const VARIANTS = { critical: 'danger', warning: 'warning', info: 'info' } as const;

const variantOf = (severity: string | undefined): 'danger' | 'warning' | 'info' | 'custom' =>
  severity === 'critical' || severity === 'warning' || severity === 'info' ? VARIANTS[severity] : 'custom';

interface EntryProps {
  readonly alert: Alert;
  readonly button: AlertButton | undefined;
  readonly onOpen: () => void;
}

const AlertEntry: FC<EntryProps> = ({ alert, button, onOpen }) => {
  const now = useNow();
  const navigate = useNavigate();
  const open = (): void => {
    void navigate(alertPath(alert));
    onOpen();
  };
  const press = (event: MouseEvent): void => {
    // The entry itself leads to the alert.
    event.stopPropagation();
    button?.press();
    onOpen();
  };
  return (
    <NotificationDrawerListItem
      data-test="drawer-alert"
      variant={variantOf(alert.labels.severity)}
      onClick={open}
      isRead={false}
    >
      <NotificationDrawerListItemHeader
        variant={variantOf(alert.labels.severity)}
        title={alert.labels.alertname}
        srTitle={alert.labels.severity ?? ''}
        headingLevel="h3"
      />
      <NotificationDrawerListItemBody
        timestamp={alert.activeAt ? timeAgo(new Date(alert.activeAt), now) : ''}
      >
        {alert.annotations.description ?? alert.annotations.message ?? alert.annotations.summary}
        {button ? (
          <div className={UTILITY.topSm}>
            <Button variant="link" isInline onClick={press}>
              {button.text}
            </Button>
          </div>
        ) : null}
      </NotificationDrawerListItemBody>
    </NotificationDrawerListItem>
  );
};

interface GroupProps {
  readonly title: string;
  readonly alerts: readonly Alert[];
  readonly onOpen: () => void;
}

const Group: FC<GroupProps> = ({ title, alerts, onOpen }) => {
  const [opened, setOpened] = useState<boolean>();
  const buttonOf = useAlertButton();
  const expanded = opened ?? alerts.length > 0;
  return (
    <NotificationDrawerGroup
      title={title}
      isExpanded={expanded}
      count={alerts.length}
      onExpand={() => setOpened(!expanded)}
      headingLevel="h2"
    >
      <NotificationDrawerList isHidden={!expanded} aria-label={title}>
        {alerts.map((alert) => (
          <AlertEntry key={alertPath(alert)} alert={alert} button={buttonOf(alert)} onOpen={onOpen} />
        ))}
      </NotificationDrawerList>
      {expanded && alerts.length === 0 ? (
        <EmptyState variant="xs">
          <EmptyStateBody>
            None. <Link to="/monitoring/alerts">View all alerts</Link>
          </EmptyStateBody>
        </EmptyState>
      ) : null}
    </NotificationDrawerGroup>
  );
};

/** The firing alerts, beside the page. */
export const NotificationPanel: FC<{ onClose: () => void }> = ({ onClose }) => {
  const firing = firingAlerts(useAlerts().alerts);
  const isCritical = (alert: Alert): boolean => alert.labels.severity === 'critical';
  return (
    <NotificationDrawer>
      <NotificationDrawerHeader title="Notifications" onClose={onClose} />
      <NotificationDrawerBody>
        <NotificationDrawerGroupList>
          <Group title="Critical Alerts" alerts={firing.filter(isCritical)} onOpen={onClose} />
          <Group
            title="Other Alerts"
            alerts={firing.filter((alert) => !isCritical(alert))}
            onOpen={onClose}
          />
        </NotificationDrawerGroupList>
      </NotificationDrawerBody>
    </NotificationDrawer>
  );
};
