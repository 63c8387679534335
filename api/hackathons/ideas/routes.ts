import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { ideaAsked } from './asked.ts';
import { noIdeaRefusal } from './rules.ts';
import { IdeaList, IdeaPage } from './schema.ts';
import { ideasOf } from './store.ts';
import { ideaPageFor, ideasFor } from './tell.ts';

const list = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/ideas',
  summary: 'What was pitched, and who has no hack team yet',
  request: { params: z.object({ hackathon: z.string() }) },
  responses: { 200: json(IdeaList, 'Those with much interest since they were pitched first') },
});

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/ideas/{idea}',
  summary: 'One idea, and the hack team around it',
  request: { params: z.object({ idea: z.string() }) },
  responses: { 200: json(IdeaPage, 'The idea') },
});

/** What was pitched at a hackathon. */
export const ideas = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug } = c.req.valid('param');
    const [hackathon, { ideas: all, alone }] = await Promise.all([
      readHackathon(portal.db, slug, asker?.id ?? ''),
      ideasOf(portal.db, slug),
    ]);
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    const { mixed, challenges } = hackathon;
    const { catalogue } = portal;
    return c.json({ ideas: ideasFor({ all, catalogue, asker, mixed, challenges }), alone }, 200);
  })
  .openapi(read, async (c) => {
    const idea = await ideaAsked(c, c.req.valid('param').idea);
    return idea ? c.json(ideaPageFor(idea, c.var), 200) : refused(c, noIdeaRefusal);
  });
