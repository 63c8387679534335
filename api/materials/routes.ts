import { z } from 'zod';
import { goneRefusal, isSeenBy } from '../events/rules.ts';
import { factsOf } from '../events/store.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { keepRefusal, takenRefusal, unaddedRefusal } from './rules.ts';
import { MaterialId, MaterialQuery, Materials, NewLink } from './schema.ts';
import { addMaterial, materialsOf, removeMaterial, thereOf } from './store.ts';
import { bringRefusal, told } from './tell.ts';

const ofEvent = z.object({ event: z.string() });
const params = z.object({ event: z.string(), material: MaterialId });
const answer = (description: string) => ({ 200: json(Materials, description) });

const list = route({
  act: 'material.read',
  method: 'get',
  path: '/events/{event}/materials',
  summary: 'Slides, recordings and other files of anything that people sign up for',
  request: { params: ofEvent, query: MaterialQuery },
  responses: answer('Slides first, then recordings'),
});

const link = route({
  act: 'material.keep',
  method: 'put',
  path: '/events/{event}/materials/{material}',
  summary: 'Add a material that stands elsewhere',
  request: { params, body: body(NewLink) },
  responses: answer('The materials as they are now'),
});

const remove = route({
  act: 'material.keep',
  method: 'delete',
  path: '/events/{event}/materials/{material}',
  summary: 'Take a material away, with its file',
  request: { params, query: MaterialQuery },
  responses: answer('The materials that are left; taking away nothing is fine'),
});

/** What an event leaves to be read or watched, and what its sessions need. */
export const materials = newRoutes()
  .openapi(list, async (c) => {
    const { event } = c.req.valid('param');
    const { session } = c.req.valid('query');
    const facts = await factsOf(c.var.portal.db, event);
    if (!facts || !isSeenBy(facts, c.var.asker)) return refused(c, goneRefusal);
    const found = await materialsOf(c.var.portal.db, { event, session });
    return c.json(await told(c.var, { event, facts, found }), 200);
  })
  .openapi(link, async (c) => {
    const { asker, portal } = c.var;
    const { event, material: id } = c.req.valid('param');
    const said = c.req.valid('json');
    const facts = await factsOf(portal.db, event);
    if (!facts) return refused(c, goneRefusal);
    const barred = await bringRefusal(c.var, { event, facts });
    if (barred) return refused(c, barred);
    const { there, materials: found } = await addMaterial(portal.db, {
      ...{ ...said, id, event, file: null, eventBytes: 0 },
      ...{ person: asker?.id ?? '', now: instant(portal.now()) },
    });
    if (there?.mine && there.link === said.link)
      return c.json(await told(c.var, { event, facts, found }), 200);
    return refused(c, there ? takenRefusal : unaddedRefusal(found.length));
  })
  .openapi(remove, async (c) => {
    const { asker, portal } = c.var;
    const { event, material: id } = c.req.valid('param');
    const { session } = c.req.valid('query');
    const facts = await factsOf(portal.db, event);
    if (!facts) return refused(c, goneRefusal);
    const barred = await bringRefusal(c.var, { event, facts });
    if (barred) return refused(c, barred);
    // Readers take back what they brought themselves.
    const brought = await thereOf(portal.db, { id, event, person: asker?.id ?? '' });
    const kept = brought && keepRefusal(facts, asker, brought.mine === 1);
    if (kept) return refused(c, kept);
    // The row goes first: a crash in between leaves a file that the next start takes away.
    const file = await removeMaterial(portal.db, { id, event });
    if (file) await portal.files.remove(file);
    const found = await materialsOf(portal.db, { event, session });
    return c.json(await told(c.var, { event, facts, found }), 200);
  });
