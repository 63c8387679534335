import { z } from 'zod';
import { newId } from '../id.ts';
import { duty } from '../people/schema.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { lastAdminRefusal, nobodyRefusal } from './rules.ts';
import { Given, RoleHolder, Roles } from './schema.ts';
import { giveDuty, giveRole, roleHolders, takeDuty } from './store.ts';

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

const ofDuty = z.object({ person: z.string().min(1).max(120), duty });
const held = { 200: json(RoleHolder, 'What they are now') };

const lend = route({
  act: 'role.give',
  method: 'put',
  path: '/people/{person}/duties/{duty}',
  summary: 'Make a member an editor or a boot-camp organiser besides',
  request: { params: ofDuty },
  responses: held,
});

const unlend = route({
  act: 'role.give',
  method: 'delete',
  path: '/people/{person}/duties/{duty}',
  summary: 'Take that back',
  request: { params: ofDuty },
  responses: held,
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
  })
  .openapi(lend, async (c) => {
    const { asker, portal } = c.var;
    const { person: slug, duty } = c.req.valid('param');
    const asked = { slug, duty, by: asker?.id ?? '', now: instant(portal.now()) };
    const holder = await giveDuty(portal.db, asked);
    return holder ? c.json(holder, 200) : refused(c, nobodyRefusal);
  })
  .openapi(unlend, async (c) => {
    const { asker, portal } = c.var;
    const { person: slug, duty } = c.req.valid('param');
    const asked = { slug, duty, by: asker?.id ?? '', now: instant(portal.now()) };
    const holder = await takeDuty(portal.db, asked);
    return holder ? c.json(holder, 200) : refused(c, nobodyRefusal);
  });
