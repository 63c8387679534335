import { z } from 'zod';
import { isSeenBy, raceRefusal } from '../events/rules.ts';
import { newId, newSlug } from '../id.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { cancellationOf, changesOf, withReason } from './changes/rules.ts';
import { cancelTalk, editTalk } from './changes/store.ts';
import { TalkDraft } from './drafts/schema.ts';
import { readDraft } from './drafts/store.ts';
import { draftFor } from './drafts/tell.ts';
import { offerTalk } from './offers/store.ts';
import {
  cancelRefusal,
  editRefusal,
  goneRefusal,
  lostEditRefusal,
  slotOrRefusal,
} from './rules.ts';
import { Cancelling, Talk, TalkEdit, TalkList, TalkOffer, TalkQuery } from './schema.ts';
import { speakersRefusal } from './speakers/rules.ts';
import { seriesOf, staffOf } from './speakers/store.ts';
import { listTalks, readTalk } from './store.ts';
import { summaryFor, talkFor } from './tell.ts';

const params = z.object({ talk: z.string() });

const list = route({
  act: 'talk.list',
  method: 'get',
  path: '/talks',
  summary: 'The talks, or the meet-ups, that overlap a time',
  request: { query: TalkQuery },
  responses: { 200: json(TalkList, 'In the order asked for') },
});

const offer = route({
  act: 'talk.offer',
  method: 'post',
  path: '/talks',
  summary: 'Offer a talk or a meet-up',
  request: { body: body(TalkOffer) },
  responses: { 201: json(Talk, 'The talk') },
});

const read = route({
  act: 'talk.read',
  method: 'get',
  path: '/talks/{talk}',
  summary: 'One talk or meet-up, and what I may do with it',
  request: { params },
  responses: { 200: json(z.union([Talk, TalkDraft]), 'The talk, or the draft of one') },
});

const edit = route({
  act: 'talk.edit',
  method: 'put',
  path: '/talks/{talk}',
  summary: 'Edit or move a talk or a meet-up',
  request: { params, body: body(TalkEdit) },
  responses: { 200: json(Talk, 'The talk as it is now; everyone who comes was told') },
});

const cancel = route({
  act: 'talk.cancel',
  method: 'put',
  path: '/talks/{talk}/cancellation',
  summary: 'Cancel a talk or a meet-up',
  request: { params, body: body(Cancelling) },
  responses: { 200: json(Talk, 'The talk as it is now; everyone who wanted to come was told') },
});

/** Brown-bag talks, from offer to end. */
export const talks = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { kind, from, to, order, limit, series } = c.req.valid('query');
    const rows = await listTalks(portal.db, {
      kind,
      from: from === undefined ? undefined : instant(new Date(from)),
      to: to === undefined ? undefined : instant(new Date(to)),
      order,
      limit,
      series,
      person: asker?.id ?? '',
    });
    return c.json({ talks: rows.map((row) => summaryFor(row, asker, portal.now())) }, 200);
  })
  .openapi(offer, async (c) => {
    const { asker, portal } = c.var;
    const { date, time, zone, minutes, ...said } = c.req.valid('json');
    const now = portal.now();
    const slot = slotOrRefusal({ date, time, zone }, minutes, now);
    if ('code' in slot) return refused(c, slot);
    const speakers = await staffOf(portal.db, said.speakers ?? []);
    const unfit = speakersRefusal(said, speakers, await seriesOf(portal.db, said.series ?? null));
    if (unfit) return refused(c, unfit);
    const talk = await offerTalk(portal.db, {
      ...{ ...said, ...slot, zone },
      id: newId(now),
      session: newId(now),
      slug: newSlug(said.title),
      host: asker?.id ?? '',
      now: instant(now),
    });
    return c.json(talkFor(talk, asker, now), 201);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const event = c.req.valid('param').talk;
    const talk = await readTalk(portal.db, event, asker?.id ?? '');
    if (talk) return c.json(talkFor(talk, asker, portal.now()), 200);
    const draft = await readDraft(portal.db, event);
    if (!draft || !isSeenBy(draft, asker)) return refused(c, goneRefusal);
    return c.json(draftFor(draft, asker, portal.now()), 200);
  })
  .openapi(edit, async (c) => {
    const { asker, portal } = c.var;
    const { date, time, zone, minutes, version, reason, ...said } = c.req.valid('json');
    const asked = { event: c.req.valid('param').talk, person: asker?.id ?? '' };
    const now = portal.now();
    const before = await readTalk(portal.db, asked.event, asked.person);
    if (!before) return refused(c, goneRefusal);
    const barred = editRefusal(before, asker, now);
    if (barred) return refused(c, barred);
    const slot = slotOrRefusal({ date, time, zone }, minutes, now);
    if ('code' in slot) return refused(c, slot);
    const speakers = await staffOf(portal.db, said.speakers ?? []);
    const saidSeries = await seriesOf(portal.db, said.series ?? null);
    const unfit = speakersRefusal(said, speakers, saidSeries);
    if (unfit) return refused(c, unfit);
    const next = { ...said, ...slot, zone };
    const { guests = before.guests } = said;
    const series = said.series === undefined ? before.series : saidSeries;
    const speakerRefs = said.speakers ? speakers : before.speakerRefs;
    const detail = changesOf(
      { ...before, ...before.session },
      { ...next, speakerRefs, guests, series },
    );
    // An edit that is made already: a repeated one, for instance.
    if (Object.keys(detail).length === 0) return c.json(talkFor(before, asker, now), 200);
    const change = { ...asked, change: newId(now), now: instant(now) };
    const writing = { ...next, ...change, detail: withReason(detail, reason), version };
    const { done, talk } = await editTalk(portal.db, writing);
    if (done && talk) return c.json(talkFor(talk, asker, now), 200);
    const lost = talk && lostEditRefusal(talk, { version, seats: said.seats }, asker, now);
    return refused(c, lost ?? raceRefusal);
  })
  .openapi(cancel, async (c) => {
    const { asker, portal } = c.var;
    const { reason } = c.req.valid('json');
    const asked = { event: c.req.valid('param').talk, person: asker?.id ?? '' };
    const now = portal.now();
    const before = await readTalk(portal.db, asked.event, asked.person);
    if (!before) return refused(c, goneRefusal);
    const barred = cancelRefusal(before, asker, now);
    const isRepeated = barred?.code === 'cancelled' && before.cancellation?.reason === reason;
    if (isRepeated) return c.json(talkFor(before, asker, now), 200);
    if (barred) return refused(c, barred);
    const change = { ...asked, change: newId(now), now: instant(now) };
    const detail = cancellationOf(reason);
    const { done, talk } = await cancelTalk(portal.db, { ...change, reason, detail });
    if (done && talk) return c.json(talkFor(talk, asker, now), 200);
    return refused(c, (talk && cancelRefusal(talk, asker, now)) ?? raceRefusal);
  });
