import { useState, type FC } from 'react';
import { Button, NotificationBadge, NotificationBadgeVariant, ToolbarItem } from '@patternfly/react-core';
import { MastheadFrame } from '#console/MastheadFrame';
import { MoonIcon, SunIcon } from '@patternfly/react-icons';
import { firingAlerts } from '../alerting/alert-model';
import { useAlerts } from '../alerting/alerts-context';
import { ScenarioSelector } from './ScenarioSelector';
import { looks, setLook } from './theme';
import { UserMenu } from './UserMenu';

const ThemeSwitch: FC = () => {
  const [dark, setState] = useState(() => looks('dark'));
  const change = (): void => {
    setLook('dark', !dark);
    setState(!dark);
  };
  return (
    <Button
      variant="plain"
      onClick={change}
      aria-label={dark ? 'Use the light theme' : 'Use the dark theme'}
      data-test="theme-switch"
      icon={dark ? <SunIcon /> : <MoonIcon />}
    />
  );
};

interface MastheadBarProps {
  readonly sidebarOpen: boolean;
  readonly onToggleSidebar: () => void;
  readonly drawerOpen: boolean;
  readonly onToggleDrawer: () => void;
}

/** The bar at the top. */
export const MastheadBar: FC<MastheadBarProps> = (props) => {
  const { alerts } = useAlerts();
  const count = firingAlerts(alerts).length;
  const logo = (
    <span className="lab-logo">
      lab<span className="lab-logo__second">console</span>
    </span>
  );
  return (
    <MastheadFrame sidebarOpen={props.sidebarOpen} onToggleSidebar={props.onToggleSidebar} logo={logo}>
      <ToolbarItem>
        <ScenarioSelector />
      </ToolbarItem>
      <ToolbarItem>
        <NotificationBadge
          className="lab-bell"
          variant={NotificationBadgeVariant.read}
          count={count}
          onClick={props.onToggleDrawer}
          isExpanded={props.drawerOpen}
          aria-label="Notifications"
          data-test="notification-bell"
        />
      </ToolbarItem>
      <ToolbarItem>
        <ThemeSwitch />
      </ToolbarItem>
      <ToolbarItem visibility={{ default: 'hidden', md: 'visible' }}>
        <UserMenu />
      </ToolbarItem>
    </MastheadFrame>
  );
};
