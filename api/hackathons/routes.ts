import { z } from 'zod';
import { isSeenBy } from '../events/rules.ts';
import { newSlug } from '../id.ts';
import { roleOf } from '../people/rules.ts';
import { may } from '../permissions.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { changesOf, openedWords } from './changes/rules.ts';
import { changed, isRefusal } from './changing.ts';
import { cancelStatement, factStatements, offerHackathon, phaseStatement } from './offers/store.ts';
import {
  announceRefusal,
  cancelRefusal,
  goneRefusal,
  mixedRefusal,
  opensOrRefusal,
  stageOf,
} from './rules.ts';
import {
  Cancelling,
  Hackathon,
  HackathonEdit,
  HackathonList,
  HackathonOffer,
  HackathonQuery,
  PhaseSaid,
} from './schema.ts';
import { listHackathons, readHackathon } from './store.ts';
import { hackathonFor, summaryFor } from './tell.ts';

const params = z.object({ hackathon: z.string() });

const list = route({
  act: 'hackathon.list',
  method: 'get',
  path: '/hackathons',
  summary: 'The hackathons of a time',
  request: { query: HackathonQuery },
  responses: { 200: json(HackathonList, 'In the order asked for') },
});

const offer = route({
  act: 'hackathon.offer',
  method: 'post',
  path: '/hackathons',
  summary: 'Offer a hackathon',
  request: { body: body(HackathonOffer) },
  responses: { 200: json(Hackathon, 'The hackathon; the same as before if this id had it') },
});

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}',
  summary: 'One hackathon, and what I may do in it',
  request: { params },
  responses: { 200: json(Hackathon, 'The hackathon') },
});

const edit = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}',
  summary: 'Edit a hackathon',
  request: { params, body: body(HackathonEdit) },
  responses: { 200: json(Hackathon, 'The hackathon as it is now; those concerned were told') },
});

const cancel = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/cancellation',
  summary: 'Cancel the hackathon',
  request: { params, body: body(Cancelling) },
  responses: { 200: json(Hackathon, 'The hackathon as it is now; those concerned were told') },
});

const hold = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/phase',
  summary: 'Open a phase by hand, or let the clock say again',
  request: { params, body: body(PhaseSaid) },
  responses: { 200: json(Hackathon, 'The hackathon as it is now; those concerned were told') },
});

/** Hackathons: from a pitch to a demo, in mixed teams. */
export const hackathons = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { from = '0000', to = '9999', order } = c.req.valid('query');
    const rows = await listHackathons(portal.db, {
      from: from === '0000' ? from : instant(new Date(from)),
      to: to === '9999' ? to : instant(new Date(to)),
      ...{ order, person: asker?.id ?? '', all: may(roleOf(asker), 'draft.read', false) },
    });
    return c.json({ hackathons: rows.map((row) => summaryFor(row, asker, portal.now())) }, 200);
  })
  .openapi(offer, async (c) => {
    const { asker, portal } = c.var;
    const { draft, ...facts } = c.req.valid('json');
    const now = portal.now();
    const opens = opensOrRefusal(facts);
    if ('code' in opens) return refused(c, opens);
    const barred = mixedRefusal(facts.mixed) ?? announceRefusal(opens, now);
    if (barred) return refused(c, barred);
    const hackathon = await offerHackathon(portal.db, {
      ...{ ...facts, ...opens, slug: newSlug(facts.title), host: asker?.id ?? '' },
      ...{ announced: !draft, now: instant(now) },
    });
    // An id of somebody else: unguessable, so nobody meets this by chance.
    return hackathon ? c.json(hackathonFor(hackathon, c.var), 200) : refused(c, goneRefusal);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug } = c.req.valid('param');
    const hackathon = await readHackathon(portal.db, slug, asker?.id ?? '');
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    return c.json(hackathonFor(hackathon, c.var), 200);
  })
  .openapi(edit, async (c) => {
    const { version, reason, ...facts } = c.req.valid('json');
    const answer = await changed(c, {
      ...{ slug: c.req.valid('param').hackathon, version },
      plan: (before, change) => {
        const opens = opensOrRefusal(facts);
        if ('code' in opens) return opens;
        const barred = mixedRefusal(facts.mixed);
        if (barred) return barred;
        const after = { ...facts, ...opens };
        const told = changesOf(before, after, reason);
        if (!told) return 'done';
        return { ...told, statements: factStatements(change, after), seats: facts.seats };
      },
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(cancel, async (c) => {
    const { reason } = c.req.valid('json');
    const answer = await changed(c, {
      slug: c.req.valid('param').hackathon,
      plan: (before, change, now) => {
        const barred = cancelRefusal(before, c.var.asker, now);
        if (before.cancelled && barred?.code === 'cancelled') return 'done';
        if (barred) return barred;
        const statements = [cancelStatement(change, reason)];
        return { detail: { reason: ['', reason] }, said: '', statements, notice: 'cancelled' };
      },
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(hold, async (c) => {
    const { phase } = c.req.valid('json');
    const answer = await changed(c, {
      slug: c.req.valid('param').hackathon,
      plan: (before, change, now) => {
        if (before.byHand === phase) return 'done';
        const was = stageOf(before, now);
        const is = stageOf({ ...before, byHand: phase }, now);
        const hand = phase ? ' by hand' : ' by the clock';
        return {
          detail: { phase: [was, is + hand] },
          // That the clock says again is news only where something else goes on now.
          said: was === is ? undefined : openedWords(is),
          // Guests neither pitch nor join: their host finds them a team.
          inside: is === 'coming' || is === 'pitching' || is === 'forming',
          statements: [phaseStatement(change, phase)],
        };
      },
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });
