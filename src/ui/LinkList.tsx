import { List, ListItem } from '@patternfly/react-core';
import type { LinkId } from '../diagnosis/runbook/links';
import { ExternalLink } from './ExternalLink';
import type { Words } from './useWords';

/** Documents and services outside, one a line. */
export const LinkList = ({ links, words }: { readonly links: readonly LinkId[]; readonly words: Words }) => (
  <List isPlain>
    {links.map((link) => (
      <ListItem key={link}>
        <ExternalLink link={link} words={words} />
      </ListItem>
    ))}
  </List>
);
