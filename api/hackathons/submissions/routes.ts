import type { Context } from 'hono';
import { z } from 'zod';
import { isOwn, isSeenBy } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { ideaAsked } from '../ideas/asked.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { noIdeaRefusal } from '../ideas/rules.ts';
import { goneRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
import {
  handInRefusal,
  saidRefusal,
  staleRefusal,
  submissionChecks,
  takeBackRefusal,
  writeRefusal,
} from './rules.ts';
import { SubmissionList, SubmissionPage, SubmissionSaid } from './schema.ts';
import {
  handIn,
  type SubmissionRow,
  submissionOf,
  submissionsOf,
  takeBack,
  writeSubmission,
} from './store.ts';
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

type Made = { idea: IdeaPageRow; row: SubmissionRow };

/** The idea of this address with what its team made. */
async function madeAt(c: Context<Env>, id: string): Promise<Made | Refusal> {
  const idea = await ideaAsked(c, id);
  if (!idea) return noIdeaRefusal;
  const row = await submissionOf(c.var.portal.db, id);
  return row ? { idea, row } : { code: 'closed', message: 'There is no hack team around it.' };
}

type Deed = {
  barred: (made: Made, now: Date) => Refusal | undefined;
  act: (made: Made) => Promise<void>;
  /** Whether what was asked for is so. */
  done: (row: SubmissionRow) => boolean;
};

/** Does a thing to a submission; where the statement did nothing, the rule says why of what is now. */
async function deed(
  c: Context<Env>,
  id: string,
  { barred, act, done }: Deed,
): Promise<z.infer<typeof SubmissionPage> | Refusal> {
  const now = c.var.portal.now();
  const before = await madeAt(c, id);
  if ('code' in before) return before;
  const refusal = barred(before, now);
  if (refusal?.code === 'forbidden') return refusal;
  if (done(before.row)) return submissionFor(before.idea, before.row, c.var);
  if (refusal) return refusal;
  await act(before);
  const after = await madeAt(c, id);
  if ('code' in after) return after;
  if (done(after.row)) return submissionFor(after.idea, after.row, c.var);
  return barred(after, now) ?? staleRefusal;
}

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
    const answer = await deed(c, c.req.valid('param').idea, {
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
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: ({ idea, row }, now) => handInRefusal(idea, row, asker, now),
      act: ({ idea }) => handIn(portal.db, idea.id, instant(portal.now())),
      done: ({ handedInAt }) => handedInAt !== null,
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(back, async (c) => {
    const { asker, portal } = c.var;
    const answer = await deed(c, c.req.valid('param').idea, {
      barred: ({ idea }, now) => takeBackRefusal(idea, asker, now),
      act: ({ idea }) => takeBack(portal.db, idea.id, instant(portal.now())),
      done: ({ handedInAt }) => handedInAt === null,
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  });
