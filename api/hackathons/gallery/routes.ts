import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { outcomesOf } from '../outcomes/store.ts';
import { outcomeTold } from '../outcomes/tell.ts';
import { goneRefusal, stageOf } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { submissionsOf } from '../submissions/store.ts';
import { submissionTold } from '../submissions/tell.ts';
import { Gallery } from './schema.ts';

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/gallery',
  summary: 'What was made at a hackathon that is over, with its pictures and what became of it',
  request: { params: z.object({ hackathon: z.string() }) },
  responses: { 200: json(Gallery, 'What was handed in, in the order of the ideas') },
});

/** The gallery of a hackathon. */
export const gallery = newRoutes().openapi(read, async (c) => {
  const { asker, portal } = c.var;
  const { hackathon: slug } = c.req.valid('param');
  const hackathon = await readHackathon(portal.db, slug, asker?.id ?? '');
  if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
  if (stageOf(hackathon, portal.now()) !== 'over') {
    const message = 'The gallery opens once the hackathon is over.';
    return refused(c, { code: 'too-early', message });
  }
  const [made, outcomes] = await Promise.all([
    submissionsOf(portal.db, slug),
    outcomesOf(portal.db, slug),
  ]);
  const { title, hostRef, zone, hackingAt, overAt } = hackathon;
  return c.json(
    {
      hackathon: { slug, title, host: hostRef, zone, hackingAt, overAt },
      hacks: made
        .filter(({ handedInAt }) => handedInAt !== null)
        .map((row) => {
          const { idea, team, people } = row;
          const { about, proved, unproved, presenters, version, handedInAt, ...told } =
            submissionTold(row);
          const outcome = outcomeTold(outcomes.get(idea) ?? null, portal.catalogue);
          return { ...told, idea, team, people, outcome };
        }),
    },
    200,
  );
});
