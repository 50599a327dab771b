import { Content, List, ListItem } from '@patternfly/react-core';
import { FIREWALL_HOSTS, firewallBlock } from '../diagnosis/runbook/firewall-hosts';
import { DISCONNECTED_IDS, disconnectedText } from '../texts/disconnected';
import { firewallHostText } from '../texts/firewall-hosts';
import { CodeLine } from './CodeLine';
import { runbookWords } from '../texts/runbook-words';
import { Fold } from './Fold';
import type { Words } from './useWords';

/** What to do with a cluster that cannot reach Red Hat, best first, each with what follows from it. */
export const DisconnectedHelp = ({ words }: { readonly words: Words }) => {
  const { t } = words;
  const labels = runbookWords(t);
  return (
    <Fold title={labels.disconnected}>
      <List component="ol">
        {DISCONNECTED_IDS.map((id) => {
          const { title, consequence } = disconnectedText(t, id);
          return (
            <ListItem key={id}>
              <strong>{title}</strong>
              <Content component="p" className="telemetry-health__small">
                {consequence}
              </Content>
            </ListItem>
          );
        })}
      </List>
      <Content component="p">{labels.hosts}</Content>
      <CodeLine id="telemetry-disconnected-hosts" code={firewallBlock()} words={words} />
      <List isPlain>
        {FIREWALL_HOSTS.map(({ host, for: use }) => (
          <ListItem key={host} className="telemetry-health__small">
            {labels.hostUse(host, firewallHostText(t, use))}
          </ListItem>
        ))}
      </List>
    </Fold>
  );
};
