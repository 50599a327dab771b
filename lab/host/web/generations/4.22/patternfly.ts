/** The parts of PatternFly 6 that PatternFly 5 has under other names or with other properties. */
export { EmptyState, Label, PageBreadcrumb, PageSection, ToolbarFilter } from '@patternfly/react-core';
export { Th, Tr } from '@patternfly/react-table';

/** What puts a part of a toolbar at the end of its line. */
export const AT_END = { default: 'alignEnd' } as const;

/** Long menus get a bar to scroll them and stay within this height. */
export const SCROLLED = { isScrollable: true, maxMenuHeight: '60vh' } as const;
