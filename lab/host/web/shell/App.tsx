import { Suspense, useState, useSyncExternalStore, type FC } from 'react';
import { Page } from '@patternfly/react-core';
import { AlertsProvider } from '../alerting/AlertsProvider';
import { session } from '../sdk/session';
import { OverlayHost } from '../sdk/OverlayHost';
import { LoadingBox } from './LoadingBox';
import { LoggedOut } from './LoggedOut';
import { MastheadBar } from './MastheadBar';
import { Navigation } from './Navigation';
import { NotificationPanel } from './NotificationPanel';
import { Pages } from './Pages';
import { useSidebar } from './useSidebar';

/** The whole page: masthead, navigation, and the page of the address. */
export const App: FC<{ pluginsLoaded: Promise<void> }> = ({ pluginsLoaded }) => {
  const loggedOut = useSyncExternalStore(session.subscribe, session.isLoggedOut);
  const [sidebarOpen, toggleSidebar] = useSidebar();
  const [drawerOpen, setDrawerOpen] = useState(false);
  if (loggedOut) return <LoggedOut />;
  return (
    <AlertsProvider>
      <OverlayHost>
        <Page
          mainContainerId="content"
          isContentFilled
          masthead={
            <MastheadBar
              sidebarOpen={sidebarOpen}
              onToggleSidebar={toggleSidebar}
              drawerOpen={drawerOpen}
              onToggleDrawer={() => setDrawerOpen((was) => !was)}
            />
          }
          sidebar={<Navigation open={sidebarOpen} />}
          notificationDrawer={<NotificationPanel onClose={() => setDrawerOpen(false)} />}
          isNotificationDrawerExpanded={drawerOpen}
        >
          <Suspense fallback={<LoadingBox />}>
            <Pages pluginsLoaded={pluginsLoaded} />
          </Suspense>
        </Page>
      </OverlayHost>
    </AlertsProvider>
  );
};
