import type { LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import type { NavLink } from '../plugins/extension-kinds';

/** A link in the navigation. */
export interface NavEntry {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Further paths that belong to the entry. */
  readonly startsWith?: readonly string[];
  readonly dataAttributes?: Readonly<Record<string, string>>;
}

/** A section of the navigation with its own entries. */
export interface NavSection {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly NavEntry[];
}

/** The sections that the lab has pages for, under the ids of a console, so that plugins' links find their place. */
export const SECTIONS: readonly NavSection[] = [
  { id: 'home', name: 'Home', entries: [{ id: 'dashboards', name: 'Overview', href: '/dashboards' }] },
  {
    id: 'observe',
    name: 'Observe',
    entries: [
      {
        id: 'alerting',
        name: 'Alerting',
        href: '/monitoring/alerts',
        startsWith: ['/monitoring/alertrules', '/monitoring/silences'],
      },
      { id: 'metrics', name: 'Metrics', href: '/monitoring/query-browser' },
      { id: 'dashboards-monitoring', name: 'Dashboards', href: '/monitoring/dashboards' },
      { id: 'targets', name: 'Targets', href: '/monitoring/targets' },
    ],
  },
];

const positionOf = (entries: readonly NavEntry[], wanted: string | string[] | undefined): number => {
  const ids = wanted === undefined ? [] : [wanted].flat();
  const found = ids.find((id) => entries.some((entry) => entry.id === id));
  return found === undefined ? -1 : entries.findIndex((entry) => entry.id === found);
};

/** Before or after the entries it names, else at the end, without an error. */
const inserted = (
  entries: readonly NavEntry[],
  { properties }: LoadedExtension<NavLink>,
): readonly NavEntry[] => {
  const { insertAfter, insertBefore, ...entry } = properties;
  const before = positionOf(entries, insertBefore);
  const after = positionOf(entries, insertAfter);
  let place = entries.length;
  if (after >= 0) place = after + 1;
  if (before >= 0) place = before;
  return [...entries.slice(0, place), entry, ...entries.slice(place)];
};

/** The sections of a perspective: Observe in all of them, under a name of its own in Virtualization. */
export const sectionsOf = (perspective: string): readonly NavSection[] => {
  if (perspective === 'admin') return SECTIONS;
  const observe = SECTIONS.filter(({ id }) => id === 'observe');
  return perspective === 'virtualization-perspective'
    ? observe.map((section) => ({ ...section, id: 'observe-virt-perspective' }))
    : observe;
};

/** The entries of a section with those that plugins add to it in this perspective. */
export const entriesOf = (
  section: NavSection,
  links: readonly LoadedExtension<NavLink>[],
  perspective: string,
): readonly NavEntry[] =>
  links
    .filter(
      ({ properties }) =>
        properties.section === section.id && (properties.perspective ?? 'admin') === perspective,
    )
    .reduce(inserted, section.entries);

/** Whether an address belongs to an entry. */
export const isActive = ({ href, startsWith = [] }: NavEntry, pathname: string): boolean =>
  [href, ...startsWith].some((path) => pathname === path || pathname.startsWith(`${path}/`));
