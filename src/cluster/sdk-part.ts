// eslint-disable-next-line no-restricted-imports -- every name is looked for before it is used
import * as SDK from '@openshift-console/dynamic-plugin-sdk';

/** What the console's SDK has under a name; undefined where this console has none (`console.md` 3). */
export const sdkPart = (name: string): unknown => Reflect.get(SDK, name);
