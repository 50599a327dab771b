import type { FC } from 'react';
import {
  Drawer,
  DrawerContent,
  DrawerContentBody,
  DrawerPanelContent,
  Page,
  PageSection,
} from '@patternfly/react-core';
import type { FrameProps } from '../../shell/frame-props';

/**
 * The frame of a 4.16 console, element by element: a page of a plugin stands in three containers of the console
 * (`frontend/public/components/{app.jsx,app-contents.tsx,notification-drawer.tsx}` of 4.16).
 */
export const Frame: FC<FrameProps> = ({ masthead, sidebar, drawer, drawerOpen, children }) => (
  <div id="app-content" className="co-m-app__content">
    <Page mainTabIndex={null} className="pf-c-page" header={masthead} sidebar={sidebar}>
      <Drawer isInline isExpanded={drawerOpen}>
        <DrawerContent panelContent={<DrawerPanelContent>{drawerOpen ? drawer : null}</DrawerPanelContent>}>
          <DrawerContentBody>
            <div id="content">
              <div id="content-scrollable">
                <PageSection
                  className="pf-v5-page__main-section--flex co-page-backdrop"
                  padding={{ default: 'noPadding' }}
                >
                  {children}
                </PageSection>
              </div>
            </div>
          </DrawerContentBody>
        </DrawerContent>
      </Drawer>
    </Page>
  </div>
);
