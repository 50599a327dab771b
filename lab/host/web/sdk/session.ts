type Listener = () => void;

const listeners = new Set<Listener>();
let loggedOut = false;

/** Ends the session: the page shows the log-out screen. A console does so on a 401 of the Kubernetes API. */
export const logOut = (): void => {
  loggedOut = true;
  listeners.forEach((listener) => listener());
};

/** For `useStore`. */
export const session = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isLoggedOut: (): boolean => loggedOut,
};
