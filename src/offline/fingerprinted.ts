/** The name of such a file carries a digest of its content, so it may be kept for ever. */
export const isFingerprinted = (path: string): boolean =>
  /^_astro\/|^search\/.*\.[0-9a-f]{10}\.\w+$/.test(path);
