import { expect, test } from 'vitest';
import { seenBy } from '../../api/calendar/rules.ts';
import { Calendar } from '../../api/calendar/schema.ts';
import { fullEntriesOf } from '../../api/calendar/sources.ts';
import { ada, adaOffers, arrive, bela, chidi, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

const range = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };

test('a month, and what is mine of it, is at once as everything that changes leaves it, for everybody', async () => {
  const { app, portal, db } = await openPortal({ now: () => monday });
  await arrive(db);
  const people = [undefined, ada, bela, chidi];
  const browsers = await Promise.all(people.map((person) => browserOf(app, person)));
  const [, adas, belas] = browsers;
  const said = { title: 'A draft', abstract: '', seats: null, place: '', link: '' };
  const when = { date: '2026-11-27', time: '12:30', zone: 'Europe/Lisbon', minutes: 45 };
  const changes: [what: string, change: () => Promise<unknown> | undefined][] = [
    ['nothing', () => Promise.resolve()],
    ['an offer', () => adaOffers(db)],
    ['a seat', () => belas?.put('/events/failing-over-by-hand/signup')],
    ['a seat given up', () => belas?.delete('/events/failing-over-by-hand/signup')],
    ['another host', () => adaOffers(db, { slug: 'another', host: bela.id })],
    ['a draft', () => adas?.post('/drafts', { ...said, ...when, id: 'd'.repeat(16) })],
    ['a host renamed', () => db.write(`UPDATE people SET name = 'Ada L.' WHERE id = '${ada.id}'`)],
    ['a title', () => db.write(`UPDATE events SET title = 'New' WHERE slug = 'another'`)],
    [
      'a time',
      () =>
        db.write(`UPDATE sessions SET starts_at = '2026-11-24T12:30:00.000Z',
          ends_at = '2026-11-24T13:30:00.000Z' WHERE event = 'another'`),
    ],
    ['an end', () => adas?.put('/talks/failing-over-by-hand/cancellation', { reason: 'Ill' })],
    ['a deletion', () => db.write(`DELETE FROM events WHERE slug = 'another'`)],
  ];
  const address = `/calendar?from=${range.from}&to=${range.to}`;
  for (const [what, change] of changes) {
    await change();
    for (const [number, person] of people.entries()) {
      for (const mine of [false, true]) {
        const { body } = (await browsers[number]?.get(`${address}&mine=${mine}`)) ?? {};
        // What a feed would tell of it is read in another way, and not kept.
        const asked = { ...range, person: person?.id ?? '', mine };
        const seen = seenBy(person?.role ?? 'visitor', await fullEntriesOf(portal, asked));
        const told = Calendar.parse({ entries: seen });
        expect([what, mine, Calendar.parse(body)]).toEqual([what, mine, told]);
      }
    }
  }
});
