import { LOOKS } from '#console/look';

/** One of the looks that this console knows; each goes with the others. */
export type LookId = keyof typeof LOOKS;

/** Whether the page looks so now. */
export const looks = (id: LookId): boolean =>
  LOOKS[id].classNames.every((name) => document.documentElement.classList.contains(name));

const show = (id: LookId, wanted: boolean): void =>
  LOOKS[id].classNames.forEach((name) => document.documentElement.classList.toggle(name, wanted));

/** Turns a look on or off and remembers it. */
export const setLook = (id: LookId, wanted: boolean): void => {
  const { key, on, off } = LOOKS[id];
  localStorage.setItem(key, wanted ? on : off);
  show(id, wanted);
};

const isLook = (id: string): id is LookId => id in LOOKS;

/** Before the first paint: the looks of last time. */
export const applyStoredTheme = (): void =>
  Object.keys(LOOKS)
    .filter(isLook)
    .forEach((id) => show(id, localStorage.getItem(LOOKS[id].key) === LOOKS[id].on));
