import { z } from 'zod';
import { json, route } from '../../route.ts';
import { dayIn } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { builtFor } from '../outcomes/rules.ts';
import { builtBy } from '../outcomes/store.ts';
import { bootCampFor } from './rules.ts';
import { BootCamps } from './schema.ts';
import { campsOf } from './store.ts';

const read = route({
  act: 'person.read',
  method: 'get',
  path: '/people/{person}/boot-camps',
  summary: 'What somebody built in their boot camp, whom they met, and whom to ask about what',
  request: { params: z.object({ person: z.string().min(1).max(120) }) },
  responses: { 200: json(BootCamps, 'The newest first; none for most people') },
});

/** What remains of a boot camp on a hire's own page, and on the record that they can print. */
export const graduation = newRoutes().openapi(read, async (c) => {
  const { asker, portal } = c.var;
  const { catalogue, db, now } = portal;
  const { person } = c.req.valid('param');
  const [camps, rows] = await Promise.all([campsOf(db, person), builtBy(db, person)]);
  const built = rows.map((row) => builtFor(row, catalogue, asker));
  const bootCamps = camps.map((camp) =>
    bootCampFor(camp, built, { catalogue, today: dayIn(now(), camp.zone) }),
  );
  return c.json({ bootCamps }, 200);
});
