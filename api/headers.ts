/** Nothing inline, nothing from elsewhere: a page can only do what this origin's files say. */
const policy = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  // A caught mail is looked at in a frame, under a stricter policy of its own.
  "frame-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For a year, and for every name below this one: Potluck stands on a name of its own. */
const transport = 'max-age=31536000; includeSubDomains';

/** The headers of every answer. `origin` is the address under which people reach the portal. */
export function securityHeaders(origin: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(origin.startsWith('https:') && { 'strict-transport-security': transport }),
  };
}
