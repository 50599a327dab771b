import type { FC } from 'react';
import { useNavigate } from '#console/router';
import { Alert as Notice, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { PageSection } from '#console/patternfly';
import { DocumentTitle } from '../sdk/DocumentTitle';
import { ListPageHeader } from '../sdk/ListPage';
import { ProjectBar } from '../shell/ProjectBar';
import { useAlerts } from './alerts-context';
import { AlertsTab } from './AlertsTab';
import { RulesTab } from './RulesTab';
import { SilencesTab } from './SilencesTab';

const TABS = {
  alerts: { title: 'Alerts', path: '/monitoring/alerts', Body: AlertsTab },
  silences: { title: 'Silences', path: '/monitoring/silences', Body: SilencesTab },
  rules: { title: 'Alerting rules', path: '/monitoring/alertrules', Body: RulesTab },
} as const;

const isTab = (key: string | number): key is keyof typeof TABS => key in TABS;

/** Observe > Alerting with its three tabs, each with an address of its own. */
export const AlertingPage: FC<{ tab: keyof typeof TABS }> = ({ tab }) => {
  const navigate = useNavigate();
  const { error, silencesUnknown } = useAlerts();
  const { Body, title } = TABS[tab];
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      <ProjectBar />
      <ListPageHeader title="Alerting" />
      <PageSection hasBodyWrapper={false} type="tabs">
        <Tabs
          activeKey={tab}
          onSelect={(_event, key) => void (isTab(key) && navigate(TABS[key].path))}
          usePageInsets
          aria-label="Alerting"
        >
          {Object.entries(TABS).map(([key, { title: words }]) => (
            <Tab key={key} eventKey={key} title={<TabTitleText>{words}</TabTitleText>} />
          ))}
        </Tabs>
      </PageSection>
      <PageSection hasBodyWrapper={false}>
        {error ? (
          <Notice isInline variant="danger" title="Alerts could not be loaded" children={error} />
        ) : null}
        {silencesUnknown ? (
          <Notice
            isInline
            variant="warning"
            title="Alertmanager does not answer. Some of the alerts below may be silenced."
          />
        ) : null}
        <Body />
      </PageSection>
    </>
  );
};
