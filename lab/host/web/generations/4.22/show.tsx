import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { PluginStoreProvider } from '@openshift/dynamic-plugin-sdk';
import { Provider as ReduxProvider } from 'react-redux';
import { BrowserRouter } from 'react-router';
import { serverFlags } from '../../server-flags';
import { createPluginStore, loadPlugins } from './plugin-store';
import { consoleStore } from './redux-store';
import { loadIcons, openShareScope } from './share-scope';

/** What has to be there before plugins may load. */
export const prepare = openShareScope;

/** Loads the plugins and shows the page, which is told when all of them have loaded or failed. */
export const show = async (
  root: HTMLElement,
  page: (pluginsLoaded: Promise<void>) => ReactNode,
): Promise<void> => {
  const plugins = createPluginStore();
  const pluginsLoaded = loadPlugins(plugins);
  createRoot(root).render(
    <PluginStoreProvider store={plugins}>
      <ReduxProvider store={consoleStore}>
        <BrowserRouter basename={serverFlags().basePath}>{page(pluginsLoaded)}</BrowserRouter>
      </ReduxProvider>
    </PluginStoreProvider>,
  );
  await loadIcons();
};
