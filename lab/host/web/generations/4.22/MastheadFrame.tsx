import type { FC } from 'react';
import { Link } from 'react-router';
import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
} from '@patternfly/react-core';
import type { MastheadFrameProps } from '../../shell/frame-props';

/** The masthead of a 4.22 console: of the page's own colours. */
export const MastheadFrame: FC<MastheadFrameProps> = ({ sidebarOpen, onToggleSidebar, logo, children }) => (
  <Masthead id="page-masthead" className="lab-masthead">
    <MastheadMain>
      <MastheadToggle>
        <PageToggleButton
          isHamburgerButton
          aria-label="Main navigation"
          isSidebarOpen={sidebarOpen}
          onSidebarToggle={onToggleSidebar}
        />
      </MastheadToggle>
      <MastheadBrand>
        <MastheadLogo component={(link) => <Link {...link} to="/" aria-label="Lab console, home" />}>
          {logo}
        </MastheadLogo>
      </MastheadBrand>
    </MastheadMain>
    <MastheadContent>
      <Toolbar isStatic className="lab-masthead__tools">
        <ToolbarContent>
          <ToolbarGroup align={{ default: 'alignEnd' }} gap={{ default: 'gapNone', md: 'gapMd' }}>
            {children}
          </ToolbarGroup>
        </ToolbarContent>
      </Toolbar>
    </MastheadContent>
  </Masthead>
);
