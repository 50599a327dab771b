import { serverFlags } from '../cluster/server-flags';

/** Where this console has the product's documentation, or null; see `ServerFlags`. */
export const documentationBase = (): string | null => serverFlags().documentationBaseURL;
