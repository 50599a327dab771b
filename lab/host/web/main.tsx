import { prepare, show } from '#console/show';
import '#console/styles';
import { startTranslation } from './i18n';
import { App } from './shell/App';
import { applyStoredTheme } from './shell/theme';

const start = async (root: HTMLElement): Promise<void> => {
  applyStoredTheme();
  await Promise.all([startTranslation(), prepare()]);
  await show(root, (pluginsLoaded) => <App pluginsLoaded={pluginsLoaded} />);
};

const root = document.getElementById('app');
if (root) void start(root);
