import type { Redacted } from '../evidence/answer';
import { redact } from './redact';
import { MASK } from './user-info';

/** A host as DNS and addresses have it, and perhaps a port. */
const HOST = /^(?:[\p{L}\p{N}._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/iu;

/**
 * Host and port of a proxy's address; null where there is none. What stands before the last @ is a user name and a
 * password, whatever characters they hold, and is dropped. What is no host then may be a password that has lost its host:
 * of that only that it is there can be told.
 */
export const proxyHost = (address: string | null): Redacted | null => {
  if (address === null) return null;
  const withoutScheme = address.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const withoutUser = withoutScheme.slice(withoutScheme.lastIndexOf('@') + 1);
  const [host = ''] = withoutUser.split(/[/?#\s]/);
  return host === '' ? null : redact(HOST.test(host) ? host : MASK);
};
