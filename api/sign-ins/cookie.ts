import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from '../route.ts';
import { absoluteLimitMs } from './rules.ts';
import { hashOf } from './token.ts';

/** The hash of the token that this browser shows; undefined when it shows none. */
export function shownHash(c: Context<Env>): string | undefined {
  const token = getCookie(c, nameFor(c));
  return token ? hashOf(token) : undefined;
}

export function giveToken(c: Context<Env>, token: string): void {
  setCookie(c, nameFor(c), token, { ...attributes(c), maxAge: absoluteLimitMs / 1_000 });
}

export function takeToken(c: Context<Env>): void {
  deleteCookie(c, nameFor(c), attributes(c));
}

/** `__Host-` binds the cookie to this very host; a browser takes it over https only. */
function nameFor(c: Context<Env>): string {
  return isSecure(c) ? '__Host-potluck' : 'potluck';
}

function attributes(c: Context<Env>) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) } as const;
}

function isSecure(c: Context<Env>): boolean {
  return c.var.portal.origin.startsWith('https:');
}
