import { z } from 'zod';
import { json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { notDeadRefusal } from '../rules.ts';
import { DeadMails } from '../schema.ts';
import { deadMails as deadIn, sendAgain } from './store.ts';

const list = route({
  act: 'mail.mend',
  method: 'get',
  path: '/dead-mails',
  summary: 'Mails that were refused for good',
  responses: { 200: json(DeadMails, 'The newest first, without what they say') },
});

const again = route({
  act: 'mail.mend',
  method: 'put',
  path: '/dead-mails/{mail}/again',
  summary: 'Send such a mail again',
  request: { params: z.object({ mail: z.coerce.number().int().positive() }) },
  responses: { 200: json(DeadMails, 'Those that are left') },
});

/** What could not be delivered, for who runs the portal. */
export const deadMails = newRoutes()
  .openapi(list, async (c) => c.json({ mails: await deadIn(c.var.portal.db) }, 200))
  .openapi(again, async (c) => {
    const { db, now } = c.var.portal;
    const { mail: id } = c.req.valid('param');
    if (!(await sendAgain(db, { id, now: instant(now()) }))) return refused(c, notDeadRefusal);
    return c.json({ mails: await deadIn(db) }, 200);
  });
