import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { deed, isRefused } from '../ideas/asked.ts';
import { beginRefusal, teamEditRefusal } from '../ideas/rules.ts';
import { IdeaPage } from '../ideas/schema.ts';
import { Id } from '../schema.ts';
import { LeadSaid, OwnPartSaid, PartsSaid, RoleSaid } from './schema.ts';
import { begin, dropRole, handOn, putRole, takePart } from './store.ts';

const params = z.object({ idea: z.string() });
const idea200 = (words: string) => ({ 200: json(IdeaPage, words) });

const beginIt = route({
  act: 'hack-team.join',
  method: 'put',
  path: '/ideas/{idea}/team',
  summary: 'Begin a hack team around an idea',
  request: { params, body: body(PartsSaid) },
  responses: idea200('The idea with its team; beginning it again changes nothing'),
});

const takeMine = route({
  act: 'hack-team.join',
  method: 'put',
  path: '/ideas/{idea}/team/part',
  summary: 'Say how I take part in my hack team',
  request: { params, body: body(OwnPartSaid) },
  responses: idea200('The idea with its team'),
});

const giveLead = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/team/lead',
  summary: 'Let another member answer for the hack team',
  request: { params, body: body(LeadSaid) },
  responses: idea200('The idea with its team'),
});

const role = z.object({ idea: z.string(), role: Id });

const giveRole = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/team/roles/{role}',
  summary: 'Say whom the hack team looks for',
  request: { params: role, body: body(RoleSaid) },
  responses: idea200('The idea with its team'),
});

const endRole = route({
  act: 'hack-team.edit',
  method: 'delete',
  path: '/ideas/{idea}/team/roles/{role}',
  summary: 'Look for somebody no longer',
  request: { params: role },
  responses: idea200('The idea with its team'),
});

/** Hack teams, as their members make them. */
export const hackTeams = newRoutes()
  .openapi(beginIt, async (c) => {
    const { asker, portal } = c.var;
    const person = asker?.id ?? '';
    const { parts } = c.req.valid('json');
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: (idea, now) => beginRefusal(idea, asker, now),
      act: ({ id }) => begin(portal.db, { idea: id, person, parts, now: instant(portal.now()) }),
      done: ({ members }) => members.some(({ id }) => id === person),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(takeMine, async (c) => {
    const { asker, portal } = c.var;
    const person = asker?.id ?? '';
    const said = c.req.valid('json');
    const same = JSON.stringify(said.parts);
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: (idea) => {
        if (!idea.members.some(({ id }) => id === person)) {
          return { code: 'closed', message: 'You are not in this team.' };
        }
        const taken = idea.roles.find(({ id }) => id === said.role)?.takenBy;
        if (!taken || taken.slug === asker?.slug) return undefined;
        return { code: 'closed', message: `${taken.name} has this role.` };
      },
      act: ({ id }) => takePart(portal.db, { idea: id, person, ...said }),
      done: ({ members }) =>
        members.some(
          ({ id, parts, role }) =>
            id === person && JSON.stringify(parts) === same && role === said.role,
        ),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(giveLead, async (c) => {
    const { person } = c.req.valid('json');
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: (idea, now) =>
        teamEditRefusal(idea, c.var.asker, now) ??
        (idea.members.some(({ slug }) => slug === person)
          ? undefined
          : { code: 'closed', message: 'They are not in this team.' }),
      act: ({ id }) => handOn(c.var.portal.db, id, person),
      done: ({ lead, members }) => members.some(({ id, slug }) => id === lead && slug === person),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(giveRole, async (c) => {
    const { portal } = c.var;
    const { idea, role: id } = c.req.valid('param');
    const { title, skill } = c.req.valid('json');
    const answer = await deed(c, idea, {
      barred: (known, now) =>
        teamEditRefusal(known, c.var.asker, now) ??
        (skill !== null && !portal.catalogue.skills.some(({ slug }) => slug === skill)
          ? { code: 'invalid', message: `There is no skill “${skill}”.` }
          : undefined),
      act: (known) =>
        putRole(portal.db, { id, idea: known.id, title, skill, now: instant(portal.now()) }),
      done: ({ roles }) =>
        roles.some((one) => one.id === id && one.title === title && one.skill === skill),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(endRole, async (c) => {
    const { idea, role: id } = c.req.valid('param');
    const answer = await deed(c, idea, {
      barred: (known, now) => teamEditRefusal(known, c.var.asker, now),
      act: (known) => dropRole(c.var.portal.db, known.id, id),
      done: ({ roles }) => !roles.some((one) => one.id === id),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  });
