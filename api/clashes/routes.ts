import { holidaysIn } from '../holidays/national.ts';
import { json, refused, route } from '../route.ts';
import { slotOrRefusal } from '../talks/rules.ts';
import { wallTimeOf } from '../talks/when.ts';
import { newRoutes } from '../valid.ts';
import { clashesOf, insteadOf, likelyWhy } from './rules.ts';
import { Clashes, ClashQuery } from './schema.ts';
import { busyAround, likelyAt, visitsAround } from './store.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

const list = route({
  act: 'clash.list',
  method: 'get',
  path: '/clashes',
  summary:
    'What is in the way of a time: in that place, for those who speak, for those likely to come',
  request: { query: ClashQuery },
  responses: { 200: json(Clashes, 'It is help and never a wall: nothing is refused for it') },
});

/** Help with the choice of a time. */
export const clashes = newRoutes().openapi(list, async (c) => {
  const { db, now, catalogue } = c.var.portal;
  const { minutes, place, series, talk, ...wall } = c.req.valid('query');
  const slot = slotOrRefusal(wall, minutes, now());
  if ('code' in slot) return refused(c, slot);
  const speakers = JSON.stringify(wall.speakers.split(',').filter(Boolean));
  const start = Date.parse(slot.startsAt);
  const [from, to] = [start - 4 * hourMs, start + 8 * dayMs].map((ms) =>
    new Date(ms).toISOString(),
  );
  const asked = { place, speakers, talk };
  const days = [from, to].map((at = '') => wallTimeOf(at, wall.zone).date);
  const [first = wall.date, last = wall.date] = days;
  const [busy, visits, holidays, likely] = await Promise.all([
    busyAround(db, { ...asked, from: from ?? '', to: to ?? '' }),
    visitsAround(db, { speakers, from: first, to: last }),
    holidaysIn(catalogue.offices, first, last),
    likelyAt(db, {
      ...{ ...asked, series, from: slot.startsAt, to: slot.endsAt },
      since: new Date(start - 366 * dayMs).toISOString(),
    }),
  ]);
  const around = { busy, visits, holidays };
  const offices = new Map(catalogue.offices.map(({ slug, name }) => [slug, name]));
  const { asked: _, ...share } = likely;
  return c.json(
    {
      clashes: clashesOf(slot, wall.date, around, offices),
      likely: likely.of > 0 ? { ...share, why: likelyWhy(likely, series !== '') } : null,
      instead: insteadOf(wall, minutes, around, now()),
    },
    200,
  );
});
