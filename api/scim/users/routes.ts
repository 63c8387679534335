import type { Context } from 'hono';
import { z } from 'zod';
import type { Statement } from '../../db.ts';
import { newId } from '../../id.ts';
import { keptBy } from '../../leavers/rules.ts';
import { leavingStatements, returningStatements } from '../../leavers/store.ts';
import { type Env, route } from '../../route.ts';
import { slugFor } from '../../sign-ins/oidc/rules.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { asScim, baseOf, nobodyRefusal, orLastAdmin, scim, scimRefused } from '../answer.ts';
import { filterIn, isRefusal, type ScimRefusal } from '../filters/rules.ts';
import { settling } from '../gifts/store.ts';
import { patched, saidIn } from '../patches/rules.ts';
import { Answered, Asked, bodyOf, Patch, Resource, type Said, Shown } from '../schema.ts';
import { listOf, pageOf, shaped } from '../shape.ts';
import { isSame, saidNow, type User, type UserRow, userIn, userResource } from './rules.ts';
import { addUser, changeUser, deletingStatements, formerUser, userOf, usersOf } from './store.ts';

const params = z.object({ user: z.string().min(1).max(120) });
const one = { 200: scim(Answered, 'The user (RFC 7643, 4.1)') };

const list = route({
  act: 'scim.read',
  method: 'get',
  path: '/Users',
  summary: 'Users, a page of them, or those that fit a filter',
  request: { query: Asked },
  responses: { 200: scim(Answered, 'A list (RFC 7644, 3.4.2)') },
});
const add = route({
  act: 'scim.write',
  method: 'post',
  path: '/Users',
  summary: 'Take somebody in',
  request: { query: Shown, body: bodyOf(Resource) },
  responses: { 201: scim(Answered, 'The user') },
});
const read = route({
  act: 'scim.read',
  method: 'get',
  path: '/Users/{user}',
  summary: 'One user',
  request: { params, query: Shown },
  responses: one,
});
const replace = route({
  act: 'scim.write',
  method: 'put',
  path: '/Users/{user}',
  summary: 'Say all of a user anew; not active: they have left',
  request: { params, query: Shown, body: bodyOf(Resource) },
  responses: one,
});
const patch = route({
  act: 'scim.write',
  method: 'patch',
  path: '/Users/{user}',
  summary: 'Change some of a user; not active: they have left',
  request: { params, query: Shown, body: bodyOf(Patch) },
  responses: one,
});
const remove = route({
  act: 'scim.write',
  method: 'delete',
  path: '/Users/{user}',
  summary: 'They have left, and are nobody to the directory',
  request: { params },
  responses: { 204: { description: 'They have left' } },
});

const taken: ScimRefusal = {
  ...{ status: 409, scimType: 'uniqueness' },
  detail: 'Somebody here has this userName or this mail address already.',
};
const late: ScimRefusal = {
  status: 409,
  detail: 'Others change this at the same time. Try again.',
};
/** So often a change is worked out anew that another one overtook. */
const triesMost = 5;

/** People, as a directory brings them. */
export const scimUsers = newRoutes()
  .openapi(list, async (c) => {
    const asked = c.req.valid('query');
    const filter = asked.filter === undefined ? undefined : filterIn(asked.filter, 'user');
    if (filter && isRefusal(filter)) return scimRefused(c, filter);
    const page = pageOf(asked);
    const { total, users } = await usersOf(c.var.portal.db, { filter, ...page });
    const shown = users.map((row) => shaped(userResource(row, baseOf(c)), asked));
    return c.json(listOf(total, page.from, shown), 200, asScim);
  })
  .openapi(add, async (c) => {
    const { db, now } = c.var.portal;
    const said = saidIn(c.req.valid('json'));
    if (isRefusal(said)) return scimRefused(c, said);
    const user = userIn(said);
    if (isRefusal(user)) return scimRefused(c, user);
    const former = await formerUser(db, user);
    const id = newId(now());
    const made = former
      ? await changed(c, former, said, user)
      : ((await addUser(db, {
          ...{ person: id, slug: slugFor(user.name), user, said },
          ...{ version: id, now: instant(now()) },
        })) ?? 'taken');
    if (made === 'taken') return scimRefused(c, taken);
    if (made === 'late') return scimRefused(c, late);
    if (isRefusal(made)) return scimRefused(c, made);
    const resource = userResource(made, baseOf(c));
    return c.json(shaped(resource, c.req.valid('query')), 201, {
      ...asScim,
      Location: `${baseOf(c)}/Users/${made.id}`,
    });
  })
  .openapi(read, async (c) => {
    const row = await userOf(c.var.portal.db, c.req.valid('param').user);
    if (!row) return scimRefused(c, nobodyRefusal);
    return c.json(shaped(userResource(row, baseOf(c)), c.req.valid('query')), 200, asScim);
  })
  .openapi(replace, async (c) => {
    const resource = c.req.valid('json');
    const became = await become(c, c.req.valid('param').user, () => saidIn(resource));
    if (isRefusal(became)) return scimRefused(c, became);
    return c.json(shaped(userResource(became, baseOf(c)), c.req.valid('query')), 200, asScim);
  })
  .openapi(patch, async (c) => {
    const { Operations } = c.req.valid('json');
    const became = await become(c, c.req.valid('param').user, (row) =>
      patched(saidNow(row), Operations),
    );
    if (isRefusal(became)) return scimRefused(c, became);
    return c.json(shaped(userResource(became, baseOf(c)), c.req.valid('query')), 200, asScim);
  })
  .openapi(remove, async (c) => {
    const { db, now, groupGifts = [] } = c.var.portal;
    const row = await userOf(db, c.req.valid('param').user);
    if (!row) return scimRefused(c, nobodyRefusal);
    const at = instant(now());
    const done = db.batch([
      ...(await leaving(c, row)),
      ...deletingStatements(row, newId(now()), at),
      ...settling(groupGifts, at),
    ]);
    const kept = await orLastAdmin(done);
    return isRefusal(kept) ? scimRefused(c, kept) : c.body(null, 204);
  });

/** Changes somebody to what is then said of them; worked out anew when another change was quicker. */
async function become(
  c: Context<Env>,
  id: string,
  saying: (row: UserRow) => Said | ScimRefusal,
): Promise<UserRow | ScimRefusal> {
  for (let tries = 0; tries < triesMost; tries += 1) {
    const row = await userOf(c.var.portal.db, id);
    if (!row) return nobodyRefusal;
    const said = saying(row);
    if (isRefusal(said)) return said;
    const user = userIn(said);
    if (isRefusal(user)) return user;
    if (isSame(row, user, said)) return row;
    const became = await changed(c, row, said, user);
    if (became === 'taken') return taken;
    if (became !== 'late') return became;
  }
  return late;
}

/** Writes it; whoever is no longer active leaves in the same batch, and whoever is again comes back. */
async function changed(c: Context<Env>, row: UserRow, said: Said, user: User) {
  const { db, now, groupGifts = [] } = c.var.portal;
  const at = instant(now());
  const who = { person: row.id, by: null, via: 'scim', now: at } as const;
  const moves: Statement[] =
    user.active === row.active
      ? []
      : [
          ...(user.active ? returningStatements(who) : await leaving(c, row)),
          ...settling(groupGifts, at),
        ];
  const writing = { person: row.id, user, said, version: newId(now()), now: at };
  return orLastAdmin(changeUser(db, row, writing, moves));
}

async function leaving(c: Context<Env>, { id, slug }: UserRow): Promise<Statement[]> {
  const { db, catalogue, now } = c.var.portal;
  const who = { person: id, by: null, via: 'scim', now: instant(now()) } as const;
  return leavingStatements(db, { ...who, kept: keptBy(catalogue, slug) });
}
