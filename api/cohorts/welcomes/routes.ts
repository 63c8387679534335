import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal, noHireRefusal } from '../rules.ts';
import { isOpen, welcomeRefusal } from './rules.ts';
import { Welcomes, WelcomeText } from './schema.ts';
import { takeBack, type WelcomeRow, welcomesBy, writeWelcome } from './store.ts';

const params = z.object({ cohort: z.string() });
const ofHire = params.extend({ hire: z.string().max(40) });
const told = { 200: json(Welcomes, 'The hires of the cohort, and what I wrote to each') };

const list = route({
  act: 'welcome.write',
  method: 'get',
  path: '/cohorts/{cohort}/welcomes',
  summary: 'Whom of a cohort I can welcome, and what I wrote',
  request: { params },
  responses: told,
});

const write = route({
  act: 'welcome.write',
  method: 'put',
  path: '/cohorts/{cohort}/hires/{hire}/welcome',
  summary: 'Welcome somebody before their first day',
  request: { params: ofHire, body: body(WelcomeText) },
  responses: told,
});

const remove = route({
  act: 'welcome.write',
  method: 'delete',
  path: '/cohorts/{cohort}/hires/{hire}/welcome',
  summary: 'Take my welcome back',
  request: { params: ofHire },
  responses: told,
});

/** Welcome notes of colleagues, which the hire alone reads. */
export const welcomes = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const asked = { ...c.req.valid('param'), person: asker?.id ?? '' };
    const rows = await welcomesBy(portal.db, asked);
    return rows.length > 0 ? c.json(welcomesOf(rows, portal.now()), 200) : refused(c, goneRefusal);
  })
  .openapi(write, async (c) => {
    const { asker, portal } = c.var;
    const { hire, ...of } = c.req.valid('param');
    const asked = { ...of, person: asker?.id ?? '' };
    const found = (await welcomesBy(portal.db, asked)).find(({ id }) => id === hire);
    if (!found) return refused(c, noHireRefusal);
    const now = portal.now();
    const barred = welcomeRefusal(found, dayIn(now, found.zone));
    if (barred) return refused(c, barred);
    const words = { ...c.req.valid('json'), now: instant(now) };
    return c.json(
      welcomesOf(await writeWelcome(portal.db, { ...asked, hire, ...words }), now),
      200,
    );
  })
  .openapi(remove, async (c) => {
    const { asker, portal } = c.var;
    const asked = { ...c.req.valid('param'), person: asker?.id ?? '' };
    return c.json(welcomesOf(await takeBack(portal.db, asked), portal.now()), 200);
  });

/** Nobody welcomes themselves. */
function welcomesOf(rows: readonly WelcomeRow[], now: Date): Welcomes {
  return {
    hires: rows
      .filter(({ isMe }) => !isMe)
      .map(({ isMe: _, zone, ...hire }) => ({
        ...hire,
        open: isOpen(hire.startsOn, dayIn(now, zone)),
      })),
  };
}
