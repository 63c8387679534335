import { z } from 'zod';
import { json, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { personOf } from './rules.ts';
import { Me, People } from './schema.ts';
import { peopleOf, standingOf } from './store.ts';

const readMe = route({
  act: 'me.read',
  method: 'get',
  path: '/me',
  summary: 'Who is asking',
  responses: { 200: json(Me, 'The person who is signed in, if any, and what is unread') },
});

const readPeople = route({
  act: 'person.list',
  method: 'get',
  path: '/people',
  summary: 'The staff, or those of one team',
  request: { query: z.object({ team: z.string().max(80).optional() }) },
  responses: { 200: json(People, 'By name') },
});

/** Who is asking, and who works here. */
export const people = newRoutes()
  .openapi(readMe, async (c) => {
    const { asker, portal } = c.var;
    const { db, demo } = portal;
    if (!asker) return c.json({ person: null, unread: 0, demo }, 200);
    const { duties = [] } = asker;
    const person = { ...personOf(asker), ...(duties.length > 0 && { duties: [...duties] }) };
    return c.json({ person, demo, ...(await standingOf(db, asker.id)) }, 200);
  })
  .openapi(readPeople, async (c) => {
    const { team } = c.req.valid('query');
    return c.json({ people: await peopleOf(c.var.portal.db, team) }, 200);
  });
