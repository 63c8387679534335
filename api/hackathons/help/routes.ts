import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { workDeed } from '../hacking/asked.ts';
import { HackWork } from '../hacking/schema.ts';
import type { WorkRow } from '../hacking/tell.ts';
import { goneRefusal } from '../rules.ts';
import { Id } from '../schema.ts';
import { readHackathon } from '../store.ts';
import { writerRefusal } from '../submissions/rules.ts';
import {
  askHelpRefusal,
  comeRefusal,
  helperRefusal,
  noHelpRefusal,
  solveRefusal,
} from './rules.ts';
import { HelpSaid, HelpWall, openHelpMost } from './schema.ts';
import { askForHelp, come, dropHelp, solve, stayAway, wantedAt } from './store.ts';
import { helpFor } from './tell.ts';

const params = z.object({ idea: z.string(), help: Id });
const work200 = (words: string) => ({ 200: json(HackWork, words) });

const wall = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/help',
  summary: 'What the hack teams want help with',
  request: { params: z.object({ hackathon: z.string() }) },
  responses: { 200: json(HelpWall, 'What nobody comes for yet first, the newest on top') },
});

const ask = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/help/{help}',
  summary: 'Ask for help',
  request: { params, body: body(HelpSaid) },
  responses: work200('It stands on the wall'),
});

const unask = route({
  act: 'hack-team.edit',
  method: 'delete',
  path: '/ideas/{idea}/help/{help}',
  summary: 'Want no help with it any more',
  request: { params },
  responses: work200('The work without it'),
});

const comeRoute = (method: 'put' | 'delete', summary: string, words: string) =>
  route({
    act: 'hack-help.come',
    method,
    path: '/ideas/{idea}/help/{help}/coming',
    summary,
    request: { params },
    responses: work200(words),
  });
const coming = comeRoute('put', 'Come to help', 'The team was told');
const away = comeRoute('delete', 'Not come after all', 'The work as it is now');

const solveRoute = (method: 'put' | 'delete', summary: string) =>
  route({
    act: 'hack-team.edit',
    method,
    path: '/ideas/{idea}/help/{help}/solved',
    summary,
    request: { params },
    responses: work200('The work as it is now'),
  });
const solved = solveRoute('put', 'Say that it is solved');
const unsolved = solveRoute('delete', 'Say that it is not solved after all');

const inWork = ({ help }: WorkRow, id: string) => help.find((one) => one.id === id);

/** Help that hack teams want, and who comes. */
export const hackHelp = newRoutes()
  .openapi(wall, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug } = c.req.valid('param');
    const [hackathon, { wanted, solved: count }] = await Promise.all([
      readHackathon(portal.db, slug, asker?.id ?? ''),
      wantedAt(portal.db, slug),
    ]);
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    const { catalogue } = portal;
    const told = wanted.map(({ idea, team, members, ...row }) => {
      const around = { hackathon, members: members.map((id) => ({ id })) };
      const help = helpFor({ ...row, idea }, { idea: around, catalogue, asker });
      return { ...help, idea, team, own: members.includes(asker?.id ?? '') };
    });
    return c.json(
      {
        hackathon: { slug, title: hackathon.title },
        ...{ wanted: told, solved: count },
        refusal: helperRefusal(hackathon, portal.now())?.message ?? null,
      },
      200,
    );
  })
  .openapi(ask, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, help: id } = c.req.valid('param');
    const { words, skill } = c.req.valid('json');
    const said = { id, person: asker?.id ?? '', words, skill, now: instant(portal.now()) };
    const answer = await workDeed(c, of, {
      barred: (work, now) =>
        askHelpRefusal(work.idea, asker, now) ??
        (skill !== null && !portal.catalogue.skills.some(({ slug }) => slug === skill)
          ? { code: 'invalid', message: `There is no skill “${skill}”.` }
          : undefined) ??
        (work.help.filter((one) => one.id !== id && !one.solvedAt).length >= openHelpMost
          ? {
              code: 'full',
              message: `You ask for ${openHelpMost} things already. Say first what is solved.`,
            }
          : undefined),
      act: ({ idea }) => askForHelp(portal.db, { ...said, idea: idea.id }),
      done: (work) => {
        const there = inWork(work, id);
        return there?.words === words && there.skill === skill;
      },
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(unask, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, help: id } = c.req.valid('param');
    const answer = await workDeed(c, of, {
      barred: ({ idea }) => writerRefusal(idea, asker),
      act: ({ idea }) => dropHelp(portal.db, idea.id, id),
      done: (work) => !inWork(work, id),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(coming, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, help: id } = c.req.valid('param');
    const person = asker?.id ?? '';
    const answer = await workDeed(c, of, {
      barred: (work, now) => {
        const there = inWork(work, id);
        return there ? comeRefusal(work.idea, there, asker, now) : noHelpRefusal;
      },
      act: ({ idea }) => come(portal.db, { id, idea: idea.id, person, now: instant(portal.now()) }),
      done: (work) => inWork(work, id)?.helpers.some((one) => one.id === person) ?? false,
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(away, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, help: id } = c.req.valid('param');
    const person = asker?.id ?? '';
    const answer = await workDeed(c, of, {
      barred: () => undefined,
      act: () => stayAway(portal.db, id, person),
      done: (work) => !inWork(work, id)?.helpers.some((one) => one.id === person),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(solved, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, help: id } = c.req.valid('param');
    const answer = await workDeed(c, of, {
      barred: (work) => {
        const there = inWork(work, id);
        return there ? solveRefusal(work.idea, there, asker) : noHelpRefusal;
      },
      act: ({ idea }) => solve(portal.db, { id, idea: idea.id, now: instant(portal.now()) }),
      done: (work) => Boolean(inWork(work, id)?.solvedAt),
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(unsolved, async (c) => {
    const { asker, portal } = c.var;
    const { idea: of, help: id } = c.req.valid('param');
    const answer = await workDeed(c, of, {
      barred: (work) => {
        const there = inWork(work, id);
        return there ? solveRefusal(work.idea, there, asker) : noHelpRefusal;
      },
      act: ({ idea }) => solve(portal.db, { id, idea: idea.id, now: null }),
      done: (work) => inWork(work, id)?.solvedAt === null,
    });
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  });
