import { json, refused, route } from '../route.ts';
import { hashOf, newToken } from '../sign-ins/token.ts';
import { takes } from '../site/coding.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { endFeed, feedMadeAt, makeFeed } from './feeds/store.ts';
import { endGzip } from './gzip.ts';
import { rangeRefusal } from './rules.ts';
import { Calendar, CalendarQuery, NewFeed, OwnFeed } from './schema.ts';
import { writtenCalendar } from './written.ts';

const read = route({
  act: 'calendar.read',
  method: 'get',
  path: '/calendar',
  summary: 'Everything with a date that overlaps a time',
  request: { query: CalendarQuery },
  responses: { 200: json(Calendar, 'By the time') },
});

const readOwnFeed = route({
  act: 'calendar-feed.keep',
  method: 'get',
  path: '/calendar-feed',
  summary: 'Whether my calendar has an address for other programs',
  responses: { 200: json(OwnFeed, 'Since when; the address itself is not kept') },
});

const renewFeed = route({
  act: 'calendar-feed.keep',
  method: 'put',
  path: '/calendar-feed',
  summary: 'Give my calendar an address, in place of the one before',
  responses: { 200: json(NewFeed, 'The address, which is told only now') },
});

const dropFeed = route({
  act: 'calendar-feed.keep',
  method: 'delete',
  path: '/calendar-feed',
  summary: 'End the address of my calendar',
  responses: { 204: { description: 'It answers no more' } },
});

/** What has dates, and the secret address under which a person's own is fetched. */
export const calendar = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { mine, ...query } = c.req.valid('query');
    const [from, to] = [new Date(query.from), new Date(query.to)];
    const refusal = rangeRefusal(from, to);
    if (refusal) return refused(c, refusal);
    const { begin, packed, end } = await writtenCalendar(portal, {
      ...{ from: instant(from), to: instant(to), mine },
      ...{ person: asker?.id ?? '', role: asker?.role ?? 'visitor' },
    });
    // Written out already, in the form that the route declares; its test reads it by the schema.
    c.header('content-type', 'application/json');
    c.header('vary', 'accept-encoding');
    if (!packed || !takes(c.req.header('accept-encoding') ?? '', 'gzip')) {
      return c.body(begin + end, 200) as never;
    }
    c.header('content-encoding', 'gzip');
    return c.body(endGzip(packed, end), 200) as never;
  })
  .openapi(readOwnFeed, async (c) => {
    const { asker, portal } = c.var;
    return c.json({ madeAt: await feedMadeAt(portal.db, asker?.id ?? '') }, 200);
  })
  .openapi(renewFeed, async (c) => {
    const { asker, portal } = c.var;
    const now = instant(portal.now());
    const token = newToken();
    await makeFeed(portal.db, { person: asker?.id ?? '', hash: hashOf(token), now });
    return c.json({ madeAt: now, path: `/api/calendar/${token}.ics` }, 200);
  })
  .openapi(dropFeed, async (c) => {
    const { asker, portal } = c.var;
    await endFeed(portal.db, asker?.id ?? '');
    return c.body(null, 204);
  });
