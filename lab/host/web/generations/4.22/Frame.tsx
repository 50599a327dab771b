import type { FC, ReactNode } from 'react';
import { Page } from '@patternfly/react-core';

/** What stands around the page of the address. */
export interface FrameProps {
  readonly masthead: ReactNode;
  readonly sidebar: ReactNode;
  readonly drawer: ReactNode;
  readonly drawerOpen: boolean;
  readonly children?: ReactNode;
}

/** The frame of a 4.22 console: PatternFly's page with its drawer. */
export const Frame: FC<FrameProps> = ({ masthead, sidebar, drawer, drawerOpen, children }) => (
  <Page
    mainContainerId="content"
    isContentFilled
    masthead={masthead}
    sidebar={sidebar}
    notificationDrawer={drawer}
    isNotificationDrawerExpanded={drawerOpen}
  >
    {children}
  </Page>
);
