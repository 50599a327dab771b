import { Button } from '@patternfly/react-core';
import { ExternalLinkAltIcon } from '@patternfly/react-icons';
import { useContext } from 'react';
import { linkAddress } from '../diagnosis/runbook/links';
import type { LinkId } from '../diagnosis/runbook/links';
import { leavesConsoleText, linkText } from '../texts/links';
import { Copyable } from './Copyable';
import { DocumentationBase } from './DocumentationBase';
import type { Words } from './useWords';

type Props = { readonly link: LinkId; readonly words: Words };

/**
 * A link that leaves the console. Its address stands beside it and can be copied: the reader's browser may have no
 * Internet, and another device may.
 */
export const ExternalLink = ({ link, words }: Props) => {
  const { t } = words;
  const address = linkAddress(link, useContext(DocumentationBase));
  return (
    <>
      <Button
        variant="link"
        isInline
        component="a"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        icon={<ExternalLinkAltIcon />}
        iconPosition="end"
        title={leavesConsoleText(t)}
      >
        {linkText(t, link)}
      </Button>{' '}
      <Copyable text={address} className="telemetry-health__address" words={words} />
    </>
  );
};
