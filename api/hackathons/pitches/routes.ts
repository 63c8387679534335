import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import type { FieldRefusal, Refusal } from '../../refusal.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { deed, ideaAsked, isRefused } from '../ideas/asked.ts';
import {
  dropRefusal,
  editIdeaRefusal,
  interestRefusal,
  mergeRefusal,
  noIdeaRefusal,
} from '../ideas/rules.ts';
import { IdeaPage, IdeaSaid, Merge } from '../ideas/schema.ts';
import { ideaPageFor } from '../ideas/tell.ts';
import { goneRefusal, invalid, pitchStages, stageRefusal } from '../rules.ts';
import { type Challenge, Id } from '../schema.ts';
import { readHackathon } from '../store.ts';
import { dropIdea, merge, part, pitch, rewrite, setInterest } from './store.ts';

const params = z.object({ idea: z.string() });
const idea200 = (words: string) => ({ 200: json(IdeaPage, words) });

const put = route({
  act: 'idea.pitch',
  method: 'put',
  path: '/hackathons/{hackathon}/ideas/{idea}',
  summary: 'Pitch an idea',
  request: { params: z.object({ hackathon: z.string(), idea: Id }), body: body(IdeaSaid) },
  responses: idea200('The idea; pitched twice it is there once'),
});

const edit = route({
  act: 'idea.edit',
  method: 'put',
  path: '/ideas/{idea}',
  summary: 'Say an idea anew',
  request: { params, body: body(IdeaSaid) },
  responses: idea200('The idea as it is now'),
});

const drop = route({
  act: 'idea.edit',
  method: 'delete',
  path: '/ideas/{idea}',
  summary: 'Take an idea back',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

const like = route({
  act: 'idea.say',
  method: 'put',
  path: '/ideas/{idea}/interest',
  summary: 'Say that I would join',
  request: { params },
  responses: idea200('The idea as it is now'),
});

const unlike = route({
  act: 'idea.say',
  method: 'delete',
  path: '/ideas/{idea}/interest',
  summary: 'Say that I would not join after all',
  request: { params },
  responses: idea200('The idea as it is now'),
});

const mergeIt = route({
  act: 'idea.edit',
  method: 'put',
  path: '/ideas/{idea}/merge',
  summary: 'Merge an idea into another that says the same',
  request: { params, body: body(Merge) },
  responses: idea200('The idea that was merged'),
});

const partIt = route({
  act: 'idea.edit',
  method: 'delete',
  path: '/ideas/{idea}/merge',
  summary: 'Part an idea from the one into which it was merged',
  request: { params },
  responses: idea200('The idea, which stands for itself again'),
});

type Known = { challenges: Challenge[]; skills: { slug: string }[] };

/** Why this cannot be said of an idea: there is no such challenge or skill. */
function unknownRefusal(said: IdeaSaid, { challenges, skills }: Known): Refusal | undefined {
  const wrong: FieldRefusal[] = [];
  if (said.challenge !== null && !challenges.some(({ id }) => id === said.challenge)) {
    wrong.push({ field: 'challenge', message: 'There is no such challenge any more.' });
  }
  const unknown = said.skills.find((slug) => !skills.some((skill) => skill.slug === slug));
  if (unknown) wrong.push({ field: 'skills', message: `There is no skill “${unknown}”.` });
  return wrong.length > 0 ? invalid(wrong) : undefined;
}

const conflict: Refusal = {
  code: 'conflict',
  message: 'Someone else changed this idea while you were editing it. Look at it again first.',
};

/** What people do with ideas: pitch, like, merge. */
export const pitches = newRoutes()
  .openapi(put, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug, idea: id } = c.req.valid('param');
    const { version: _, ...said } = c.req.valid('json');
    const now = portal.now();
    const hackathon = await readHackathon(portal.db, slug, asker?.id ?? '');
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    const known = { challenges: hackathon.challenges, skills: portal.catalogue.skills };
    const wrong = unknownRefusal(c.req.valid('json'), known);
    if (wrong) return refused(c, wrong);
    await pitch(portal.db, {
      id,
      ...said,
      event: slug,
      person: asker?.id ?? '',
      now: instant(now),
    });
    const idea = await ideaAsked(c, id);
    if (idea?.hackathon.slug === slug) return c.json(ideaPageFor(idea, c.var), 200);
    return refused(c, stageRefusal(hackathon, pitchStages, 'Pitching', now) ?? goneRefusal);
  })
  .openapi(edit, async (c) => {
    const said = c.req.valid('json');
    const idea = await ideaAsked(c, c.req.valid('param').idea);
    if (!idea) return refused(c, noIdeaRefusal);
    const barred =
      editIdeaRefusal(idea, c.var.asker) ??
      unknownRefusal(said, {
        challenges: idea.hackathon.challenges,
        skills: c.var.portal.catalogue.skills,
      });
    if (barred) return refused(c, barred);
    if (!(await rewrite(c.var.portal.db, idea.id, said))) return refused(c, conflict);
    const after = await ideaAsked(c, idea.id);
    return after ? c.json(ideaPageFor(after, c.var), 200) : refused(c, noIdeaRefusal);
  })
  .openapi(drop, async (c) => {
    const idea = await ideaAsked(c, c.req.valid('param').idea);
    // Gone already: the same request sent again.
    if (!idea) return c.body(null, 204);
    const barred = dropRefusal(idea, c.var.asker);
    if (barred) return refused(c, barred);
    await dropIdea(c.var.portal.db, idea.id);
    return c.body(null, 204);
  })
  .openapi(like, async (c) => {
    const { asker, portal } = c.var;
    const said = { person: asker?.id ?? '', now: instant(portal.now()), on: true };
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: (idea, now) => interestRefusal(idea, asker, now),
      act: ({ id }) => setInterest(portal.db, { idea: id, ...said }),
      done: ({ interest }) => interest.some(({ person }) => person === asker?.id),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(unlike, async (c) => {
    const { asker, portal } = c.var;
    const said = { person: asker?.id ?? '', now: instant(portal.now()), on: false };
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: () => undefined,
      act: ({ id }) => setInterest(portal.db, { idea: id, ...said }),
      done: ({ interest }) => !interest.some(({ person }) => person === asker?.id),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(mergeIt, async (c) => {
    const { into } = c.req.valid('json');
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: (idea, now) => mergeRefusal(idea, c.var.asker, now),
      act: ({ id }) => merge(c.var.portal.db, id, into),
      done: ({ mergedInto }) => mergedInto === into,
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(partIt, async (c) => {
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: (idea) => editIdeaRefusal(idea, c.var.asker),
      act: ({ id }) => part(c.var.portal.db, id),
      done: ({ mergedInto }) => mergedInto === null,
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  });
