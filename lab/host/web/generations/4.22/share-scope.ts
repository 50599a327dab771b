const SCOPE = 'default';

/**
 * The modules that this page shares, by name and version; plugins add theirs while they load. Throws before
 * `openShareScope`.
 */
export const shareScope = (): Record<string, unknown> => {
  const scope = __webpack_share_scopes__[SCOPE];
  if (!scope) throw new Error('The share scope is asked for before it is made');
  return scope;
};

/** Fills the share scope, then gives router 7 the two names under which older plugins ask for a router. */
export const openShareScope = async (): Promise<void> => {
  await __webpack_init_sharing__(SCOPE);
  const scope = shareScope();
  scope['react-router-dom'] = scope['react-router'];
  scope['react-router-dom-v5-compat'] = scope['react-router'];
};

type Offered = Readonly<Record<string, { readonly get: () => Promise<unknown> }>>;

const ICONS = '@patternfly/react-icons/';

/**
 * Loads the chunk of icons: a real console has it long before anybody opens a page of a plugin, so a plugin must not be
 * seen to wait for it. To be called when the page stands.
 */
export const loadIcons = async (): Promise<void> => {
  const [, versions] = Object.entries(shareScope()).find(([name]) => name.startsWith(ICONS)) ?? [];
  const [offered] = Object.values((versions ?? {}) as Offered);
  await offered?.get();
};
