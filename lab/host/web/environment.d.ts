/** Style sheets are imported for their effect. */
declare module '*.css';

/** Webpack's own functions around the share scope of Module Federation. */
declare const __webpack_init_sharing__: (scope: string) => Promise<void>;
declare const __webpack_share_scopes__: Record<string, Record<string, unknown> | undefined>;
