import type { FC } from 'react';
import { UTILITY } from '#console/look';
import { Link } from '#console/router';
import { Button, Card, CardBody, CardHeader, CardTitle, Divider, Gallery } from '@patternfly/react-core';
import type { Alert } from '@openshift-console/dynamic-plugin-sdk';
import { usePluginNews } from '#console/plugins';
import { alertPath, firingAlerts } from '../alerting/alert-model';
import { useAlerts } from '../alerting/alerts-context';
import { useAlertButton, type AlertButton } from '../alerting/useAlertAction';
import { isPrometheusHealth, type PrometheusHealth } from '../plugins/extension-kinds';
import { timeAgo } from '../sdk/relative-time';
import {
  BlueInfoCircleIcon,
  RedExclamationCircleIcon,
  YellowExclamationTriangleIcon,
} from '../sdk/StatusIcons';
import { useNow } from '../sdk/useNow';
import { useResolvedExtensions } from '#console/useResolvedExtensions';
import { serverFlags } from '../server-flags';
import { HealthItem } from './HealthItem';
import { PluginHealthItem } from './PluginHealthItem';

const SeveritySign: FC<{ severity: string | undefined }> = ({ severity }) => {
  if (severity === 'critical') return <RedExclamationCircleIcon size="lg" title="Critical" />;
  if (severity === 'warning') return <YellowExclamationTriangleIcon size="lg" title="Warning" />;
  return <BlueInfoCircleIcon size="lg" title="Info" />;
};

/** A plugin's button takes the place of the link to the alert, as in a console. */
const AlertItem: FC<{ alert: Alert; button: AlertButton | undefined }> = ({ alert, button }) => {
  const now = useNow();
  const { activeAt, annotations, labels } = alert;
  return (
    <div className="lab-status-alert" data-test="status-alert">
      <SeveritySign severity={labels.severity} />
      <div className="lab-message">
        <div className={UTILITY.bold}>{labels.alertname}</div>
        <div className={`${UTILITY.small} ${UTILITY.subtle}`}>
          {activeAt ? timeAgo(new Date(activeAt), now) : ''}
        </div>
        <div>{annotations.description ?? annotations.summary}</div>
      </div>
      <div className="lab-status-alert__action lab-nowrap">
        {button ? (
          <Button variant="link" isInline onClick={button.press}>
            {button.text}
          </Button>
        ) : (
          <Link to={alertPath(alert)}>View details</Link>
        )}
      </div>
    </div>
  );
};

/** Whether the console's plugins loaded. */
const PluginsItem: FC = () => {
  const plugins = usePluginNews();
  const failed = plugins.filter(({ status }) => status === 'failed').length;
  return (
    <HealthItem
      title="Dynamic Plugins"
      state={failed > 0 ? 'ERROR' : 'OK'}
      message={failed > 0 ? `${failed} failed` : undefined}
      popup={() =>
        plugins.map(({ name, version, status }) => (
          <div key={name} className="lab-status-popup__row">
            <span>{`${name} ${version}`}</span>
            <span>{status}</span>
          </div>
        ))
      }
    />
  );
};

/** The items that plugins add, but for those that do not fit where this cluster's control plane runs. */
const usePluginItems = () => {
  const [extensions] = useResolvedExtensions<PrometheusHealth>(isPrometheusHealth);
  const { controlPlaneTopology } = serverFlags();
  return extensions.filter(
    ({ properties }) => !properties.disallowedControlPlaneTopology?.includes(controlPlaneTopology),
  );
};

/** How the cluster is: some items, and under them the alerts that fire. */
export const StatusCard: FC = () => {
  const { alerts, error, loaded } = useAlerts();
  const firing = firingAlerts(alerts);
  const items = usePluginItems();
  const buttonOf = useAlertButton();
  const monitoring = error ? 'ERROR' : 'OK';
  return (
    <Card isFullHeight data-test="status-card">
      <CardHeader actions={{ actions: <Link to="/monitoring/alerts">View alerts</Link>, hasNoOffset: true }}>
        <CardTitle component="h2">Status</CardTitle>
      </CardHeader>
      <CardBody>
        <Gallery hasGutter minWidths={{ default: '180px' }}>
          <HealthItem
            title="Monitoring"
            state={loaded ? monitoring : 'LOADING'}
            message={error ? 'Does not answer' : undefined}
          />
          <PluginsItem />
          {items.map((extension) => (
            <PluginHealthItem key={extension.uid} extension={extension} />
          ))}
        </Gallery>
        {firing.length > 0 ? <Divider className={UTILITY.topMd} /> : null}
        {firing.map((alert) => (
          <AlertItem key={alertPath(alert)} alert={alert} button={buttonOf(alert)} />
        ))}
      </CardBody>
    </Card>
  );
};
