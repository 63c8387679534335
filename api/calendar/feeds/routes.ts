import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { goneRefusal as noCourseRefusal } from '../../courses/rules.ts';
import { pace } from '../../pace.ts';
import { type Env, refused, route } from '../../route.ts';
import { hashOf } from '../../sign-ins/token.ts';
import { goneRefusal } from '../../talks/rules.ts';
import { newRoutes } from '../../valid.ts';
import { fits } from '../filters/rules.ts';
import { calendarText } from '../ics.ts';
import { feedName, noFeedRefusal, seenBy, spanOf, stays } from '../rules.ts';
import { FeedQuery } from '../schema.ts';
import { sessionsOf } from '../sessions/store.ts';
import { type FullEntry, fullEntriesOf } from '../sources.ts';
import { feedPersonBy } from './store.ts';

/** A program that asks more often than this has gone wrong. */
const feedReadsPerMinute = 30;
const icsType = 'text/calendar; charset=utf-8';

const ics = (description: string) => ({
  description,
  content: { 'text/calendar': { schema: z.string() } },
});

const readFeed = route({
  act: 'calendar.read',
  method: 'get',
  path: '/calendar/{feed}',
  summary: 'A feed for calendar programs: `everyone.ics`, or `<token>.ics` of one person',
  request: {
    params: z.object({ feed: z.string().regex(/^(everyone|[\w-]{43})\.ics$/) }),
    query: FeedQuery,
  },
  responses: { 200: ics('An iCalendar object'), 304: { description: 'As it was' } },
});

const readTalk = route({
  act: 'talk.read',
  method: 'get',
  path: '/talks/{talk}/calendar.ics',
  summary: 'One talk or meet-up as a file for calendar programs',
  request: { params: z.object({ talk: z.string() }) },
  responses: { 200: ics('An iCalendar object') },
});

const readCourse = route({
  act: 'course.read',
  method: 'get',
  path: '/courses/{course}/calendar.ics',
  summary: 'All sessions of a course as a file for calendar programs',
  request: { params: z.object({ course: z.string() }) },
  responses: { 200: ics('An iCalendar object') },
});

const routes = newRoutes();
// Everyone's feed is everyone's: it is counted by who asks, like everything else.
routes.use('/calendar/:feed', (c, next) =>
  c.req.path.endsWith('/everyone.ics') ? next() : paceOfFeeds(c, next),
);
const paceOfFeeds = pace(
  { readsPerMinute: feedReadsPerMinute, writesPerMinute: feedReadsPerMinute },
  (c) => c.req.path,
);

/** What calendar programs fetch. They have no cookie: a token in the address says whose it is. */
export const calendarFeeds = routes
  .openapi(readFeed, async (c) => {
    const { portal } = c.var;
    const { db, now, origin } = portal;
    const token = c.req.valid('param').feed.replace(/\.ics$/, '');
    const { of: wanted, ...filters } = c.req.valid('query');
    const isOpen = token === 'everyone';
    const person = isOpen ? undefined : await feedPersonBy(db, hashOf(token));
    if (!isOpen && !person) return refused(c, noFeedRefusal);
    const of = isOpen ? 'everyone' : wanted;
    const span = spanOf(of, now());
    const entries = await fullEntriesOf(portal, {
      ...{ from: span.from, to: span.to, person: person?.id ?? '', mine: of === 'mine' },
    });
    const told = entries.filter((entry) => fits(entry, filters) && stays(entry, span));
    const name = feedName(of, filters);
    return answerUnlessKnown(
      c,
      calendarText(seenBy(person?.role ?? 'visitor', told), { name, origin }),
    );
  })
  .openapi(readTalk, async (c) => {
    const { asker, portal } = c.var;
    const { talk } = c.req.valid('param');
    const asked = { event: talk, person: asker?.id ?? '' };
    const ofTalk = await sessionsOf(portal.db, { ...asked, kind: 'talk' });
    const sessions =
      ofTalk.length > 0 ? ofTalk : await sessionsOf(portal.db, { ...asked, kind: 'meet-up' });
    return sessions.length > 0 ? answerFile(c, sessions) : refused(c, goneRefusal);
  })
  .openapi(readCourse, async (c) => {
    const { asker, portal } = c.var;
    const { course } = c.req.valid('param');
    const asked = { kind: 'course' as const, event: course, person: asker?.id ?? '' };
    const sessions = await sessionsOf(portal.db, asked);
    return sessions.length > 0 ? answerFile(c, sessions) : refused(c, noCourseRefusal);
  });

/** The sessions of one event as a file. */
function answerFile(c: Context<Env>, sessions: FullEntry[]) {
  const { asker, portal } = c.var;
  c.header('content-disposition', `attachment; filename="${sessions[0]?.slug}.ics"`);
  const text = calendarText(seenBy(asker?.role ?? 'visitor', sessions), { origin: portal.origin });
  return c.body(text, 200, { 'content-type': icsType });
}

/** Programs ask again and again; most of the time nothing has changed. */
function answerUnlessKnown(c: Context<Env>, text: string) {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  c.header('etag', etag);
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304);
  return c.body(text, 200, { 'content-type': icsType });
}
