import { useEffect, useState, type FC, type ReactElement } from 'react';
import { Navigate, Route, Routes, useLocation } from '#console/router';
import type { LoadedExtension } from '@openshift/dynamic-plugin-sdk';
import { AlertDetailsPage } from '../alerting/AlertDetailsPage';
import { AlertingPage } from '../alerting/AlertingPage';
import { RuleDetailsPage } from '../alerting/RuleDetailsPage';
import { MetricsPage } from '../metrics/MetricsPage';
import { TargetsPage } from '../metrics/TargetsPage';
import { OverviewPage } from '../overview/OverviewPage';
import { isRoutePage, type RoutePage } from '../plugins/extension-kinds';
import { PluginPage } from '#console/PluginPage';
import { useExtensions } from '../plugins/useExtensions';
import { ResourcePage } from '../resources/ResourcePage';
import { ErrorBoundary } from './ErrorBoundary';
import { LoadingBox } from './LoadingBox';
import { NotFoundPage, NotHerePage } from './MissingPages';

/** Version 6 matching, as in a console: without `exact`, everything below the path belongs to the page. */
const routesOf = (extension: LoadedExtension<RoutePage>): ReactElement[] =>
  [extension.properties.path]
    .flat()
    .map((path) => (
      <Route
        key={`${extension.uid}${path}`}
        path={extension.properties.exact ? path : `${path}/*`}
        element={<PluginPage extension={extension} />}
      />
    ));

const useSettled = (promise: Promise<void>): boolean => {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    void promise.finally(() => setSettled(true));
  }, [promise]);
  return settled;
};

/** The page of the address: the console's own, or a plugin's. */
export const Pages: FC<{ pluginsLoaded: Promise<void> }> = ({ pluginsLoaded }) => {
  const { pathname } = useLocation();
  const pluginPages = useExtensions(isRoutePage);
  const allLoaded = useSettled(pluginsLoaded);
  return (
    <ErrorBoundary resetKey={pathname}>
      <Routes>
        <Route path="/" element={<Navigate replace to="/dashboards" />} />
        <Route path="/dashboards" element={<OverviewPage />} />
        <Route path="/monitoring" element={<Navigate replace to="/monitoring/alerts" />} />
        <Route path="/monitoring/alerts" element={<AlertingPage tab="alerts" />} />
        <Route path="/monitoring/silences" element={<AlertingPage tab="silences" />} />
        <Route path="/monitoring/alertrules" element={<AlertingPage tab="rules" />} />
        <Route path="/monitoring/alerts/:ruleID" element={<AlertDetailsPage />} />
        <Route path="/monitoring/alertrules/:ruleID" element={<RuleDetailsPage />} />
        <Route path="/monitoring/query-browser" element={<MetricsPage />} />
        <Route path="/monitoring/targets" element={<TargetsPage />} />
        <Route path="/monitoring/dashboards" element={<NotHerePage title="Dashboards" />} />
        <Route path="/k8s/ns/:ns/:kind/:name" element={<ResourcePage />} />
        <Route path="/k8s/*" element={<NotHerePage title="Resource details" />} />
        {pluginPages.flatMap(routesOf)}
        <Route path="*" element={allLoaded ? <NotFoundPage /> : <LoadingBox />} />
      </Routes>
    </ErrorBoundary>
  );
};
