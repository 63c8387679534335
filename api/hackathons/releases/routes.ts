import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { askedFor, closedRefusal, isRefused, staleRefusal, told } from '../matching/asked.ts';
import { changedSince } from '../matching/of.ts';
import { Matching, Release } from '../matching/schema.ts';
import { printsOf } from '../matching/store.ts';
import { toldOf } from '../matching/tell.ts';
import { releaseOf } from './rules.ts';
import { isReleased, release } from './store.ts';

const releaseIt = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/matching/release',
  summary: 'Put everybody into the teams of the proposal, and tell them',
  request: { params: z.object({ hackathon: z.string() }), body: body(Release) },
  responses: { 200: json(Matching, 'Where the matching stands: nothing waits any more') },
});

/** What was proposed becomes so. */
export const releases = newRoutes().openapi(releaseIt, async (c) => {
  const { asker, portal } = c.var;
  const { hackathon: slug } = c.req.valid('param');
  const { proposal, version } = c.req.valid('json');
  const known = await askedFor(c, slug);
  if (isRefused(known)) return refused(c, known);
  const { hackathon, rows } = known;
  const event = hackathon.id;
  if (await isReleased(portal.db, event, proposal)) return c.json(told(c, known), 200);
  const barred = closedRefusal(known, portal.now());
  if (barred) return refused(c, barred);
  if (rows.proposal?.id !== proposal || rows.proposal.version !== version) {
    return refused(c, staleRefusal);
  }
  const changed = changedSince(rows, hackathon.mixed);
  if (changed.length > 0) return refused(c, changedRefusal(changed));
  const around = { rows, hackathon, catalogue: portal.catalogue };
  const done = await release(portal.db, {
    ...{ event, proposal, version, person: asker?.id ?? '', prints: printsOf(rows) },
    ...{ sizeMost: hackathon.mixed.sizeMost, now: instant(portal.now()) },
    ...releaseOf(rows, toldOf(around)),
  });
  const after = await askedFor(c, slug);
  if (isRefused(after)) return refused(c, after);
  if (done || (await isReleased(portal.db, event, proposal))) return c.json(told(c, after), 200);
  return refused(c, changedRefusal(changedSince(after.rows, after.hackathon.mixed)));
});

const changedRefusal = (changed: string[]) => ({
  code: 'conflict' as const,
  message: `Something changed since this was proposed. ${changed.join(' ')} Propose again: whom you moved by hand stays there.`,
});
