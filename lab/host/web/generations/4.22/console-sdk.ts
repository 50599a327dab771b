/**
 * The module that plugins get as `@openshift-console/dynamic-plugin-sdk`, checked in `sdk-check.ts` against the
 * declarations of the real one. A name that is not here is undefined for a plugin, as one that a console lacks.
 */
export * from '../../sdk/common-sdk';
export { DocumentTitle } from '../../sdk/DocumentTitle';
export { HttpError } from '../../sdk/http-error';
export { useOverlay } from '../../sdk/overlays';
export { useUserPreference } from '../../sdk/useUserPreference';
