/**
 * The module that plugins get as `@openshift-console/dynamic-plugin-sdk`: what is in every console, and nothing of what
 * came later. A name that is not here is undefined for a plugin, as one that a console lacks.
 */
export * from '../../sdk/common-sdk';
