import { useCallback, useMemo, useRef, useState, type ComponentType, type FC, type ReactNode } from 'react';
import { OverlayContext, type Overlays } from './overlays';

type Closing = Record<string, unknown>;

interface Open {
  readonly id: string;
  readonly Component: ComponentType<Closing>;
  readonly props: Closing;
}

/** Modals without an id share one place, as in a console: a second replaces the first. */
const DEFAULT_MODAL = 'modal';

/** Holds what plugins put over the page, inside the router, so that it may navigate. */
export const OverlayHost: FC<{ children?: ReactNode }> = ({ children }) => {
  const [open, setOpen] = useState<readonly Open[]>([]);
  const count = useRef(0);

  const close = useCallback((id: string) => setOpen((all) => all.filter((one) => one.id !== id)), []);
  const show = useCallback((id: string, component: unknown, props: Closing) => {
    // The launchers are generic over the component's own props, which go back to it unseen.
    const one: Open = { id, Component: component as ComponentType<Closing>, props };
    setOpen((all) => [...all.filter((other) => other.id !== id), one]);
  }, []);

  const overlays = useMemo<Overlays>(
    () => ({
      launchModal: (component, props, id = DEFAULT_MODAL) =>
        show(id, component, { ...props, closeModal: () => close(id) }),
      launchOverlay: (component, props) => {
        count.current += 1;
        const id = `overlay-${count.current}`;
        show(id, component, { ...props, closeOverlay: () => close(id) });
      },
    }),
    [close, show],
  );

  return (
    <OverlayContext.Provider value={overlays}>
      {children}
      {open.map(({ id, Component, props }) => (
        <Component key={id} {...props} />
      ))}
    </OverlayContext.Provider>
  );
};
