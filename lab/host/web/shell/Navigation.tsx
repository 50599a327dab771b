import { useState, type FC } from 'react';
import { Link, useLocation } from 'react-router';
import { Nav, NavExpandable, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { CogsIcon } from '@patternfly/react-icons';
import { isNavLink } from '../plugins/extension-kinds';
import { useExtensions } from '../plugins/useExtensions';
import { OneChoice } from './OneChoice';
import { entriesOf, isActive, SECTIONS, type NavEntry, type NavSection } from './navigation-items';

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
  return (
    <PageSidebar isSidebarOpen={open} id="page-sidebar">
      <PageSidebarBody>
        <OneChoice choice="Core platform" icon={<CogsIcon />} className="lab-perspective" isFullWidth />
      </PageSidebarBody>
      <PageSidebarBody isFilled>
        <Nav aria-label="Main navigation">
          <NavList>
            {SECTIONS.map((section) => (
              <Section key={section.id} section={section} entries={entriesOf(section, links)} />
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
};
