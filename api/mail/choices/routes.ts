import { body, json, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { Choices, NewChoices } from './schema.ts';
import { choicesOf, choose } from './store.ts';

const read = route({
  act: 'mail.choose',
  method: 'get',
  path: '/mail-choices',
  summary: 'Which mails I get, and when',
  responses: { 200: json(Choices, 'Every kind of mail') },
});

const keep = route({
  act: 'mail.choose',
  method: 'put',
  path: '/mail-choices',
  summary: 'Choose which mails I get, and when',
  request: { body: body(NewChoices) },
  responses: { 200: json(Choices, 'As it is from now on') },
});

/** What each wants to get by mail. */
export const mailChoices = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    return c.json(await choicesOf(portal.db, asker?.id ?? ''), 200);
  })
  .openapi(keep, async (c) => {
    const { asker, portal } = c.var;
    return c.json(await choose(portal.db, asker?.id ?? '', c.req.valid('json')), 200);
  });
