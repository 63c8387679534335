import { z } from 'zod';
import type { Catalogue } from '../../catalogue.ts';
import { body, json, refused, route } from '../../route.ts';
import { dayIn } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { teamOf } from '../proposals/rules.ts';
import { proposalsOf } from '../proposals/store.ts';
import { rotationName } from '../tell.ts';
import {
  aboutPeople,
  countsOf,
  noRotationRefusal,
  notMineRefusal,
  notYetRefusal,
  noVisitRefusal,
  readRefusal,
  shownRefusal,
} from './rules.ts';
import { MyFeedback, MyVisitFeedback, RotationFeedback, VisitFeedback } from './schema.ts';
import {
  isVisit,
  type MineRow,
  openProposals,
  saidOf,
  sayFeedback,
  takeBackFeedback,
  visitOfMine,
  visitsOfMine,
} from './store.ts';

const params = z.object({ visit: z.string().max(40) });

const readMine = route({
  act: 'feedback.give',
  method: 'get',
  path: '/feedback',
  summary: 'My visits that have been, what I said of them, and the rotations of my team',
  responses: { 200: json(MyFeedback, 'The newest visit first') },
});

const say = route({
  act: 'feedback.give',
  method: 'put',
  path: '/visits/{visit}/feedback',
  summary: 'Say how a visit of mine was',
  request: { params, body: body(VisitFeedback) },
  responses: { 200: json(MyVisitFeedback, 'What I said of it') },
});

const takeBack = route({
  act: 'feedback.give',
  method: 'delete',
  path: '/visits/{visit}/feedback',
  summary: 'Take back what I said of a visit',
  request: { params },
  responses: { 204: { description: 'It is gone; a group of which it was one is hidden' } },
});

const readRotation = route({
  act: 'rotation-feedback.read',
  method: 'get',
  path: '/rotations/{rotation}/feedback',
  summary: 'What hires say of a rotation of my team',
  request: { params: z.object({ rotation: z.string().max(80) }) },
  responses: { 200: json(RotationFeedback, 'Of people only what three have answered') },
});

/** What hires say of their visits: of the rotation at once, of people in groups of three. */
export const feedback = newRoutes()
  .openapi(readMine, async (c) => {
    const { asker, portal } = c.var;
    const { catalogue, db, now } = portal;
    const [visits, open] = await Promise.all([
      visitsOfMine(db, asker?.id ?? ''),
      openProposals(db),
    ]);
    const been = visits.filter(({ day, zone }) => day <= dayIn(now(), zone));
    const rotations = catalogue.rotations
      .filter(({ team }) => team === asker?.team)
      .map(({ slug, title }) => ({ slug, title, open: open.get(slug) ?? 0 }));
    return c.json({ visits: been.map((row) => told(row, catalogue)), rotations }, 200);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const at = { visit: c.req.valid('param').visit, person: asker?.id ?? '' };
    const said = c.req.valid('json');
    const before = await visitOfMine(portal.db, at);
    if (!before) {
      return refused(c, (await isVisit(portal.db, at.visit)) ? notMineRefusal : noVisitRefusal);
    }
    if (before.day > dayIn(portal.now(), before.zone)) return refused(c, notYetRefusal);
    const { rotation } = before;
    const after = await sayFeedback(portal.db, {
      ...{ ...at, ...said, rotation, batch: crypto.randomUUID() },
    });
    if (!after) return refused(c, noVisitRefusal);
    // What stands is another answer than this one: it was shown before, and stays.
    const kept = JSON.stringify(after.people) === JSON.stringify(said.people);
    if (said.people && !kept) return refused(c, shownRefusal);
    return c.json(told(after, portal.catalogue), 200);
  })
  .openapi(takeBack, async (c) => {
    const { asker, portal } = c.var;
    const at = { visit: c.req.valid('param').visit, person: asker?.id ?? '' };
    const isMine = (await visitOfMine(portal.db, at)) !== undefined;
    if (!isMine && (await isVisit(portal.db, at.visit))) return refused(c, notMineRefusal);
    await takeBackFeedback(portal.db, at);
    return c.body(null, 204);
  })
  .openapi(readRotation, async (c) => {
    const { asker, portal } = c.var;
    const { rotation } = c.req.valid('param');
    const team = teamOf(portal.catalogue, rotation);
    if (team === undefined) return refused(c, noRotationRefusal);
    const barred = readRefusal(team, asker);
    if (barred) return refused(c, barred);
    const [{ ratings, answers }, proposals] = await Promise.all([
      saidOf(portal.db, rotation),
      proposalsOf(portal.db, rotation),
    ]);
    const counts = { useful: countsOf(ratings, 'useful'), doable: countsOf(ratings, 'doable') };
    return c.json({ rotation, ...counts, proposals, people: aboutPeople(answers) }, 200);
  });

function told({ programme, zone: _, ...row }: MineRow, catalogue: Catalogue): MyVisitFeedback {
  return { ...row, title: rotationName(catalogue, { programme, rotation: row.rotation }) };
}
