import { z } from 'zod';
import type { Db } from '../../db.ts';
import { raceRefusal } from '../../events/rules.ts';
import { newId, newSlug } from '../../id.ts';
import { roleOf } from '../../people/rules.ts';
import { may } from '../../permissions.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { duplicateRefusal, goneRefusal } from '../rules.ts';
import { Talk } from '../schema.ts';
import { type SpeakersSaid, speakersRefusal } from '../speakers/rules.ts';
import { seriesOf, staffOf } from '../speakers/store.ts';
import { readTalk } from '../store.ts';
import { talkFor } from '../tell.ts';
import {
  announcedRefusal,
  draftRefusal,
  draftVersionRefusal,
  slotSaid,
  unreadyRefusal,
} from './rules.ts';
import { DraftEdit, DraftList, DraftQuery, Duplicating, NewDraft, TalkDraft } from './schema.ts';
import {
  announceDraft,
  discardDraft,
  editDraft,
  listDrafts,
  makeDraft,
  readDraft,
} from './store.ts';
import { draftFor, draftSummaryFor } from './tell.ts';

const params = z.object({ draft: z.string() });

const list = route({
  act: 'draft.list',
  method: 'get',
  path: '/drafts',
  summary: 'The drafts of talks, or of meet-ups, that I run or speak at; an admin sees everyone’s',
  request: { query: DraftQuery },
  responses: { 200: json(DraftList, 'By the day, then those without one') },
});

const make = route({
  act: 'talk.offer',
  method: 'post',
  path: '/drafts',
  summary: 'Begin a talk that nobody is told of yet',
  request: { body: body(NewDraft) },
  responses: { 201: json(TalkDraft, 'The draft; the same id again gives the one that is there') },
});

const duplicate = route({
  act: 'talk.duplicate',
  method: 'post',
  path: '/talks/{talk}/duplicates',
  summary: 'Begin a draft with the words of a talk, without its day and its sign-ups',
  request: { params: z.object({ talk: z.string() }), body: body(Duplicating) },
  responses: { 201: json(TalkDraft, 'The draft; the same id again gives the one that is there') },
});

const edit = route({
  act: 'talk.edit',
  method: 'put',
  path: '/drafts/{draft}',
  summary: 'Edit a draft',
  request: { params, body: body(DraftEdit) },
  responses: { 200: json(TalkDraft, 'The draft as it is now') },
});

const discard = route({
  act: 'talk.discard',
  method: 'delete',
  path: '/drafts/{draft}',
  summary: 'Throw a draft away',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

const announce = route({
  act: 'talk.announce',
  method: 'put',
  path: '/drafts/{draft}/announcement',
  summary: 'Announce a draft: from now on everyone sees the talk and can sign up',
  request: { params },
  responses: { 200: json(Talk, 'The talk; announcing it again changes nothing') },
});

/** Talks that are not announced yet. A draft is read where its talk will be: `/talks/{talk}`. */
export const drafts = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const all = may(roleOf(asker), 'draft.read', false);
    const rows = await listDrafts(portal.db, {
      ...c.req.valid('query'),
      person: asker?.id ?? '',
      all,
    });
    return c.json({ drafts: rows.map((row) => draftSummaryFor(row, asker, portal.now())) }, 200);
  })
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const now = portal.now();
    const unfit = await unfitIn(portal.db, said);
    if (unfit) return refused(c, unfit);
    const draft = await makeDraft(portal.db, {
      ...{ ...said, slot: slotSaid(said), session: newId(now), slug: newSlug(said.title) },
      ...{ by: asker?.id ?? '', now: instant(now) },
    });
    return draft ? c.json(draftFor(draft, asker, now), 201) : refused(c, announcedRefusal);
  })
  .openapi(duplicate, async (c) => {
    const { asker, portal } = c.var;
    const now = portal.now();
    const talk = await readDraft(portal.db, c.req.valid('param').talk);
    if (!talk) return refused(c, goneRefusal);
    const barred = duplicateRefusal(talk, asker);
    if (barred) return refused(c, barred);
    const { kind, title, abstract, seats, time, zone, minutes, place, link, guests, series } = talk;
    const draft = await makeDraft(portal.db, {
      ...{
        kind,
        title,
        abstract,
        seats,
        time,
        zone,
        minutes,
        place,
        link,
        guests,
        date: '',
        series: series?.slug,
      },
      ...{ id: c.req.valid('json').id, slug: newSlug(title), slot: undefined, session: '' },
      ...{ by: asker?.id ?? '', now: instant(now) },
    });
    return draft ? c.json(draftFor(draft, asker, now), 201) : refused(c, announcedRefusal);
  })
  .openapi(edit, async (c) => {
    const { asker, portal } = c.var;
    const { version, ...said } = c.req.valid('json');
    const event = c.req.valid('param').draft;
    const now = portal.now();
    const before = await readDraft(portal.db, event);
    if (!before) return refused(c, goneRefusal);
    const barred = draftRefusal(before, asker, now, 'edit');
    if (barred) return refused(c, barred);
    const unfit = await unfitIn(portal.db, said);
    if (unfit) return refused(c, unfit);
    const writing = {
      ...{ ...said, slot: slotSaid(said), session: newId(now) },
      ...{ by: asker?.id ?? '', now: instant(now) },
    };
    const { done, draft } = await editDraft(portal.db, { ...writing, event, version });
    if (done && draft) return c.json(draftFor(draft, asker, now), 200);
    if (!draft) return refused(c, goneRefusal);
    return refused(c, draft.draft ? draftVersionRefusal : announcedRefusal);
  })
  .openapi(discard, async (c) => {
    const { asker, portal } = c.var;
    const event = c.req.valid('param').draft;
    const draft = await readDraft(portal.db, event);
    // Thrown away already, perhaps by a press before this one.
    if (!draft) return c.body(null, 204);
    const barred = draftRefusal(draft, asker, portal.now(), 'discard');
    if (barred) return refused(c, barred);
    await discardDraft(portal.db, event);
    return c.body(null, 204);
  })
  .openapi(announce, async (c) => {
    const { asker, portal } = c.var;
    const event = c.req.valid('param').draft;
    const now = portal.now();
    const draft = await readDraft(portal.db, event);
    if (!draft) return refused(c, goneRefusal);
    const barred = draftRefusal(draft, asker, now, 'announce');
    if (barred && barred.code !== 'announced') return refused(c, barred);
    if (!barred) {
      const unready = unreadyRefusal(draft, now);
      if (unready) return refused(c, unready);
      await announceDraft(portal.db, { event, now: instant(now) });
    }
    const announced = await readTalk(portal.db, event, asker?.id ?? '');
    return announced ? c.json(talkFor(announced, asker, now), 200) : refused(c, raceRefusal);
  });

async function unfitIn(db: Db, said: SpeakersSaid) {
  const speakers = await staffOf(db, said.speakers ?? []);
  return speakersRefusal(said, speakers, await seriesOf(db, said.series ?? null));
}
