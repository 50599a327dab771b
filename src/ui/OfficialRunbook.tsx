import { Content, Stack, StackItem, Title } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom-v5-compat';
import type { Report } from '../diagnosis/report';
import { COMMANDS } from '../diagnosis/runbook/commands';
import { firewallBlock } from '../diagnosis/runbook/firewall-hosts';
import {
  OFFICIAL_QUERIES,
  OFFICIAL_QUERY_IDS,
  officialQueriesFor,
} from '../diagnosis/runbook/official-queries';
import type { OfficialQueryId } from '../diagnosis/runbook/official-queries';
import { pageWords } from '../texts/page-words';
import { impactText, officialQueryText, runbookText } from '../texts/runbook';
import type { RunbookPartId } from '../texts/runbook';
import { CodeLine, EffectLabel } from './CodeLine';
import { ExternalLink } from './ExternalLink';
import { metricsHref } from './metrics-href';
import { runbookWords } from '../texts/runbook-words';
import { sentencesText } from '../texts/sentences';
import { Fold } from './Fold';
import type { Words } from './useWords';

type Props = { readonly report: Report; readonly words: Words };

const Lines = ({ parts, words }: { readonly parts: readonly RunbookPartId[]; readonly words: Words }) => (
  <>
    {parts.map((part) => (
      <Content key={part} component="p">
        {runbookText(words.t, part)}
      </Content>
    ))}
  </>
);

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <StackItem>
    <Title headingLevel="h3" size="md">
      {title}
    </Title>
    {children}
  </StackItem>
);

/** The queries that fit this cluster's counters first; the others after them. */
const inOrder = (report: Report): readonly OfficialQueryId[] => {
  const fitting = officialQueriesFor(report.generation);
  return [...fitting, ...OFFICIAL_QUERY_IDS.filter((id) => !fitting.includes(id))];
};

const Queries = ({ report, words }: Props) => (
  <>
    {inOrder(report).map((id) => (
      <div key={id}>
        <Content component="p">
          {officialQueryText(words.t, id)}{' '}
          <Link to={metricsHref([OFFICIAL_QUERIES[id].query])}>{pageWords(words.t).openInMetrics}</Link>
        </Content>
        <CodeLine id={`telemetry-official-${id}`} code={OFFICIAL_QUERIES[id].query} words={words} />
      </div>
    ))}
  </>
);

const Hosts = ({ words }: { readonly words: Words }) => (
  <>
    <Lines parts={['mitigation-firewall']} words={words} />
    <CodeLine id="telemetry-firewall-hosts" code={firewallBlock()} words={words} />
    <ExternalLink link="firewall" words={words} />
  </>
);

/** Every section of the official runbook in our words, for who wants to walk it by hand. */
export const OfficialRunbook = ({ report, words }: Props) => {
  const { t } = words;
  const labels = runbookWords(t);
  const log = COMMANDS['client-log'];
  return (
    <Fold title={labels.official}>
      <Stack hasGutter>
        <Part title={labels.meaning}>
          <Lines parts={['meaning-alert', 'meaning-client']} words={words} />
          <ExternalLink link="data-collected" words={words} />
        </Part>
        <Part title={labels.impact}>
          <Content component="p">{sentencesText(t, impactText(t))}</Content>
        </Part>
        <Part title={labels.diagnosis}>
          <Lines parts={['diagnosis-log']} words={words} />
          <CodeLine
            id="telemetry-official-log"
            code={log.command}
            label={<EffectLabel effect={log.effect} words={words} />}
            words={words}
          />
          <Lines parts={['diagnosis-queries']} words={words} />
          <Queries report={report} words={words} />
          <Lines parts={['label-federate-from', 'label-federate-to', 'empty-result']} words={words} />
        </Part>
        <Part title={labels.mitigation}>
          <Lines parts={['mitigation-prometheus']} words={words} />
          <Hosts words={words} />
          <Lines parts={['mitigation-401-403', 'mitigation-pull-secret']} words={words} />
          <ExternalLink link="pull-secret" words={words} />
          <Lines parts={['mitigation-5xx', 'mitigation-logs', 'mitigation-support']} words={words} />
        </Part>
      </Stack>
    </Fold>
  );
};
