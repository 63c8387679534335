import { z } from 'zod';
import { isOwn, isSeenBy } from '../../events/rules.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { madeAt, submissionDeed } from './asked.ts';
import {
  handInRefusal,
  saidRefusal,
  staleRefusal,
  submissionChecks,
  takeBackRefusal,
  writeRefusal,
} from './rules.ts';
import { SubmissionList, SubmissionPage, SubmissionSaid } from './schema.ts';
import { handIn, submissionsOf, takeBack, writeSubmission } from './store.ts';
import { submissionFor } from './tell.ts';

const params = z.object({ idea: z.string() });
const page = (words: string) => ({ 200: json(SubmissionPage, words) });

const list = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/submissions',
  summary: 'Which hack teams have handed in, and for the host what is missing',
  request: { params: z.object({ hackathon: z.string() }) },
  responses: { 200: json(SubmissionList, 'In the order in which the ideas were pitched') },
});

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/ideas/{idea}/submission',
  summary: 'What a hack team made; before it is handed in, for the team and the host',
  request: { params },
  responses: page('With the checklist'),
});

const write = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/submission',
  summary: 'Write down what the hack team made',
  request: { params, body: body(SubmissionSaid) },
  responses: page('As it is now'),
});

const give = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/submission/handed-in',
  summary: 'Hand in what the hack team made',
  request: { params },
  responses: page('From now on everybody reads it'),
});

const back = route({
  act: 'hack-team.edit',
  method: 'delete',
  path: '/ideas/{idea}/submission/handed-in',
  summary: 'Take back what was handed in, until the showing begins',
  request: { params },
  responses: page('A draft again'),
});

/** What hack teams hand in. */
export const submissions = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug } = c.req.valid('param');
    const [hackathon, rows] = await Promise.all([
      readHackathon(portal.db, slug, asker?.id ?? ''),
      submissionsOf(portal.db, slug),
    ]);
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    const host = isOwn(hackathon, asker);
    const submissions = rows.map((row) => ({
      ...{ idea: row.idea, team: row.team },
      handedIn: row.handedInAt ? { title: row.title, at: row.handedInAt } : null,
      missing:
        row.handedInAt || !(host || row.members.includes(asker?.id ?? ''))
          ? []
          : submissionChecks(row)
              .filter(({ met, needed }) => needed && !met)
              .map(({ words }) => words),
    }));
    return c.json({ submissions, host }, 200);
  })
  .openapi(read, async (c) => {
    const made = await madeAt(c, c.req.valid('param').idea);
    if ('code' in made) return refused(c, made);
    return c.json(submissionFor(made.idea, made.row, c.var), 200);
  })
  .openapi(write, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const { version, presenters, ...texts } = said;
    const answer = await submissionDeed(c, c.req.valid('param').idea, {
      barred: ({ idea, row }, now) =>
        writeRefusal(idea, asker, now) ??
        (row.version === version ? undefined : staleRefusal) ??
        saidRefusal(idea, { ...row, ...texts, presenters }, row.handedInAt !== null),
      act: ({ idea }) =>
        writeSubmission(portal.db, { ...said, idea: idea.id, now: instant(portal.now()) }),
      done: (row) =>
        Object.entries(texts).every(([key, text]) => row[key as 'title'] === text) &&
        JSON.stringify(row.presenters.map(({ slug }) => slug).sort()) ===
          JSON.stringify([...new Set(presenters)].sort()),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(give, async (c) => {
    const { asker, portal } = c.var;
    const answer = await submissionDeed(c, c.req.valid('param').idea, {
      barred: ({ idea, row }, now) => handInRefusal(idea, row, asker, now),
      act: ({ idea }) => handIn(portal.db, idea.id, instant(portal.now())),
      done: ({ handedInAt }) => handedInAt !== null,
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(back, async (c) => {
    const { asker, portal } = c.var;
    const answer = await submissionDeed(c, c.req.valid('param').idea, {
      barred: ({ idea }, now) => takeBackRefusal(idea, asker, now),
      act: ({ idea }) => takeBack(portal.db, idea.id, instant(portal.now())),
      done: ({ handedInAt }) => handedInAt === null,
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  });
