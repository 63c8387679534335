import { z } from 'zod';
import { json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { nobodyRefusal, profileFor } from './rules.ts';
import { Directory, Profile } from './schema.ts';
import { directory, readProfile } from './store.ts';

const list = route({
  act: 'person.list',
  method: 'get',
  path: '/directory',
  summary: 'Who works here, and what they can help with',
  responses: { 200: json(Directory, 'By name') },
});

const read = route({
  act: 'person.read',
  method: 'get',
  path: '/people/{person}',
  summary: 'The page of one of the staff',
  request: { params: z.object({ person: z.string().min(1).max(120) }) },
  responses: { 200: json(Profile, 'What they can help with, keep right and speak about') },
});

/** Finding colleagues, and what they can help with. */
export const profiles = newRoutes()
  .openapi(list, async (c) => c.json({ people: await directory(c.var.portal.db) }, 200))
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const asked = { slug: c.req.valid('param').person, now: instant(portal.now()) };
    const facts = await readProfile(portal.db, asked);
    if (!facts) return refused(c, nobodyRefusal);
    return c.json(profileFor(facts, portal.catalogue, asker), 200);
  });
