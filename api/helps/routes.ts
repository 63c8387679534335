import { findPlaybook, noPlaybookRefusal } from '../playbooks/rules.ts';
import { PlaybookParams } from '../playbooks/schema.ts';
import { body, json, refused, route } from '../route.ts';
import { newRoutes } from '../valid.ts';
import { helpFor, helpMonths } from './rules.ts';
import { Help, NewHelp } from './schema.ts';
import { readHelp, sayHelped } from './store.ts';

const read = route({
  act: 'help.read',
  method: 'get',
  path: '/playbooks/{playbook}/help',
  summary: 'Whether a playbook helped',
  request: { params: PlaybookParams },
  responses: { 200: json(Help, 'What I said this month; the counts for its owners alone') },
});

const say = route({
  act: 'help.say',
  method: 'put',
  path: '/playbooks/{playbook}/help',
  summary: 'Say whether a playbook helped',
  request: { params: PlaybookParams, body: body(NewHelp) },
  responses: { 200: json(Help, 'As it is now; another answer takes the place of mine') },
});

/**
 * "Did this help?" Only those who are signed in can say, because without a name the same person
 * counts twice and nobody can change their mind. The name is no longer known once the month is over,
 * nobody is ever told it, and only an answer is kept: reading leaves no trace.
 */
export const helps = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const playbook = findPlaybook(portal.catalogue, c.req.valid('param').playbook);
    if (!playbook) return refused(c, noPlaybookRefusal);
    const about = { playbook: playbook.id, person: asker?.id ?? '', ...helpMonths(portal.now()) };
    return c.json(helpFor(playbook, await readHelp(portal.db, about), asker), 200);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { helped } = c.req.valid('json');
    const playbook = findPlaybook(portal.catalogue, c.req.valid('param').playbook);
    if (!playbook) return refused(c, noPlaybookRefusal);
    const about = { playbook: playbook.id, person: asker?.id ?? '', ...helpMonths(portal.now()) };
    return c.json(helpFor(playbook, await sayHelped(portal.db, { ...about, helped }), asker), 200);
  });
