import { z } from 'zod';
import { json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { noMailRefusal } from '../rules.ts';
import { Mails, WholeMail } from '../schema.ts';
import { mailOf, mailsOf } from './store.ts';

const params = z.object({ mail: z.coerce.number().int().positive() });

const list = route({
  act: 'mail.read',
  method: 'get',
  path: '/mails',
  summary: 'What was mailed to me',
  responses: { 200: json(Mails, 'The newest fifty') },
});

const read = route({
  act: 'mail.read',
  method: 'get',
  path: '/mails/{mail}',
  summary: 'A mail to me, as it went',
  request: { params },
  responses: { 200: json(WholeMail, 'With what it told my calendar') },
});

const readHtml = route({
  act: 'mail.read',
  method: 'get',
  path: '/mails/{mail}/html',
  summary: 'A mail to me, as a mail program shows it',
  request: { params },
  responses: {
    200: {
      description: 'A page that may do nothing',
      content: { 'text/html': { schema: z.string() } },
    },
  },
});

/** A mail brings its style with it, and can do nothing else; only our own pages show it. */
const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** What was mailed to whoever asks. */
export const ownMails = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    return c.json(await mailsOf(portal.db, asker?.id ?? ''), 200);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { mail: id } = c.req.valid('param');
    const found = await mailOf(portal.db, { person: asker?.id ?? '', id });
    if (!found) return refused(c, noMailRefusal);
    const { to, text, parts } = found.message;
    return c.json({ ...found.mail, to: to.address, text, calendar: parts }, 200);
  })
  .openapi(readHtml, async (c) => {
    const { asker, portal } = c.var;
    const { mail: id } = c.req.valid('param');
    const found = await mailOf(portal.db, { person: asker?.id ?? '', id });
    if (!found) return refused(c, noMailRefusal);
    // Links lead out of the frame, into a page of their own.
    const html = found.message.html.replace('<head>', '<head>\n<base target="_blank">');
    return c.body(html, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': mailPolicy,
    });
  });
