/**
 * Host and port of a proxy's address; null where there is none. What stands before the last @ is a user name and a
 * password, whatever characters they hold, and is dropped.
 */
export const proxyHost = (address: string | null): string | null => {
  if (address === null) return null;
  const withoutScheme = address.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const withoutUser = withoutScheme.slice(withoutScheme.lastIndexOf('@') + 1);
  const [host = ''] = withoutUser.split(/[/?#\s]/);
  return host === '' ? null : host;
};
