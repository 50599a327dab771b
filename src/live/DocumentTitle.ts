import { useEffect } from 'react';
import { sdkPart } from '../cluster/sdk-part';

type Props = { readonly children: string };
type Title = (props: Props) => JSX.Element | null;

/** Between the title of a page and the console's own name, on every console (`titleTemplate` of its react-helmet). */
const SEPARATOR = ' · ';

/** The name that the console ends its titles with; a page without a title of its own has the name alone. */
const nameIn = (title: string): string => title.split(SEPARATOR).slice(-1).join('');

/** For consoles up to 4.18, whose SDK sets no titles: the page's and the console's name, taken back by who leaves. */
const OwnTitle: Title = ({ children }) => {
  useEffect(() => {
    let before = '';
    let ours = '';
    const show = (): void => {
      if (document.title !== ours) before = document.title;
      ours = [children, nameIn(before)].filter((part) => part !== '').join(SEPARATOR);
      document.title = ours;
    };
    show();
    // The console takes back the title of the page before this one only in the next frame, and ours with it.
    const frame = requestAnimationFrame(show);
    return () => {
      cancelAnimationFrame(frame);
      // The page that comes may have set its own already.
      if (document.title === ours) document.title = before;
    };
  }, [children]);
  return null;
};

const isTitle = (value: unknown): value is Title => typeof value === 'function';

/** The title of the browser's tab while this is on the page: by the console's SDK, which can from 4.19 on (`console.md` 3). */
export const DocumentTitle: Title = [sdkPart('DocumentTitle')].find(isTitle) ?? OwnTitle;
