import { expect, test } from 'vitest';
import type { Db } from '../../api/db.ts';
import type { TalkSummary } from '../../api/talks/schema.ts';
import { listTalks } from '../../api/talks/store.ts';
import { ada, adaOffers, after, arrive, bela, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

async function openedWith(count: number) {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  for (let number = 0; number < count; number += 1) {
    const startsAt = after(monday, { days: number - 1 });
    await adaOffers(db, {
      slug: `talk-${number}`,
      startsAt: startsAt.toISOString(),
      endsAt: after(startsAt, { minutes: 45 }).toISOString(),
    });
  }
  return { app, db };
}

const slugsIn = ({ body }: { body: unknown }) =>
  (body as { talks: TalkSummary[] }).talks.map(({ slug }) => slug);

test('a list tells how full each talk is and what my place in it is', async () => {
  const { app } = await openedWith(3);
  const browser = await browserOf(app, bela);
  await browser.put('/events/talk-2/signup');
  expect((await browser.get(`/talks?from=${monday.toISOString()}`)).body).toMatchObject({
    talks: [
      { slug: 'talk-1', phase: 'running', confirmed: 0, signup: null, mine: false },
      { slug: 'talk-2', phase: 'announced', confirmed: 1, signup: { state: 'confirmed' } },
    ],
  });
});

test.each([
  ['', ['talk-0', 'talk-1', 'talk-2', 'talk-3']],
  ['?order=latest&limit=2', ['talk-3', 'talk-2']],
  ['?from=2026-11-23T10:44:59Z&to=2026-11-24T10:00:00Z', ['talk-1']],
  ['?from=2026-11-23T10:45:00Z&to=2026-11-24T10:00:01Z', ['talk-2']],
  // The same instant, said with another offset.
  ['?from=2026-11-23T12:45:00%2B02:00&to=2026-11-24T10:00:01Z', ['talk-2']],
])('asked with "%s" the list holds what overlaps that time', async (query, slugs) => {
  const { app } = await openedWith(4);
  const visitor = await browserOf(app);
  expect(slugsIn(await visitor.get(`/talks${query}`))).toEqual(slugs);
});

test.each(['?limit=0', '?limit=201', '?order=best', '?from=yesterday'])(
  'a list asked with "%s" is refused',
  async (query) => {
    const { app } = await openedWith(0);
    const visitor = await browserOf(app);
    expect(await visitor.get(`/talks${query}`)).toMatchObject({
      status: 422,
      body: { code: 'invalid' },
    });
  },
);

test.each([1, 30])('a list of %i talks takes one statement', async (count) => {
  const { db } = await openedWith(count);
  let reads = 0;
  const counting: Db = {
    ...db,
    read: (...args) => {
      reads += 1;
      return db.read(...args);
    },
  };
  const range = { from: undefined, to: undefined } as const;
  const talks = await listTalks(counting, {
    ...range,
    order: 'soonest',
    limit: 100,
    person: ada.id,
  });
  expect([talks.length, reads]).toEqual([count, 1]);
});
