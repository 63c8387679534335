import type { Context, MiddlewareHandler } from 'hono';
import type { ZodType } from 'zod';
import { pace } from '../pace.ts';
import { type Problem, problemType } from '../refusal.ts';
import { isLastAdminFault } from '../roles/rules.ts';
import type { Env, refused } from '../route.ts';
import { hashOf } from '../sign-ins/token.ts';
import { instant } from '../time.ts';
import type { ScimRefusal } from './filters/rules.ts';
import { scimType, urn } from './schema.ts';
import { isUseStale } from './tokens/rules.ts';
import { noteTokenUse, tokenBy } from './tokens/store.ts';

/** Where resources are, for the addresses in answers. */
export const baseOf = (c: Context<Env>): string => `${c.var.portal.origin}/scim/v2`;

/** The content of an answer of a route. */
export const scim = <S extends ZodType>(schema: S, description: string) =>
  ({ description, content: { [scimType]: { schema } } }) as const;

export const asScim = { 'Content-Type': scimType };

/** A refusal as RFC 7644 (3.12) has it. */
export function scimRefused(
  c: Context<Env>,
  { status, ...said }: ScimRefusal,
): ReturnType<typeof refused> {
  const body = { schemas: [urn.error], status: String(status), ...said };
  return c.json(body, status, asScim) as never;
}

export const nobodyRefusal: ScimRefusal = { status: 404, detail: 'There is nobody of this id.' };
export const noGroupRefusal: ScimRefusal = { status: 404, detail: 'There is no group of this id.' };

/** RFC 7644 has no word of its own for it: a conflict with how things are here. */
const lastAdminRefusal: ScimRefusal = {
  status: 409,
  detail: 'This would leave nobody who administers Potluck. Make somebody else an admin first.',
};

/** What a write came to, or that it would have taken the last admin, so that nothing was done. */
export async function orLastAdmin<Done>(write: Promise<Done>): Promise<Done | ScimRefusal> {
  try {
    return await write;
  } catch (error) {
    if (isLastAdminFault(error)) return lastAdminRefusal;
    throw error;
  }
}

const tokenWanted =
  'Show a good token of this portal: Authorization: Bearer …. An admin makes one at /admin/directory/.';

/** Says in the form of SCIM whatever the rest of the service refuses on the way. */
export const speakScim: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (!c.res.headers.get('content-type')?.startsWith(problemType)) return;
  const { status, detail, fields = [] } = (await c.res.json()) as Problem;
  // SCIM has no 422: what does not fit its schema is a bad request, and one says why.
  const said = status === 422 ? 400 : status;
  const why = fields.map(({ field, message }) => `${field}: ${message}`.slice(0, 200));
  const body = {
    schemas: [urn.error],
    status: String(said),
    ...(status === 422 && { scimType: 'invalidValue' }),
    ...(status === 400 && { scimType: 'invalidSyntax' }),
    detail: said === 401 ? tokenWanted : [detail, ...why.slice(0, 5)].join(' '),
  };
  const headers = new Headers(c.res.headers);
  headers.set('content-type', scimType);
  headers.delete('content-length');
  if (said === 401) headers.set('www-authenticate', 'Bearer realm="Potluck SCIM"');
  c.res = undefined;
  c.res = new Response(JSON.stringify(body), { status: said, headers });
};

/** Finds out whether the directory asks: by its token alone, whatever cookie comes with it. */
export const findDirectory: MiddlewareHandler<Env> = async (c, next) => {
  const [, token] = /^Bearer ([\w-]{43})$/i.exec(c.req.header('authorization') ?? '') ?? [];
  c.set('asker', undefined);
  const { db, now } = c.var.portal;
  const hash = token && hashOf(token);
  const found = hash ? await tokenBy(db, hash) : undefined;
  c.set('isDirectory', found !== undefined);
  await next();
  if (!hash || !found || !isUseStale(found.usedAt, now())) return;
  // The answer is made already: it does not fail because its time could not be noted.
  await noteTokenUse(db, { hash, now: instant(now()) }).catch(() => undefined);
};

/** A directory that brings everybody at once, ten a second; more would be an accident. */
const directoryLimits = { readsPerMinute: 3_000, writesPerMinute: 1_500 };

/** Who shows a good token has a pace of its own, and all others that of their address. */
export function paceOf(usual: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  const ofDirectory = pace(directoryLimits, () => 'directory');
  return (c, next) => (c.var.isDirectory ? ofDirectory(c, next) : usual(c, next));
}
