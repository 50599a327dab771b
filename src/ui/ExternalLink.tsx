import { Button } from '@patternfly/react-core';
import { ExternalLinkAltIcon } from '@patternfly/react-icons';
import type { ReactNode } from 'react';
import type { Words } from './useWords';

type Props = { readonly href: string; readonly words: Words; readonly children: ReactNode };

/** A link that leaves the console; it says that it needs the Internet. */
export const ExternalLink = ({ href, words, children }: Props) => (
  <Button
    variant="link"
    isInline
    component="a"
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    icon={<ExternalLinkAltIcon />}
    iconPosition="end"
    title={words.t('Opens in a new tab and needs the Internet: {{address}}', { address: href })}
  >
    {children}
  </Button>
);
