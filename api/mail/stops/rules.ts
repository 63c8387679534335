/** A mail program that ends mails with one click sends a form, not JSON (RFC 8058). */
export const isStop = (method: string, path: string): boolean =>
  method === 'POST' && /^\/api\/mail-stops\/[\w-]{43}$/.test(path);
