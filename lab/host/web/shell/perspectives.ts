import { TOOLBAR_SUFFIXES } from '#console/traits';
import { useStore } from '../use-store';

/** A view of the console for one kind of work. */
export interface Perspective {
  readonly id: string;
  readonly name: string;
  /** What the alert's toolbar adds to its id there: nothing for administrators. */
  readonly toolbarSuffix: string;
}

const ADMIN: Perspective = { id: 'admin', name: 'Core platform', toolbarSuffix: '' };

/** The four that a plugin may meet, with the suffixes of their toolbars (`console.md` 4.3). */
export const PERSPECTIVES: readonly Perspective[] = [
  ADMIN,
  { id: 'dev', name: 'Developer', toolbarSuffix: TOOLBAR_SUFFIXES.dev },
  {
    id: 'virtualization-perspective',
    name: 'Virtualization',
    toolbarSuffix: TOOLBAR_SUFFIXES['virtualization-perspective'],
  },
  { id: 'acm', name: 'Fleet Management', toolbarSuffix: TOOLBAR_SUFFIXES.acm },
];

const KEY = 'bridge/last-perspective';

const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const active = (): Perspective => PERSPECTIVES.find(({ id }) => id === localStorage.getItem(KEY)) ?? ADMIN;

/** Switches to a perspective and remembers it; one that is not there changes nothing. */
export const setPerspective = (id: string): void => {
  if (!PERSPECTIVES.some((perspective) => perspective.id === id)) return;
  localStorage.setItem(KEY, id);
  listeners.forEach((listener) => listener());
};

/** The perspective that was last switched to in this browser, that of administrators at first. */
export const usePerspective = (): Perspective => useStore(subscribe, active);
