import type { FC } from 'react';
import { Page } from '@patternfly/react-core';
import type { FrameProps } from '../../shell/frame-props';

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
