import type { ComponentProps, ComponentType, FC, ReactNode } from 'react';
import {
  EmptyState as PlainEmptyState,
  EmptyStateHeader,
  EmptyStateIcon,
  Label as PlainLabel,
  PageBreadcrumb as PlainBreadcrumb,
  PageSection as PlainSection,
  ToolbarFilter as PlainFilter,
  type ToolbarChip,
} from '@patternfly/react-core';
import { Th as PlainTh, Tr as PlainTr } from '@patternfly/react-table';

// Each takes what its namesake of PatternFly 6 takes, as far as this host gives it, and draws PatternFly 5.

type Testable = { readonly 'data-test'?: string };

type SectionProps = Omit<ComponentProps<typeof PlainSection>, 'ref'> &
  Testable & { readonly hasBodyWrapper?: boolean };

/** Leaves out what PatternFly 5 does not know: it would hand that on to the element. */
const without = <P extends object, K extends keyof P>(props: P, name: K): Omit<P, K> =>
  Object.fromEntries(Object.entries(props).filter(([key]) => key !== name)) as Omit<P, K>;

/** A section of a page; there is no wrapper to leave out yet. Light, as pages of 4.16 are. */
export const PageSection: FC<SectionProps> = (props) => (
  <PlainSection variant="light" {...without(props, 'hasBodyWrapper')} />
);

type BreadcrumbProps = ComponentProps<typeof PlainBreadcrumb> & { readonly hasBodyWrapper?: boolean };

/** The line above a page's title. */
export const PageBreadcrumb: FC<BreadcrumbProps> = (props) => (
  <PlainBreadcrumb {...without(props, 'hasBodyWrapper')} />
);

type EmptyStateProps = Omit<ComponentProps<typeof PlainEmptyState>, 'children'> &
  Testable & {
    readonly titleText?: string;
    readonly icon?: ComponentType;
    readonly headingLevel?: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
    readonly status?: 'danger';
    readonly children?: ReactNode;
  };

const DANGER = { color: 'var(--pf-v5-global--danger-color--100)' };

/** What stands where there is nothing, its head an element of its own. */
export const EmptyState: FC<EmptyStateProps> = ({
  titleText,
  icon,
  headingLevel = 'h1',
  status,
  children,
  ...props
}) => (
  <PlainEmptyState {...props}>
    {titleText === undefined ? null : (
      <EmptyStateHeader
        titleText={titleText}
        headingLevel={headingLevel}
        {...(icon ? { icon: <EmptyStateIcon icon={icon} {...(status ? DANGER : {})} /> } : {})}
      />
    )}
    {children}
  </PlainEmptyState>
);

const COLORS = { success: 'green', danger: 'red', warning: 'orange', info: 'blue', custom: 'grey' } as const;

type LabelProps = Omit<ComponentProps<typeof PlainLabel>, 'ref'> &
  Testable & { readonly status?: keyof typeof COLORS };

/** A label; what has a status in PatternFly 6 has a colour here. */
export const Label: FC<LabelProps> = ({ status, ...props }) => (
  <PlainLabel {...(status ? { color: COLORS[status] } : {})} {...props} />
);

type FilterProps = {
  readonly categoryName: string;
  readonly labels: ToolbarChip[];
  readonly deleteLabel: (category: unknown, label: ToolbarChip | string) => void;
  readonly children: ReactNode;
};

/** A filter with those of its values that are in force, which are called chips here. */
export const ToolbarFilter: FC<FilterProps> = ({ labels, deleteLabel, ...props }) => (
  <PlainFilter chips={labels} deleteChip={deleteLabel} {...props} />
);

type ThProps = ComponentProps<typeof PlainTh> & { readonly screenReaderText?: string };

/** The head of a column; one without words for the eye has them for a screen reader. */
export const Th: FC<ThProps> = ({ screenReaderText, children, ...props }) => (
  <PlainTh {...props}>
    {screenReaderText ? <span className="pf-v5-u-screen-reader">{screenReaderText}</span> : children}
  </PlainTh>
);

type TrProps = ComponentProps<typeof PlainTr> & Testable & { readonly isContentExpanded?: boolean };

/** A row; that the one below it is open is told by the body alone. */
export const Tr: FC<TrProps> = (props) => <PlainTr {...without(props, 'isContentExpanded')} />;

/** What puts a part of a toolbar at the end of its line. */
export const AT_END = { default: 'alignRight' } as const;

/** Long menus get a bar to scroll them; how high they are is a matter of style (`host-4.16.css`). */
export const SCROLLED = { isScrollable: true } as const;
