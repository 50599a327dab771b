import type { ReactNode } from 'react';
import { render } from 'react-dom';
import { Provider as ReduxProvider } from 'react-redux';
import { BrowserRouter } from 'react-router-dom';
import { CompatRouter } from 'react-router-dom-v5-compat';
import { serverFlags } from '../../server-flags';
import { loadPlugins } from './plugin-loader';
import { consoleStore } from './redux-store';
import { shareScope } from './share-scope';

/** What has to be there before plugins may load: the share scope is made when its module is. */
export const prepare = (): Promise<void> => Promise.resolve();

/** Loads the plugins and shows the page, which is told when all of them have loaded or failed. */
export const show = (root: HTMLElement, page: (pluginsLoaded: Promise<void>) => ReactNode): Promise<void> => {
  const pluginsLoaded = loadPlugins(shareScope);
  render(
    <ReduxProvider store={consoleStore}>
      <BrowserRouter basename={serverFlags().basePath}>
        <CompatRouter>{page(pluginsLoaded)}</CompatRouter>
      </BrowserRouter>
    </ReduxProvider>,
    root,
  );
  return Promise.resolve();
};
