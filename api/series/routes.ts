import { z } from 'zod';
import { holidaysIn } from '../holidays/national.ts';
import { newSlug } from '../id.ts';
import type { Asker } from '../people/schema.ts';
import { staffSlugs } from '../people/store.ts';
import type { Portal } from '../portal.ts';
import { body, json, refused, route } from '../route.ts';
import { dayIn, instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { daysOf, seriesDates } from './dates/rules.ts';
import { editRefusal, goneRefusal, otherIdRefusal, saidRefusal, versionRefusal } from './rules.ts';
import { NewSeries, Series, SeriesEdit, SeriesList, type SeriesSaid } from './schema.ts';
import {
  editSeries,
  listSeries,
  makeSeries,
  readSeries,
  type SeriesRow,
  takenIn,
} from './store.ts';
import { seriesFor, summaryFor } from './tell.ts';

const params = z.object({ series: z.string() });
/** How far ahead dates are offered, and how many. */
const aheadDays = 400;
const datesMost = 16;

const list = route({
  act: 'series.read',
  method: 'get',
  path: '/series',
  summary: 'The series of talks',
  responses: { 200: json(SeriesList, 'By their titles') },
});

const make = route({
  act: 'series.make',
  method: 'post',
  path: '/series',
  summary: 'Begin a series',
  request: { body: body(NewSeries) },
  responses: { 201: json(Series, 'The series; the same id again gives the one that is there') },
});

const read = route({
  act: 'series.read',
  method: 'get',
  path: '/series/{series}',
  summary: 'One series with the dates that it offers',
  request: { params },
  responses: { 200: json(Series, 'The series; its talks are at `/talks?series=`') },
});

const edit = route({
  act: 'series.edit',
  method: 'put',
  path: '/series/{series}',
  summary: 'Edit a series; talks that are there stay where they are',
  request: { params, body: body(SeriesEdit) },
  responses: { 200: json(Series, 'The series as it is now') },
});

/** Talks with a regular place and time, and the free dates that they offer. */
export const series = newRoutes()
  .openapi(list, async (c) => {
    const { db, now } = c.var.portal;
    const rows = await listSeries(db);
    return c.json({ series: rows.map((row) => summaryFor(row, now())) }, 200);
  })
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const wrong = await wrongIn(portal, said);
    if (wrong) return refused(c, wrong);
    const now = instant(portal.now());
    const made = await makeSeries(portal.db, { ...said, slug: newSlug(said.title), now });
    if (!made) return refused(c, otherIdRefusal);
    return c.json(await told(portal, made, asker), 201);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const found = await readSeries(portal.db, c.req.valid('param').series);
    return found ? c.json(await told(portal, found, asker), 200) : refused(c, goneRefusal);
  })
  .openapi(edit, async (c) => {
    const { asker, portal } = c.var;
    const { series: slug } = c.req.valid('param');
    const said = c.req.valid('json');
    const before = await readSeries(portal.db, slug);
    if (!before) return refused(c, goneRefusal);
    const barred = editRefusal(before, asker) ?? (await wrongIn(portal, said));
    if (barred) return refused(c, barred);
    const { done, series: after } = await editSeries(portal.db, { ...said, series: slug });
    if (!after) return refused(c, goneRefusal);
    return done ? c.json(await told(portal, after, asker), 200) : refused(c, versionRefusal);
  });

async function wrongIn({ db, catalogue }: Portal, said: SeriesSaid) {
  return saidRefusal(said, {
    staff: await staffSlugs(db),
    teams: catalogue.teams.map(({ slug }) => slug),
    offices: catalogue.offices.map(({ slug }) => slug),
  });
}

/** A series as this person sees it, with the next dates. */
async function told({ db, catalogue, now }: Portal, series: SeriesRow, asker: Asker | undefined) {
  const today = dayIn(now(), series.zone);
  const until = dayIn(new Date(now().getTime() + aheadDays * 86_400_000), series.zone);
  const days = daysOf(series, today, until).slice(0, datesMost + 1);
  const offices = catalogue.offices.filter(({ slug }) => series.offices.includes(slug));
  const holidays = await holidaysIn(offices, today, days.at(-1) ?? today);
  const taken = await takenIn(db, series.slug, instant(now()));
  const officeNames = new Map(offices.map(({ slug, name }) => [slug, name]));
  const known = { holidays, taken, officeNames, now: now() };
  return seriesFor(series, seriesDates(series, days, known).slice(0, datesMost), asker, now());
}
