import { z } from 'zod';
import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { Id } from '../schema.ts';
import { HackLinkSaid, linkKind } from '../submissions/schema.ts';
import { dropLink, putLink } from '../submissions/store.ts';
import { workAsked, workDeed } from './asked.ts';
import { workRefusal } from './rules.ts';
import { HackWork, LogSaid, StageSaid } from './schema.ts';
import { dropNote, note, setStage } from './store.ts';
import { workFor } from './tell.ts';

const params = z.object({ idea: z.string() });
const entry = z.object({ idea: z.string(), entry: Id });
const linked = z.object({ idea: z.string(), kind: linkKind });
const work200 = (words: string) => ({ 200: json(HackWork, words) });

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/ideas/{idea}/work',
  summary: 'What goes on in a hack team while it hacks',
  request: { params },
  responses: work200('Its stage, links and log, and where it wants help'),
});

const stage = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/work/stage',
  summary: 'Say how far the hack team is',
  request: { params, body: body(StageSaid) },
  responses: work200('The work as it is now'),
});

const write = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/work/log/{entry}',
  summary: 'Note something down in the log of the hack team',
  request: { params: entry, body: body(LogSaid) },
  responses: work200('The work; noted twice it stands there once'),
});

const unwrite = route({
  act: 'idea.unsay',
  method: 'delete',
  path: '/ideas/{idea}/work/log/{entry}',
  summary: 'Take back what one noted down',
  request: { params: entry },
  responses: work200('The work without it'),
});

const link = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/work/links/{kind}',
  summary: 'Say where the hack team works, or where one can try what it made',
  request: { params: linked, body: body(HackLinkSaid) },
  responses: work200('The work as it is now'),
});

const unlink = route({
  act: 'hack-team.edit',
  method: 'delete',
  path: '/ideas/{idea}/work/links/{kind}',
  summary: 'Take a link away',
  request: { params: linked },
  responses: work200('The work as it is now'),
});

/** The work of a hack team: its stage, its log, its links. */
export const hackWork = newRoutes()
  .openapi(read, async (c) => {
    const work = await workAsked(c, c.req.valid('param').idea);
    return 'code' in work ? refused(c, work) : c.json(workFor(work, c.var), 200);
  })
  .openapi(stage, async (c) => {
    const { asker, portal } = c.var;
    const { stage: said } = c.req.valid('json');
    const now = instant(portal.now());
    const answer = await workDeed(c, c.req.valid('param').idea, {
      barred: ({ idea }, at) => workRefusal(idea, asker, at),
      act: ({ idea }) => setStage(portal.db, { idea: idea.id, stage: said, now }),
      done: (work) => work.stage === said,
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(write, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, entry: id } = c.req.valid('param');
    const said = { id, person: asker?.id ?? '', ...c.req.valid('json') };
    const now = instant(portal.now());
    const answer = await workDeed(c, of, {
      barred: ({ idea }, at) => workRefusal(idea, asker, at),
      act: ({ idea }) => note(portal.db, { ...said, idea: idea.id, now }),
      done: ({ log }) => log.some((one) => one.id === id),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(unwrite, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, entry: id } = c.req.valid('param');
    const answer = await workDeed(c, of, {
      barred: ({ idea, log }) => {
        const noted = log.find((one) => one.id === id);
        if (!noted) return undefined;
        const own = noted.person === asker?.id || isOwn(idea.hackathon, asker);
        return permissionRefusal(roleOf(asker), 'idea.unsay', own);
      },
      act: ({ idea }) => dropNote(portal.db, idea.id, id),
      done: ({ log }) => !log.some((one) => one.id === id),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(link, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, kind } = c.req.valid('param');
    const { link: said } = c.req.valid('json');
    const now = instant(portal.now());
    const answer = await workDeed(c, of, {
      barred: ({ idea }, at) => workRefusal(idea, asker, at),
      act: ({ idea }) => putLink(portal.db, { idea: idea.id, kind, link: said, now }),
      done: ({ links }) => links.some((one) => one.kind === kind && one.link === said),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(unlink, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, kind } = c.req.valid('param');
    const answer = await workDeed(c, of, {
      barred: ({ idea }, at) => workRefusal(idea, asker, at),
      act: ({ idea }) => dropLink(portal.db, idea.id, kind),
      done: ({ links }) => !links.some((one) => one.kind === kind),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  });
