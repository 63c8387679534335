import { expect, test } from 'vitest';
import type { Signups } from '../../api/events/schema.ts';
import { ada, arrive, crowd } from '../cast.ts';
import { browserOf } from '../client.ts';
import { opened } from './stage.ts';

test('of many who join and leave a running group at once, as many are in it as there is room for', async () => {
  const people = crowd(16);
  const { app, db, event, read, waitUntil, ada: host } = await opened({ seats: 6 });
  await arrive(db, people);
  waitUntil('2026-11-28T12:00:00Z');
  const browsers = await Promise.all(people.map((person) => browserOf(app, person)));
  const joined = await Promise.all(browsers.map((browser) => browser.put(`${event}/signup`)));
  expect(joined.map(({ status }) => status)).toEqual(people.map(() => 200));
  const signups = async () => (await host.get(`${event}/signups`)).body as Signups;
  const first = await signups();
  expect([first.confirmed.length, first.waiting.length]).toEqual([6, 11]);

  // The five who came first leave, while all who read the page plan the next meetings.
  const leaving = first.confirmed.filter(({ slug }) => slug !== ada.slug);
  await Promise.all(
    browsers.map((browser, at) =>
      leaving.some(({ slug }) => slug === people[at]?.slug)
        ? browser.delete(`${event}/signup`)
        : browser.get(event.replace('/events', '/reading-groups')),
    ),
  );
  const after = await signups();
  expect(after.confirmed.slice(1)).toEqual(first.waiting.slice(0, 5));
  expect(after.waiting).toEqual(first.waiting.slice(5));
  const group = await read();
  const members = new Set(group.members.map(({ slug }) => slug));
  expect(group.coming).toHaveLength(8);
  for (const { presenter } of group.coming) {
    expect(presenter === null || members.has(presenter.slug)).toBe(true);
  }
});
