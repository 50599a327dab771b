import type * as Sdk from '@openshift-console/dynamic-plugin-sdk';

/** All that the SDK's declarations export as values. */
export type SdkModule = typeof Sdk;

/** The declared type of one export of the SDK. */
export type SdkExport<Name extends keyof SdkModule> = SdkModule[Name];

/** The values of a declared enum as plain strings: the declarations know the enum only by name. */
export type EnumValues<E extends Record<string, string>> = { readonly [K in keyof E]: `${E[K]}` };

/** As declared: its methods for other verbs included. */
export type ConsoleFetchJSON = SdkExport<'consoleFetchJSON'>;
/** As declared; what it takes for text is in `console-fetch-json.ts`. */
export type ConsoleFetchText = SdkExport<'consoleFetchText'>;
