import { z } from 'zod';
import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { deed, isRefused } from '../ideas/asked.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import {
  fullRefusal,
  isFull,
  teamEditRefusal,
  teamJoinRefusal,
  teamLeaveRefusal,
} from '../ideas/rules.ts';
import { IdeaPage } from '../ideas/schema.ts';
import { AskSaid } from '../teams/schema.ts';
import { personOf } from '../teams/store.ts';
import { ask, endAsk, join, leave } from './store.ts';

const params = z.object({ idea: z.string(), person: z.string() });
const idea200 = (words: string) => ({ 200: json(IdeaPage, words) });

const askIt = route({
  act: 'hack-team.join',
  method: 'put',
  path: '/ideas/{idea}/team/asks/{person}',
  summary: 'Ask to join a hack team, or ask somebody to join mine',
  request: { params, body: body(AskSaid) },
  responses: idea200('The idea with its team; asking again changes nothing'),
});

const end = route({
  act: 'hack-team.join',
  method: 'delete',
  path: '/ideas/{idea}/team/asks/{person}',
  summary: 'Take an asking back, or decline it',
  request: { params },
  responses: idea200('The idea with its team'),
});

const joinIt = route({
  act: 'hack-team.join',
  method: 'put',
  path: '/ideas/{idea}/team/members/{person}',
  summary: 'Say yes: to being asked, or to somebody who asks',
  request: { params },
  responses: idea200('The idea with its team'),
});

const leaveIt = route({
  act: 'hack-team.leave',
  method: 'delete',
  path: '/ideas/{idea}/team/members/{person}',
  summary: 'Leave a hack team',
  request: { params },
  responses: idea200('The idea; without a team, if nobody is left'),
});

const nobodyRefusal: Refusal = { code: 'missing', message: 'There is no such person here.' };

/** Why somebody else cannot be in this team now. */
function otherRefusal(idea: IdeaPageRow, slug: string): Refusal | undefined {
  if (idea.alone.some((one) => one.slug === slug)) return undefined;
  const message = 'They have no place in the hackathon, or are in another team by now.';
  return { code: 'closed', message };
}

/** Why this person does not speak for the team. For themselves everybody may, so it is no 403. */
function memberRefusal(
  idea: IdeaPageRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = teamEditRefusal(idea, asker, now);
  return barred?.code === 'forbidden' ? { ...barred, code: 'closed' } : barred;
}

/** Why this person cannot ask for, answer or end an asking of somebody. */
function askRefusal(
  idea: IdeaPageRow,
  slug: string,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  if (slug === asker?.slug) return teamJoinRefusal(idea, asker, now);
  return memberRefusal(idea, asker, now) ?? otherRefusal(idea, slug);
}

/** How people come into hack teams, and out of them. */
export const joins = newRoutes()
  .openapi(askIt, async (c) => {
    const { asker, portal } = c.var;
    const { idea, person: slug } = c.req.valid('param');
    const person = await personOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const said = {
      ...c.req.valid('json'),
      person,
      by: asker?.id ?? '',
      now: instant(portal.now()),
    };
    const answer = await deed(c, idea, {
      barred: (known, now) => askRefusal(known, slug, asker, now),
      act: ({ id }) => ask(portal.db, { idea: id, ...said }),
      done: ({ asks, members }) =>
        asks.some(({ id }) => id === person) || members.some(({ id }) => id === person),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(end, async (c) => {
    const { asker, portal } = c.var;
    const { idea, person: slug } = c.req.valid('param');
    const person = await personOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const said = { person, by: asker?.id ?? '', now: instant(portal.now()) };
    const answer = await deed(c, idea, {
      barred: (known, now) => (slug === asker?.slug ? undefined : memberRefusal(known, asker, now)),
      act: ({ id }) => endAsk(portal.db, { idea: id, ...said }),
      done: ({ asks }) => !asks.some(({ id }) => id === person),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(joinIt, async (c) => {
    const { asker, portal } = c.var;
    const { idea, person: slug } = c.req.valid('param');
    const person = await personOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const said = { person, by: asker?.id ?? '', now: instant(portal.now()) };
    const answer = await deed(c, idea, {
      barred: (known, now) => {
        const barred = askRefusal(known, slug, asker, now);
        if (barred) return barred;
        const asking = known.asks.find(({ id }) => id === person);
        const way = slug === asker?.slug ? 'invited' : 'applied';
        if (asking?.way !== way) {
          const message = way === 'invited' ? 'Ask to join it first.' : 'They have not asked.';
          return { code: 'closed', message };
        }
        return isFull(known) ? fullRefusal(known) : undefined;
      },
      act: ({ id }) => join(portal.db, { idea: id, ...said }),
      done: ({ members }) => members.some(({ id }) => id === person),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(leaveIt, async (c) => {
    const { asker, portal } = c.var;
    const { idea, person: slug } = c.req.valid('param');
    const person = await personOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const said = { person, by: asker?.id ?? '', now: instant(portal.now()) };
    const answer = await deed(c, idea, {
      barred: (known, now) => {
        if (slug === asker?.slug) return teamLeaveRefusal(known, asker, now);
        return permissionRefusal(roleOf(asker), 'hack-team.leave', isOwn(known.hackathon, asker));
      },
      act: ({ id }) => leave(portal.db, { idea: id, ...said }),
      done: ({ members }) => !members.some(({ id }) => id === person),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  });
