import type { ReactNode } from 'react';

/** What stands around the page of the address, in every console. */
export interface FrameProps {
  readonly masthead: ReactNode;
  readonly sidebar: ReactNode;
  readonly drawer: ReactNode;
  readonly drawerOpen: boolean;
  readonly children?: ReactNode;
}

/** The masthead without its tools, which are given as toolbar items. */
export interface MastheadFrameProps {
  readonly sidebarOpen: boolean;
  readonly onToggleSidebar: () => void;
  readonly logo: ReactNode;
  readonly children?: ReactNode;
}
