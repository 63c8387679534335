import { z } from 'zod';
import { newId } from '../id.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { lastAdminRefusal, nobodyRefusal } from './rules.ts';
import { Given, RoleHolder, Roles } from './schema.ts';
import { giveRole, roleHolders } from './store.ts';

const list = route({
  act: 'role.list',
  method: 'get',
  path: '/roles',
  summary: 'Who is what here',
  responses: { 200: json(Roles, 'The admins first, then by name') },
});

const give = route({
  act: 'role.give',
  method: 'put',
  path: '/people/{person}/role',
  summary: 'Make somebody a member or an admin',
  request: { params: z.object({ person: z.string().min(1).max(120) }), body: body(Given) },
  responses: { 200: json(RoleHolder, 'What they are now') },
});

/** Who is an admin. It counts from the person's next request on. */
export const roles = newRoutes()
  .openapi(list, async (c) => {
    const { db, provider } = c.var.portal;
    const byGroups = (provider?.settings.roles.length ?? 0) > 0;
    return c.json({ people: await roleHolders(db), byGroups }, 200);
  })
  .openapi(give, async (c) => {
    const { asker, portal } = c.var;
    const { role } = c.req.valid('json');
    const holder = await giveRole(portal.db, {
      ...{ id: newId(portal.now()), slug: c.req.valid('param').person, role },
      ...{ by: asker?.id ?? '', now: instant(portal.now()) },
    });
    if (!holder) return refused(c, nobodyRefusal);
    return holder.role === role ? c.json(holder, 200) : refused(c, lastAdminRefusal);
  });
