import type { Context } from 'hono';
import { z } from 'zod';
import { newId } from '../../id.ts';
import { type Env, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { asScim, baseOf, noGroupRefusal, orLastAdmin, scim, scimRefused } from '../answer.ts';
import { filterIn, isRefusal, type ScimRefusal } from '../filters/rules.ts';
import { Answered, Asked, bodyOf, Patch, Resource, Shown } from '../schema.ts';
import { listOf, pageOf, shaped } from '../shape.ts';
import {
  changeIn,
  type GroupChange,
  type GroupRow,
  groupIn,
  groupResource,
  strangerRefusal,
} from './rules.ts';
import { addGroup, changeGroup, groupOf, groupsOf, removeGroup, strangerAmong } from './store.ts';

const params = z.object({ group: z.string().min(1).max(120) });
const one = { 200: scim(Answered, 'The group (RFC 7643, 4.2)') };

const list = route({
  act: 'scim.read',
  method: 'get',
  path: '/Groups',
  summary: 'Groups, a page of them, or those that fit a filter',
  request: { query: Asked },
  responses: { 200: scim(Answered, 'A list (RFC 7644, 3.4.2)') },
});
const add = route({
  act: 'scim.write',
  method: 'post',
  path: '/Groups',
  summary: 'Make a group',
  request: { query: Shown, body: bodyOf(Resource) },
  responses: { 201: scim(Answered, 'The group') },
});
const read = route({
  act: 'scim.read',
  method: 'get',
  path: '/Groups/{group}',
  summary: 'One group with its members',
  request: { params, query: Shown },
  responses: one,
});
const replace = route({
  act: 'scim.write',
  method: 'put',
  path: '/Groups/{group}',
  summary: 'Say all of a group anew',
  request: { params, query: Shown, body: bodyOf(Resource) },
  responses: one,
});
const patch = route({
  act: 'scim.write',
  method: 'patch',
  path: '/Groups/{group}',
  summary: 'Rename a group, or change who is in it',
  request: { params, query: Shown, body: bodyOf(Patch) },
  responses: one,
});
const remove = route({
  act: 'scim.write',
  method: 'delete',
  path: '/Groups/{group}',
  summary: 'Remove a group, and what it gave',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

const taken: ScimRefusal = {
  ...{ status: 409, scimType: 'uniqueness' },
  detail: 'There is a group with this displayName already.',
};

/** Groups, as a directory brings them. What they give is set by whoever runs Potluck. */
export const scimGroups = newRoutes()
  .openapi(list, async (c) => {
    const asked = c.req.valid('query');
    const filter = asked.filter === undefined ? undefined : filterIn(asked.filter, 'group');
    if (filter && isRefusal(filter)) return scimRefused(c, filter);
    const page = pageOf(asked);
    const { total, groups } = await groupsOf(c.var.portal.db, { filter, ...page });
    const shown = groups.map((row) => shaped(groupResource(row, baseOf(c)), asked));
    return c.json(listOf(total, page.from, shown), 200, asScim);
  })
  .openapi(add, async (c) => {
    const { db, now, groupGifts: gifts = [] } = c.var.portal;
    const change = groupIn(c.req.valid('json'));
    if (isRefusal(change)) return scimRefused(c, change);
    const stranger = await strangerAmong(db, change.add);
    if (stranger !== undefined) return scimRefused(c, strangerRefusal(stranger));
    const made = await addGroup(db, {
      ...{ id: newId(now()), name: change.name, change, gifts, now: instant(now()) },
    });
    if (!made) return scimRefused(c, taken);
    return c.json(shaped(groupResource(made, baseOf(c)), c.req.valid('query')), 201, {
      ...asScim,
      Location: `${baseOf(c)}/Groups/${made.id}`,
    });
  })
  .openapi(read, async (c) => {
    const row = await groupOf(c.var.portal.db, c.req.valid('param').group);
    if (!row) return scimRefused(c, noGroupRefusal);
    return c.json(shaped(groupResource(row, baseOf(c)), c.req.valid('query')), 200, asScim);
  })
  .openapi(replace, async (c) => {
    const became = await become(c, c.req.valid('param').group, groupIn(c.req.valid('json')));
    if (isRefusal(became)) return scimRefused(c, became);
    return c.json(shaped(groupResource(became, baseOf(c)), c.req.valid('query')), 200, asScim);
  })
  .openapi(patch, async (c) => {
    const { Operations } = c.req.valid('json');
    const became = await become(c, c.req.valid('param').group, changeIn(Operations));
    if (isRefusal(became)) return scimRefused(c, became);
    return c.json(shaped(groupResource(became, baseOf(c)), c.req.valid('query')), 200, asScim);
  })
  .openapi(remove, async (c) => {
    const { db, now, groupGifts: gifts = [] } = c.var.portal;
    const { group: id } = c.req.valid('param');
    if (!(await groupOf(db, id))) return scimRefused(c, noGroupRefusal);
    const done = await orLastAdmin(removeGroup(db, { id, gifts, now: instant(now()) }));
    return isRefusal(done) ? scimRefused(c, done) : c.body(null, 204);
  });

async function become(
  c: Context<Env>,
  id: string,
  change: GroupChange | ScimRefusal,
): Promise<GroupRow | ScimRefusal> {
  const { db, now, groupGifts: gifts = [] } = c.var.portal;
  if (isRefusal(change)) return change;
  if (!(await groupOf(db, id))) return noGroupRefusal;
  const stranger = await strangerAmong(db, change.add);
  if (stranger !== undefined) return strangerRefusal(stranger);
  const became = await orLastAdmin(changeGroup(db, { id, change, gifts, now: instant(now()) }));
  return became === 'taken' ? taken : (became ?? noGroupRefusal);
}
