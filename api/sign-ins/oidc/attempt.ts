import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../../route.ts';
import { newToken } from '../token.ts';
import type { Checks } from './provider.ts';
import { attemptMs } from './rules.ts';

/**
 * The secret of this browser on its way to the provider. One for all its attempts, so that two tabs
 * do not disturb each other.
 */
export function secretOf(c: Context<Env>): string | undefined {
  return getCookie(c, nameFor(c)) || undefined;
}

/** Gives the browser its secret, or for longer the one that it has. */
export function giveSecret(c: Context<Env>): string {
  const secret = secretOf(c) ?? newToken();
  const secure = isSecure(c);
  const maxAge = attemptMs / 1_000;
  setCookie(c, nameFor(c), secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge });
  return secret;
}

/**
 * What the provider must answer with follows from the browser's secret: nothing of it is kept here,
 * and whoever has the way back without the browser has nothing.
 */
export function checksOf(secret: string, state: string): Checks {
  const derived = (what: string) =>
    createHmac('sha256', secret).update(`${what} ${state}`).digest('base64url');
  return { state, nonce: derived('nonce'), verifier: derived('verifier') };
}

const isSecure = (c: Context<Env>): boolean => c.var.portal.origin.startsWith('https:');
const nameFor = (c: Context<Env>): string => (isSecure(c) ? '__Host-potluck-way' : 'potluck-way');
