import type { Context } from 'hono';
import { z } from 'zod';
import { newId } from '../../id.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { hashOf, newToken } from '../../sign-ins/token.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { askedFor, isRefusal } from '../editing.ts';
import { noHireRefusal } from '../rules.ts';
import { type Hire, Id } from '../schema.ts';
import type { CohortRow } from '../store.ts';
import { daysOf } from '../tell.ts';
import { endsOn, isOver, makeRefusal, noInvitationRefusal, takeRefusal } from './rules.ts';
import { Invitation, InvitationToken, Invited, NewInvitation } from './schema.ts';
import {
  endInvitation,
  type InvitedRow,
  invitationMadeAt,
  invitedBy,
  makeInvitation,
  takeInvitation,
} from './store.ts';

const params = z.object({ cohort: z.string(), hire: Id });
const path = '/cohorts/{cohort}/hires/{hire}/invitation';

const read = route({
  act: 'cohort.edit',
  method: 'get',
  path,
  summary: 'Whether a hire has an invitation',
  request: { params },
  responses: { 200: json(Invitation, 'Since and until when; the link itself is not kept') },
});

const renew = route({
  act: 'cohort.edit',
  method: 'put',
  path,
  summary: 'Make a link by which a hire says who they are, in place of the one before',
  request: { params },
  responses: { 200: json(NewInvitation, 'The link, which is told only now') },
});

const end = route({
  act: 'cohort.edit',
  method: 'delete',
  path,
  summary: 'End the invitation of a hire',
  request: { params },
  responses: { 204: { description: 'Its link leads nowhere now' } },
});

const look = route({
  act: 'invitation.take',
  method: 'post',
  path: '/invitation',
  summary: 'Whom an invitation is for; the token is in no address',
  request: { body: body(InvitationToken) },
  responses: { 200: json(Invited, 'Who I am asked to be') },
});

const take = route({
  act: 'invitation.take',
  method: 'post',
  path: '/invitation/acceptance',
  summary: 'Say that I am the hire whom an invitation is for',
  request: { body: body(InvitationToken) },
  responses: { 200: json(Invited, 'Who I am now; the invitation is used up') },
});

/** Invitations of hires who could not sign in when they were put on the list. */
export const invitations = newRoutes()
  .openapi(read, async (c) => {
    const found = await hireFor(c, c.req.valid('param'));
    if (isRefusal(found)) return refused(c, found);
    const madeAt = await invitationMadeAt(c.var.portal.db, found.hire.id);
    return c.json({ madeAt, endsOn: endsOn(found.lastDay) }, 200);
  })
  .openapi(renew, async (c) => {
    const { portal } = c.var;
    const found = await hireFor(c, c.req.valid('param'));
    if (isRefusal(found)) return refused(c, found);
    const { hire, lastDay, cohort } = found;
    const barred = makeRefusal(hire, { lastDay, today: dayIn(portal.now(), cohort.zone) });
    if (barred) return refused(c, barred);
    const token = newToken();
    const now = instant(portal.now());
    const made = await makeInvitation(portal.db, { hire: hire.id, hash: hashOf(token), now });
    if (!made) return refused(c, noHireRefusal);
    const link = `/bootcamp/invitation/#${token}`;
    return c.json({ madeAt: now, endsOn: endsOn(lastDay), path: link }, 200);
  })
  .openapi(end, async (c) => {
    const found = await hireFor(c, c.req.valid('param'));
    if (isRefusal(found)) return refused(c, found);
    await endInvitation(c.var.portal.db, found.hire.id);
    return c.body(null, 204);
  })
  .openapi(look, async (c) => {
    const asked = { hash: hashOf(c.req.valid('json').token), person: c.var.asker?.id ?? '' };
    const found = await invitedFor(c, asked);
    return isRefusal(found) ? refused(c, found) : c.json(invited(found), 200);
  })
  .openapi(take, async (c) => {
    const { portal } = c.var;
    const asked = { hash: hashOf(c.req.valid('json').token), person: c.var.asker?.id ?? '' };
    const found = await invitedFor(c, asked);
    if (isRefusal(found)) return refused(c, found);
    const now = portal.now();
    const { hire, cohort } = found;
    const edit = { hire, cohort: cohort.id, edit: newId(now), now: instant(now) };
    if (await takeInvitation(portal.db, { ...asked, ...edit })) return c.json(invited(found), 200);
    // Somebody was quicker, or the asker is another hire by now.
    const after = await invitedFor(c, asked);
    return refused(c, isRefusal(after) ? after : noInvitationRefusal);
  });

type Found = { cohort: CohortRow; hire: Hire; lastDay: string };

async function hireFor(
  c: Context<Env>,
  { cohort: slug, hire: id }: z.infer<typeof params>,
): Promise<Found | Refusal> {
  const cohort = await askedFor(c, slug);
  if (isRefusal(cohort)) return cohort;
  const hire = cohort.hires.find((one) => one.id === id);
  const lastDay = daysOf(cohort, c.var.portal.catalogue).at(-1) ?? cohort.firstDay;
  return hire ? { cohort, hire, lastDay } : noHireRefusal;
}

/** Whom the token is for, when it holds and the asker may be them. */
async function invitedFor(
  c: Context<Env>,
  asked: { hash: string; person: string },
): Promise<InvitedRow | Refusal> {
  const { db, catalogue, now } = c.var.portal;
  const found = await invitedBy(db, asked);
  if (!found) return noInvitationRefusal;
  const lastDay = daysOf(found, catalogue).at(-1) ?? found.firstDay;
  if (isOver(lastDay, dayIn(now(), found.zone))) return noInvitationRefusal;
  return takeRefusal(found) ?? found;
}

const invited = ({ name, cohort, startsOn, organiser, released }: InvitedRow): Invited => ({
  ...{ name, organiser, released, firstDay: startsOn },
  cohort: { slug: cohort.slug, title: cohort.title },
});
