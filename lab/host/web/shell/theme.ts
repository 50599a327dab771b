/** What is told by a class on the root element: where it is remembered, and as what. */
const LOOKS = {
  dark: { key: 'bridge/theme', className: 'pf-v6-theme-dark', on: 'dark', off: 'light' },
  highContrast: {
    key: 'bridge/contrast',
    className: 'pf-v6-theme-high-contrast',
    on: 'high',
    off: 'usual',
  },
} as const;
/** One of them; each goes with the other. */
export type LookId = keyof typeof LOOKS;

/** Whether the page looks so now. */
export const looks = (id: LookId): boolean =>
  document.documentElement.classList.contains(LOOKS[id].className);

/** Turns a look on or off and remembers it. */
export const setLook = (id: LookId, wanted: boolean): void => {
  const { key, className, on, off } = LOOKS[id];
  localStorage.setItem(key, wanted ? on : off);
  document.documentElement.classList.toggle(className, wanted);
};

/** Before the first paint: the looks of last time. */
export const applyStoredTheme = (): void => {
  for (const { key, className, on } of Object.values(LOOKS))
    document.documentElement.classList.toggle(className, localStorage.getItem(key) === on);
};
