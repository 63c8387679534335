import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { sweep } from '../../api/mail/sweeps/sweep.ts';
import { ada, adaOffers, after, bela, chidi, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import type { Received } from './server.ts';
import { openMailroom } from './stage.ts';

/** What each mail tells a calendar: the method, the entry and its number. */
function told({ attachments }: Received) {
  const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!part) return undefined;
  const { content } = part;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => event?.getFirstPropertyValue(name);
  return [calendar.getFirstPropertyValue('method'), value('uid'), value('sequence')];
}

const signup = (slug: string) => `/events/${slug}/signup`;

test('each change counts up the same entry, also for who left and came back', async () => {
  const { db, adas, belas, runner, server } = await openMailroom();
  const { slug, title, abstract, seats } = await adaOffers(db);
  const uid = 'failing-over-by-hand-1@potluck';
  await belas.put(signup(slug));
  await runner.round();
  await belas.delete(signup(slug));
  await runner.round();
  await belas.put(signup(slug));
  await runner.round();
  await adas.put(`/talks/${slug}`, {
    ...{ title, abstract, seats, place: 'Room Douro', link: '', version: 1 },
    ...{ date: '2026-11-26', time: '12:30', zone: 'Europe/Lisbon', minutes: 45 },
  });
  await runner.round();
  await adas.put(`/talks/${slug}/cancellation`, { reason: 'Ill' });
  await runner.round();
  expect(server.received.map(told)).toEqual([
    ['REQUEST', uid, 1],
    ['CANCEL', uid, 2],
    ['REQUEST', uid, 3],
    ['REQUEST', uid, 4],
    ['CANCEL', uid, 5],
  ]);
});

test('who waits is told without an entry, and with one when a seat becomes theirs', async () => {
  const { db, app, belas, runner, server } = await openMailroom();
  const { slug } = await adaOffers(db, { seats: 1 });
  const chidis = await browserOf(app, chidi);
  await chidis.put(signup(slug));
  await belas.put(signup(slug));
  await runner.round();
  await chidis.delete(signup(slug));
  await runner.round();
  const toBela = server.received.filter(({ to }) => to?.[0]?.name === bela.name);
  expect(toBela.map(({ subject }) => subject)).toEqual([
    'You are in the waiting list: Failing over by hand',
    'A seat became free for you: Failing over by hand',
  ]);
  expect(toBela.map(told)).toEqual([undefined, ['REQUEST', 'failing-over-by-hand-1@potluck', 1]]);
});

test('what is soon is reminded of once, and thanked for once when it is over', async () => {
  const { db, belas, runner, server, portal, wait } = await openMailroom();
  const { slug } = await adaOffers(db, {
    startsAt: after(monday, { days: 2 }).toISOString(),
    endsAt: after(monday, { days: 2, hours: 1 }).toISOString(),
  });
  await belas.put(signup(slug));
  // Weekly mails would come in between.
  await db.write(`INSERT INTO mail_choices SELECT id, 'week', 'off' FROM people`);
  await sweep(portal);
  await runner.round();
  wait({ days: 1, hours: 1 });
  await sweep(portal);
  await sweep(portal);
  await runner.round();
  wait({ days: 1, hours: 1 });
  await sweep(portal);
  await sweep(portal);
  await runner.round();
  const subjects = (name: string) =>
    server.received.filter(({ to }) => to?.[0]?.name === name).map(({ subject }) => subject);
  expect(subjects(bela.name)).toEqual([
    'You have a place: Failing over by hand',
    'Soon: Failing over by hand',
    'Afterwards: Failing over by hand',
  ]);
  expect(subjects(ada.name)).toEqual(['Soon: Failing over by hand']);
  wait({ days: 100 });
  await sweep(portal);
  expect(await db.read('SELECT * FROM mails')).toEqual([]);
});
