import { createHash, randomBytes } from 'node:crypto';

const tokenBytes = 32;

/** What a browser keeps in its cookie: 256 random bits. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/**
 * What the database keeps of a token. A plain hash is enough: there is nothing to guess in 256
 * random bits, and whoever reads the table still cannot sign in.
 */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
