import { useEffect, useState } from 'react';
import { useLocation } from '#console/router';

/** PatternFly's width from which a page has room for its sidebar. */
const WIDE = '(min-width: 75rem)';

/** Whether the navigation is open: beside the page when wide, over it and closed by a choice when narrow. */
export const useSidebar = (): readonly [open: boolean, toggle: () => void] => {
  const [open, setOpen] = useState(() => window.matchMedia(WIDE).matches);
  const { pathname } = useLocation();

  useEffect(() => {
    const media = window.matchMedia(WIDE);
    const follow = (): void => setOpen(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    if (!window.matchMedia(WIDE).matches) setOpen(false);
  }, [pathname]);

  return [open, () => setOpen((was) => !was)];
};
