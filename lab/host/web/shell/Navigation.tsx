import { useState, type FC } from 'react';
import { Link, useLocation } from '#console/router';
import { Nav, NavExpandable, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { isNavLink } from '../plugins/extension-kinds';
import { useExtensions } from '../plugins/useExtensions';
import { entriesOf, isActive, sectionsOf, type NavEntry, type NavSection } from './navigation-items';
import { PerspectiveSwitch } from './PerspectiveSwitch';
import { usePerspective } from './perspectives';

const Section: FC<{ section: NavSection; entries: readonly NavEntry[] }> = ({ section, entries }) => {
  const { pathname } = useLocation();
  const active = entries.some((entry) => isActive(entry, pathname));
  const [opened, setOpened] = useState<boolean>();
  return (
    <NavExpandable
      title={section.name}
      isActive={active}
      isExpanded={opened ?? active}
      onExpand={(_event, expand) => setOpened(expand)}
      buttonProps={{ 'data-test': `nav-${section.id}` }}
    >
      {entries.map((entry) => (
        <NavItem key={entry.id} itemId={entry.id} isActive={isActive(entry, pathname)}>
          <Link to={entry.href} data-test={`nav-${entry.id}`} {...entry.dataAttributes}>
            {entry.name}
          </Link>
        </NavItem>
      ))}
    </NavExpandable>
  );
};

/** The navigation at the left, with the links of plugins in their places. */
export const Navigation: FC<{ open: boolean }> = ({ open }) => {
  const links = useExtensions(isNavLink);
  const { id: perspective } = usePerspective();
  return (
    <PageSidebar isSidebarOpen={open} id="page-sidebar">
      <PageSidebarBody>
        <PerspectiveSwitch />
      </PageSidebarBody>
      <PageSidebarBody isFilled>
        <Nav aria-label="Main navigation">
          <NavList>
            {sectionsOf(perspective).map((section) => (
              <Section key={section.id} section={section} entries={entriesOf(section, links, perspective)} />
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
};
