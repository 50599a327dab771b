const SCOPE = 'default';

/** The modules that this page shares, by name and version; plugins add theirs while they load. */
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
