import { Content, Stack, StackItem } from '@patternfly/react-core';
import { memo } from 'react';
import type { Evidence } from '../diagnosis/evidence/findings';
import type { Report } from '../diagnosis/report';
import type { LinkId } from '../diagnosis/runbook/links';
import { guidanceStamp, runbookText } from '../texts/runbook';
import { Copyable } from './Copyable';
import { DisconnectedHelp } from './DisconnectedHelp';
import { LinkList } from './LinkList';
import { OfficialRunbook } from './OfficialRunbook';
import { SupportText } from './SupportText';
import { runbookWords } from '../texts/runbook-words';
import type { Words } from './useWords';

type Props = { readonly evidence: Evidence; readonly report: Report; readonly words: Words };

const SUPPORT_LINKS: readonly LinkId[] = ['status-page', 'support-case', 'official-runbook'];

const ClusterId = ({ evidence, words }: Omit<Props, 'report'>) => {
  const version = evidence['cluster-version'];
  if (version.is !== 'found') {
    return <>{runbookWords(words.t).noClusterId}</>;
  }
  return (
    <>
      {runbookWords(words.t).quoteClusterId} <Copyable text={version.value.clusterId} isCode words={words} />
    </>
  );
};

/** Whom to ask, what to quote, and the whole of the official runbook in our words. */
export const StillStuck = memo(function StillStuck({ evidence, report, words }: Props) {
  return (
    <Stack hasGutter>
      <StackItem>
        <Content component="p">{runbookText(words.t, 'mitigation-support')}</Content>
        <Content>
          <ClusterId evidence={evidence} words={words} />
        </Content>
        <LinkList links={SUPPORT_LINKS} words={words} />
      </StackItem>
      <StackItem>
        <SupportText evidence={evidence} report={report} words={words} />
      </StackItem>
      <StackItem>
        <DisconnectedHelp words={words} />
      </StackItem>
      <StackItem>
        <OfficialRunbook report={report} words={words} />
      </StackItem>
      <StackItem>
        <Content component="small">{guidanceStamp(words.t)}</Content>
      </StackItem>
    </Stack>
  );
});
