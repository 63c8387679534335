import { expect, test } from 'vitest';
import type { Post } from '../../api/mail/post.ts';
import { adaOffers, after, amina, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { mailServer } from './server.ts';
import { openMailroom } from './stage.ts';

const seat = (slug: string) => `/events/${slug}/signup`;
const cancelled = { reason: 'The speaker is ill.' };

test('a seat is confirmed by mail, with an entry for the calendar', async () => {
  const { db, belas, runner, server } = await openMailroom();
  const { slug } = await adaOffers(db);
  await belas.put(seat(slug));
  expect(await runner.round()).toBe(1);
  const [mail] = server.received;
  expect(mail?.to).toEqual([{ name: bela.name, address: 'bela-kovacs@example.org' }]);
  expect(mail?.subject).toBe('You have a place: Failing over by hand');
  expect(mail?.text).toContain('Wednesday 25 November 2026, 13:30–14:15 (Berlin time)');
  const ics = String(
    mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')?.content && mail.raw,
  );
  expect(ics).toContain('method=REQUEST');
  expect(await runner.round()).toBe(0);
});

test('what is refused for now is tried again later and later, and holds back its own thing alone', async () => {
  const { db, belas, runner, server, wait, app, states } = await openMailroom();
  const { slug } = await adaOffers(db);
  await adaOffers(db, { slug: 'another-talk', id: 'another-talk', session: 'another-talk-1' });
  server.moods.push({ refuses: 451, at: 'data' });
  await belas.put(seat(slug));
  expect(await runner.round()).toBe(0);
  await belas.put(seat('another-talk'));
  await belas.delete(seat(slug));
  const chidis = await browserOf(app, chidi);
  await chidis.put(seat(slug));
  // The other talk, and another person: these go. What came after the refused one does not.
  expect(await runner.round()).toBe(2);
  expect((await states()).map(({ what, state }) => [what, state])).toEqual([
    ['signed-up', 'due'],
    ['signed-up', 'sent'],
    ['left', 'due'],
    ['signed-up', 'sent'],
  ]);
  wait({ minutes: 1 });
  await runner.round();
  // The seat was given up meanwhile, so that the first would not be true any more.
  expect((await states()).map(({ state }) => state)).toEqual(['dropped', 'sent', 'sent', 'sent']);
  expect(server.received.at(-1)?.subject).toBe('You gave your place up: Failing over by hand');
});

test('what is refused for good waits for an admin', async () => {
  const { db, belas, runner, server, states } = await openMailroom();
  const { slug } = await adaOffers(db);
  server.moods.push({ refuses: 550, at: 'rcpt' });
  await belas.put(seat(slug));
  expect(await runner.round()).toBe(0);
  expect(await states()).toMatchObject([{ state: 'dead', tries: 1 }]);
});

test('after three days of no there is no further try', async () => {
  const { db, belas, runner, server, wait, states } = await openMailroom();
  const { slug } = await adaOffers(db, {
    startsAt: after(monday, { days: 20 }).toISOString(),
    endsAt: after(monday, { days: 20, hours: 1 }).toISOString(),
  });
  server.state.mood = () => ({ refuses: 450, at: 'data' });
  await belas.put(seat(slug));
  for (let day = 0; day < 12; day += 1) {
    await runner.round();
    wait({ days: 1 });
  }
  expect(await states()).toMatchObject([{ state: 'dead', tries: 10 }]);
});

test('a server that is away costs no mail anything, and gets all when it is back', async () => {
  const { db, belas, runner, server, wait, app, states } = await openMailroom();
  const { slug } = await adaOffers(db);
  await server.close();
  await belas.put(seat(slug));
  await (await browserOf(app, chidi)).put(seat(slug));
  for (let times = 0; times < 5; times += 1) {
    expect(await runner.round()).toBe(0);
    wait({ minutes: 5 });
  }
  expect(await states()).toMatchObject([
    { state: 'due', tries: 0 },
    { state: 'due', tries: 0 },
  ]);
  const back = await mailServer(server.port);
  expect(await runner.round()).toBe(2);
  expect(back.received).toHaveLength(2);
});

test('a connection that is cut after the text sends it again, the same to the letter', async () => {
  const { db, belas, runner, server, wait } = await openMailroom();
  const { slug } = await adaOffers(db);
  server.moods.push('drops-after-data');
  await belas.put(seat(slug));
  expect(await runner.round()).toBe(0);
  wait({ minutes: 1 });
  expect(await runner.round()).toBe(1);
  // Here SMTP leaves open what happened: the second copy is the same mail, and says so.
  const [first, second] = server.received;
  expect(server.received).toHaveLength(2);
  expect(second?.messageId).toBe(first?.messageId);
  expect(second?.text).toBe(first?.text);
});

test('two runners send each mail once, and one takes over when the other is gone', async () => {
  const { db, runner, runnerOf, server, app, wait } = await openMailroom();
  const other = runnerOf('two');
  const { slug } = await adaOffers(db, { seats: null });
  server.state.mood = () => ({ delays: 5 });
  for (const person of [bela, chidi, dora, amina])
    await (await browserOf(app, person)).put(seat(slug));
  await Promise.all([runner.round(), other.round(), runner.round(), other.round()]);
  const readers = server.received.map(({ to }) => to?.[0]?.address);
  expect(readers).toHaveLength(4);
  expect(new Set(readers).size).toBe(4);
  // Whoever holds the lease is killed: nothing goes until it ends, and then all does.
  await db.write(
    `INSERT INTO leases (name, owner, until) VALUES ('mail', 'killed', :until)
    ON CONFLICT (name) DO UPDATE SET owner = 'killed', until = :until`,
    {
      until: after(monday, { minutes: 2 }).toISOString(),
    },
  );
  await (await browserOf(app, bela)).delete(seat(slug));
  expect(await other.round()).toBe(0);
  wait({ minutes: 2 });
  expect(await other.round()).toBe(1);
});

test('a process that ends in the middle of a mail loses none', async () => {
  const { db, belas, runnerOf, server, wait, states } = await openMailroom();
  const { slug } = await adaOffers(db);
  await belas.put(seat(slug));
  // It says that it begins, and is never heard of again.
  const begun = Promise.withResolvers<void>();
  const hanging: Post = {
    send: () => {
      begun.resolve();
      return new Promise(() => undefined);
    },
    close: () => undefined,
    keeps: false,
  };
  void runnerOf('dying', hanging).round();
  await begun.promise;
  const next = runnerOf('next');
  expect(await next.round()).toBe(0);
  wait({ minutes: 2 });
  expect(await next.round()).toBe(1);
  expect(server.received).toHaveLength(1);
  expect(await states()).toMatchObject([{ state: 'sent', tries: 2 }]);
});

test('without an address, or with mail off, nothing is written down', async () => {
  const { db, belas } = await openMailroom();
  const { slug } = await adaOffers(db);
  await db.write('UPDATE people SET mail = NULL WHERE id = :id', { id: bela.id });
  await belas.put(seat(slug));
  await db.write(`UPDATE mail_state SET mode = 'off'`);
  await db.write('UPDATE people SET mail = :mail WHERE id = :id', {
    id: bela.id,
    mail: 'b@example.org',
  });
  await belas.delete(seat(slug));
  expect(await db.read('SELECT * FROM mails')).toEqual([]);
});

test('everyone is told of a cancellation, after what they were told before', async () => {
  const { db, adas, belas, runner, server } = await openMailroom();
  const { slug } = await adaOffers(db);
  await belas.put(seat(slug));
  await runner.round();
  await adas.put(`/talks/${slug}/cancellation`, cancelled);
  expect(await runner.round()).toBe(1);
  const [invited, called] = server.received.map(({ raw }) => raw);
  expect(server.received[1]?.subject).toBe('Cancelled: Failing over by hand');
  expect(invited).toContain('method=REQUEST');
  expect(called).toContain('method=CANCEL');
});
