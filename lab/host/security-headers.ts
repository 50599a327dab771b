/** Headers that a console sends with everything it serves itself. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/**
 * The policy of consoles 4.19 to 4.22. They only report violations so far; here they are enforced, so that a plugin
 * that needs more than it declares fails visibly.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "base-uri 'self'",
    "default-src 'self' console.redhat.com",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `script-src 'self' console.redhat.com 'unsafe-eval' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self' console.redhat.com",
    "object-src 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
