import { VariableSizeList } from '@patternfly/react-log-viewer/dist/esm/react-window/VariableSizeList';

/**
 * The viewer's list gives the document a freshly bound function when it is mounted, and takes another one away when it
 * goes: each list stays in memory for ever, with all lines of its log (6.2.0, as later ones up to 6.5).
 */
const BOUND_ANEW = ['onTextSelectionStart', 'onTextSelectionStop'] as const;

type Bound = (() => void) & { bind?: unknown };

/** The method, bound to one list; to be bound again changes nothing, so that it can be taken away. */
const boundOnce = (method: () => void, list: unknown): Bound => {
  const own: Bound = () => method.call(list);
  own.bind = () => own;
  return own;
};

/** Lets every list of the viewer take away the listeners that it gave. Calling it again changes nothing. */
export const mendListListeners = (): void => {
  for (const name of BOUND_ANEW) {
    const method: unknown = Object.getOwnPropertyDescriptor(VariableSizeList.prototype, name)?.value;
    // Another release of the viewer may have mended it.
    if (typeof method !== 'function') continue;
    const held = new WeakMap<object, Bound>();
    Object.defineProperty(VariableSizeList.prototype, name, {
      configurable: true,
      get(this: object) {
        const own = held.get(this) ?? boundOnce(() => void method.call(this), this);
        held.set(this, own);
        return own;
      },
    });
  }
};
