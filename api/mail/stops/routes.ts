import { z } from 'zod';
import { json, refused, route } from '../../route.ts';
import { hashOf } from '../../sign-ins/token.ts';
import { newRoutes } from '../../valid.ts';
import { kindNames } from '../letters/rules.ts';
import { noTokenRefusal } from '../rules.ts';
import { MailStop } from '../schema.ts';
import { stopKind, stopOf } from './store.ts';

const request = { params: z.object({ token: z.string().regex(/^[\w-]{43}$/) }) };

const read = route({
  act: 'mail.stop',
  method: 'get',
  path: '/mail-stops/{token}',
  summary: 'Which mails the link in a mail stops; a browser is led to the page that asks',
  request,
  responses: {
    200: json(MailStop, 'The kind of mail'),
    303: { description: 'The page on which it is confirmed' },
  },
});

const stop = route({
  act: 'mail.stop',
  method: 'post',
  path: '/mail-stops/{token}',
  summary: 'Stop mails of the kind of this one (RFC 8058)',
  request,
  responses: { 200: json(MailStop, 'It is off; repeating it changes nothing') },
});

/** The link in each mail. Looking at it changes nothing: programs follow links before people do. */
export const mailStops = newRoutes()
  .openapi(read, async (c) => {
    const { token } = c.req.valid('param');
    if (c.req.header('accept')?.includes('text/html')) {
      return c.redirect(`/account/mail/stop/?${token}`, 303);
    }
    const found = await stopOf(c.var.portal.db, hashOf(token));
    if (!found) return refused(c, noTokenRefusal);
    return c.json({ name: kindNames[found.kind], off: found.off }, 200);
  })
  .openapi(stop, async (c) => {
    const { db } = c.var.portal;
    const found = await stopOf(db, hashOf(c.req.valid('param').token));
    if (!found) return refused(c, noTokenRefusal);
    await stopKind(db, found);
    return c.json({ name: kindNames[found.kind], off: true }, 200);
  });
