import type { FC } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
} from '@patternfly/react-core';
import { BarsIcon } from '@patternfly/react-icons';
import type { MastheadFrameProps } from '../../shell/frame-props';

/** The masthead of a 4.16 console: dark in both themes. */
export const MastheadFrame: FC<MastheadFrameProps> = ({ sidebarOpen, onToggleSidebar, logo, children }) => (
  <Masthead id="page-main-header" className="lab-masthead">
    <MastheadToggle>
      <PageToggleButton
        aria-label="Main navigation"
        isSidebarOpen={sidebarOpen}
        onSidebarToggle={onToggleSidebar}
      >
        <BarsIcon />
      </PageToggleButton>
    </MastheadToggle>
    <MastheadMain>
      <MastheadBrand component={(link) => <Link {...link} to="/" aria-label="Lab console, home" />}>
        {logo}
      </MastheadBrand>
    </MastheadMain>
    <MastheadContent>
      <Toolbar isFullHeight isStatic className="lab-masthead__tools">
        <ToolbarContent>
          <ToolbarGroup align={{ default: 'alignRight' }} spacer={{ default: 'spacerNone', md: 'spacerMd' }}>
            {children}
          </ToolbarGroup>
        </ToolbarContent>
      </Toolbar>
    </MastheadContent>
  </Masthead>
);
