import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isStop } from './mail/stops/rules.ts';
import { isUpload } from './materials/rules.ts';
import { importMostBytes } from './reading-groups/readings/schema.ts';
import type { Refusal } from './refusal.ts';
import { type Env, refused } from './route.ts';

export const BODY_MOST_BYTES = 64 * 1024;

/** Refuses what no noun should see: writes that another site sends, other bodies than small JSON. */
export const door: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const isFile = isUpload(c.req.method, c.req.path);
  // The bytes of a file are counted and looked at by their route, as they come in.
  const refusal = originRefusal(c) ?? (isFile ? undefined : (typeRefusal(c) ?? sizeRefusal(c)));
  if (refusal) return refused(c, refusal);
  return isChunked(c) && !isFile ? limited(c, next) : next();
};

/**
 * Browsers say from where a write comes, and cannot be made to lie about it. One who says nothing
 * is no browser, and has no cookie that another site could use.
 */
function originRefusal(c: Context<Env>): Refusal | undefined {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own = site ? site === 'same-origin' || site === 'none' : !origin || isOwn(c, origin);
  if (own) return undefined;
  return { code: 'forbidden', message: 'This was sent from another site, which may not do so.' };
}

function isOwn(c: Context<Env>, origin: string): boolean {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const known = new URL(c.var.portal.origin);
  // By its public name the service is reached as configured, and not by plain http beside https.
  if (host === known.host) return origin === known.origin;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function typeRefusal(c: Context<Env>): Refusal | undefined {
  const type = c.req.header('content-type');
  const isJson = /^application\/json(;|$)/i.test(type?.trim() ?? '');
  // A provider sends what it has to say as a form, as its protocol wants it.
  if (c.req.path === '/api/sign-in/back-channel') return undefined;
  if (isStop(c.req.method, c.req.path)) return undefined;
  if (isScim(c) && /^application\/scim\+json(;|$)/i.test(type?.trim() ?? '')) return undefined;
  // Those outside come without a script, and so with forms.
  if (c.req.path.startsWith('/open/') && isForm(type)) return undefined;
  const hasBody = type !== undefined || isChunked(c) || lengthOf(c) > 0;
  if (!hasBody || isJson) return undefined;
  return { code: 'wrong-content-type', message: 'Send the body as application/json.' };
}

const isForm = (type: string | undefined): boolean =>
  /^application\/x-www-form-urlencoded(;|$)/i.test(type?.trim() ?? '');

const tooLarge = (most: number): Refusal => ({
  code: 'too-large',
  message: `The body may have at most ${most / 1024} kB.`,
});

const sizeRefusal = (c: Context<Env>): Refusal | undefined =>
  lengthOf(c) > mostBytes(c) ? tooLarge(mostBytes(c)) : undefined;

/** A file of references is text, and some hundred of them are more than other bodies are. */
const mostBytes = (c: Context<Env>): number => {
  if (isScim(c)) return scimMostBytes;
  return /^\/api\/reading-groups\/[^/]+\/import-preview$/.test(c.req.path)
    ? importMostBytes
    : BODY_MOST_BYTES;
};

/** A group comes with all of its members, some thousand of them. */
const scimMostBytes = 512 * 1024;
const isScim = (c: Context<Env>): boolean => c.req.path.startsWith('/scim/');

const lengthOf = (c: Context<Env>): number => Number(c.req.header('content-length') ?? 0);

const isChunked = (c: Context<Env>): boolean => c.req.header('transfer-encoding') !== undefined;

// Only a body of unannounced length has to be counted while it comes in.
const limitedTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: (c) => refused(c, tooLarge(maxSize)) });
const usual = limitedTo(BODY_MOST_BYTES);
const ofScim = limitedTo(scimMostBytes);
const limited: MiddlewareHandler<Env> = (c, next) => (isScim(c) ? ofScim : usual)(c, next);
