import { createRoot } from 'react-dom/client';
import { PluginStoreProvider } from '@openshift/dynamic-plugin-sdk';
import { Provider as ReduxProvider } from 'react-redux';
import { BrowserRouter } from 'react-router';
import '@patternfly/patternfly/patternfly.css';
import '@patternfly/patternfly/patternfly-charts.css';
import '@patternfly/patternfly/patternfly-addons.css';
import './host.css';
import { startTranslation } from './i18n';
import { createPluginStore, loadPlugins } from './plugins/plugin-store';
import { loadIcons, openShareScope } from './plugins/share-scope';
import { consoleStore } from './redux-store';
import { serverFlags } from './server-flags';
import { App } from './shell/App';
import { applyStoredTheme } from './shell/theme';

const start = async (root: HTMLElement): Promise<void> => {
  applyStoredTheme();
  await Promise.all([startTranslation(), openShareScope()]);
  const plugins = createPluginStore();
  const pluginsLoaded = loadPlugins(plugins);
  createRoot(root).render(
    <PluginStoreProvider store={plugins}>
      <ReduxProvider store={consoleStore}>
        <BrowserRouter basename={serverFlags().basePath}>
          <App pluginsLoaded={pluginsLoaded} />
        </BrowserRouter>
      </ReduxProvider>
    </PluginStoreProvider>,
  );
  await loadIcons();
};

const root = document.getElementById('app');
if (root) void start(root);
