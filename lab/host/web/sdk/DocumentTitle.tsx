import { useEffect, type FC } from 'react';
import type { DocumentTitleProps } from '@openshift-console/dynamic-plugin-sdk';

const PRODUCT = 'Lab console';

/** Titles set now, the innermost last: a page that goes gives the title back to the one before. */
const titles: string[] = [];

const show = (): void => {
  const title = titles.at(-1);
  document.title = title ? `${title} · ${PRODUCT}` : PRODUCT;
};

/** Sets the title of the browser's tab while it is on the page. */
export const DocumentTitle: FC<DocumentTitleProps> = ({ children }) => {
  const title = String(children);
  useEffect(() => {
    titles.push(title);
    show();
    return () => {
      titles.splice(titles.lastIndexOf(title), 1);
      show();
    };
  }, [title]);
  return null;
};
