import { z } from 'zod';
import { findPlaybook, noPlaybookRefusal } from '../playbooks/rules.ts';
import { PlaybookParams } from '../playbooks/schema.ts';
import { body, json, refused, route } from '../route.ts';
import { dayIn } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { runsOf, runsOfPlaybook } from './lists/store.ts';
import {
  beginRefusal,
  begunAt,
  endRefusal,
  entryRefusal,
  goneRefusal,
  isGoing,
  takenRefusal,
  timeWithin,
} from './rules.ts';
import { EntryId, MyRuns, PlaybookRuns, Run, RunBegin, RunEnd, RunEntry, RunId } from './schema.ts';
import { addEntry, beginRun, endRun, readRun, versionOf } from './store.ts';
import { keepersToday, reviewDayOf, runFor, summaryFor } from './tell.ts';

const params = z.object({ run: RunId });

const listMine = route({
  act: 'run.list',
  method: 'get',
  path: '/runs',
  summary: 'My runs, and what is going on now',
  responses: { 200: json(MyRuns, 'The newest first') },
});

const listOfPlaybook = route({
  act: 'run.list',
  method: 'get',
  path: '/playbooks/{playbook}/runs',
  summary: 'The runs of a playbook',
  request: { params: PlaybookParams },
  responses: { 200: json(PlaybookRuns, 'What goes on now, and the newest that ended') },
});

const begin = route({
  act: 'run.begin',
  method: 'put',
  path: '/runs/{run}',
  summary: 'Begin a run of a playbook',
  request: { params, body: body(RunBegin) },
  responses: { 200: json(Run, 'The run; the same as before where it had begun already') },
});

const read = route({
  act: 'run.read',
  method: 'get',
  path: '/runs/{run}',
  summary: 'A run with everything that happened in it',
  request: { params },
  responses: {
    200: json(Run, 'The run, with an ETag'),
    304: { description: 'Nothing happened since' },
  },
});

const enter = route({
  act: 'run.tick',
  method: 'put',
  path: '/runs/{run}/entries/{entry}',
  summary: 'Join a run, tick a step, or write a note',
  request: { params: params.extend({ entry: EntryId }), body: body(RunEntry) },
  responses: { 200: json(Run, 'The run as it is now; the same entry sent again changes nothing') },
});

const end = route({
  act: 'run.end',
  method: 'put',
  path: '/runs/{run}/end',
  summary: 'End a run and say how it went',
  request: { params, body: body(RunEnd) },
  responses: { 200: json(Run, 'The run; a clean one counts as a review by fresh eyes') },
});

/** Runs of playbooks, alone or together, as they happen. */
export const runs = newRoutes()
  .openapi(listMine, async (c) => {
    const { asker, portal } = c.var;
    const { mine, open } = await runsOf(portal.db, asker?.id ?? '');
    const going = open.filter((run) => isGoing(run, portal.now()));
    const told = (run: (typeof mine)[number]) => summaryFor(run, portal.catalogue);
    return c.json({ mine: mine.map(told), going: going.map(told) }, 200);
  })
  .openapi(listOfPlaybook, async (c) => {
    const { asker, portal } = c.var;
    const { playbook } = c.req.valid('param');
    const { open, ended } = await runsOfPlaybook(portal.db, { playbook, person: asker?.id ?? '' });
    const going = open.filter((run) => isGoing(run, portal.now()));
    const told = (run: (typeof open)[number]) => summaryFor(run, portal.catalogue);
    return c.json({ going: going.map(told), ended: ended.map(told) }, 200);
  })
  .openapi(begin, async (c) => {
    const { asker, portal } = c.var;
    const { at, ...said } = c.req.valid('json');
    const { run: id } = c.req.valid('param');
    const asking = { run: id, person: asker?.id ?? '' };
    const now = portal.now();
    const barred = beginRefusal(said);
    if (barred) return refused(c, barred);
    const known = await readRun(portal.db, asking);
    const playbook = findPlaybook(portal.catalogue, said.playbook);
    if (!known && !playbook) return refused(c, noPlaybookRefusal);
    const title = playbook?.title ?? '';
    const begun = { ...asking, ...said, title, now: begunAt(at, now) };
    const run = known ?? (await beginRun(portal.db, begun));
    if (run?.begunBy.slug !== asker?.slug || !run) return refused(c, takenRefusal);
    return c.json(runFor(run, portal.catalogue, now), 200);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { run: id } = c.req.valid('param');
    const shown = c.req.header('if-none-match');
    if (shown && shown === tag(await versionOf(portal.db, id))) return c.body(null, 304);
    const facts = await readRun(portal.db, { run: id, person: asker?.id ?? '' });
    if (!facts) return refused(c, goneRefusal);
    const run = runFor(facts, portal.catalogue, portal.now());
    return c.json(run, 200, { ETag: tag(run.version) });
  })
  .openapi(enter, async (c) => {
    const { asker, portal } = c.var;
    const { run: id, entry } = c.req.valid('param');
    const asking = { run: id, person: asker?.id ?? '' };
    const now = portal.now();
    const before = await readRun(portal.db, asking);
    if (!before) return refused(c, goneRefusal);
    const { at, ...said } = c.req.valid('json');
    const asked = { ...said, at: timeWithin(at, before.begunAt, now) };
    const isRepeated = before.entries.some((known) => known.id === entry);
    const barred = isRepeated ? undefined : entryRefusal(before, asked);
    if (barred) return refused(c, barred);
    const keepers = keepersToday(portal.catalogue, before.playbook);
    const report = said.what === 'wrong' && {
      ...{ ...asking, id: `${id}-${entry}`, playbook: before.playbook, title: before.title },
      ...{ passage: '', heading: '', anchor: said.step ?? '', what: said.words, now: asked.at },
      step: before.steps.find(({ key }) => key === said.step)?.title ?? '',
      keepers,
    };
    const full = { ...asking, ...asked, entry, keepers, reviewDay: reviewDayOf(before) };
    const run = isRepeated ? before : await addEntry(portal.db, full, report || undefined);
    return run ? c.json(runFor(run, portal.catalogue, now), 200) : refused(c, goneRefusal);
  })
  .openapi(end, async (c) => {
    const { asker, portal } = c.var;
    const { outcome, at: said } = c.req.valid('json');
    const asking = { run: c.req.valid('param').run, person: asker?.id ?? '' };
    const now = portal.now();
    const before = await readRun(portal.db, asking);
    if (!before) return refused(c, goneRefusal);
    const barred = endRefusal(before, outcome);
    if (barred) return refused(c, barred);
    const at = timeWithin(said, before.begunAt, now);
    const keepers = keepersToday(portal.catalogue, before.playbook);
    const reviewDay = dayIn(new Date(at), asker?.zone ?? 'UTC');
    const run = await endRun(portal.db, { ...asking, outcome, at, keepers, reviewDay });
    const lost = run && endRefusal(run, outcome);
    if (!run || lost) return refused(c, lost ?? goneRefusal);
    return c.json(runFor(run, portal.catalogue, now), 200);
  });

const tag = (version: number | undefined): string => `"${version}"`;
