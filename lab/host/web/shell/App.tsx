import { Suspense, useState, type FC } from 'react';
import { Frame } from '#console/Frame';
import { AlertsProvider } from '../alerting/AlertsProvider';
import { session } from '../sdk/session';
import { OverlayHost } from '../sdk/OverlayHost';
import { useStore } from '../use-store';
import { LoadingBox } from './LoadingBox';
import { LoggedOut } from './LoggedOut';
import { MastheadBar } from './MastheadBar';
import { Navigation } from './Navigation';
import { NotificationPanel } from './NotificationPanel';
import { Pages } from './Pages';
import { useSidebar } from './useSidebar';

/** The whole page: masthead, navigation, and the page of the address. */
export const App: FC<{ pluginsLoaded: Promise<void> }> = ({ pluginsLoaded }) => {
  const loggedOut = useStore(session.subscribe, session.isLoggedOut);
  const [sidebarOpen, toggleSidebar] = useSidebar();
  const [drawerOpen, setDrawerOpen] = useState(false);
  if (loggedOut) return <LoggedOut />;
  return (
    <AlertsProvider>
      <OverlayHost>
        <Frame
          masthead={
            <MastheadBar
              sidebarOpen={sidebarOpen}
              onToggleSidebar={toggleSidebar}
              drawerOpen={drawerOpen}
              onToggleDrawer={() => setDrawerOpen((was) => !was)}
            />
          }
          sidebar={<Navigation open={sidebarOpen} />}
          drawer={<NotificationPanel onClose={() => setDrawerOpen(false)} />}
          drawerOpen={drawerOpen}
        >
          <Suspense fallback={<LoadingBox />}>
            <Pages pluginsLoaded={pluginsLoaded} />
          </Suspense>
        </Frame>
      </OverlayHost>
    </AlertsProvider>
  );
};
