const KEY = 'bridge/theme';
const DARK_CLASS = 'pf-v6-theme-dark';

/** Whether the page is dark now. */
export const isDark = (): boolean => document.documentElement.classList.contains(DARK_CLASS);

/** Turns the dark theme on or off and remembers it. */
export const setDark = (dark: boolean): void => {
  localStorage.setItem(KEY, dark ? 'dark' : 'light');
  document.documentElement.classList.toggle(DARK_CLASS, dark);
};

/** Before the first paint: the theme of last time. */
export const applyStoredTheme = (): void => {
  document.documentElement.classList.toggle(DARK_CLASS, localStorage.getItem(KEY) === 'dark');
};
