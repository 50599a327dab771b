import { serverFlags } from '../cluster/server-flags';

/** Base address of the product's documentation, with a slash at its end, or null; see `ServerFlags`. */
export const documentationBase = (): string | null => serverFlags().documentationBaseURL;
