import { z } from 'zod';
import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { deed, isRefused } from '../ideas/asked.ts';
import { CommentSaid, IdeaPage } from '../ideas/schema.ts';
import { comment, dropComment } from '../pitches/store.ts';
import { Id } from '../schema.ts';

const params = z.object({ idea: z.string(), comment: Id });

const say = route({
  act: 'idea.say',
  method: 'put',
  path: '/ideas/{idea}/comments/{comment}',
  summary: 'Say something about an idea',
  request: { params, body: body(CommentSaid) },
  responses: { 200: json(IdeaPage, 'The idea; said twice it stands there once') },
});

const unsay = route({
  act: 'idea.unsay',
  method: 'delete',
  path: '/ideas/{idea}/comments/{comment}',
  summary: 'Take back what was said about an idea',
  request: { params },
  responses: { 200: json(IdeaPage, 'The idea without it') },
});

/** What people say about ideas. */
export const comments = newRoutes()
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { idea, comment: id } = c.req.valid('param');
    const { words } = c.req.valid('json');
    const said = { id, person: asker?.id ?? '', words, now: instant(portal.now()) };
    const answer = await deed(c, idea, {
      barred: () => undefined,
      act: (known) => comment(portal.db, { idea: known.id, ...said }),
      done: ({ talk }) => talk.some((one) => one.id === id),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(unsay, async (c) => {
    const { asker, portal } = c.var;
    const { idea, comment: id } = c.req.valid('param');
    const answer = await deed(c, idea, {
      barred: ({ talk, hackathon }) => {
        const said = talk.find((one) => one.id === id);
        if (!said) return undefined;
        const own = said.person === asker?.id || isOwn(hackathon, asker);
        return permissionRefusal(roleOf(asker), 'idea.unsay', own);
      },
      act: () => dropComment(portal.db, id),
      done: ({ talk }) => !talk.some((one) => one.id === id),
    });
    return isRefused(answer) ? refused(c, answer) : c.json(answer, 200);
  });
