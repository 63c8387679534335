import { expect, test } from 'vitest';
import { attendeesCsv } from '../../../api/events/hosting/csv.ts';
import type { Talk } from '../../../api/talks/schema.ts';
import { event } from '../../attendance/stage.ts';
import { bela, chidi, dora, emil } from '../../cast.ts';
import { sentences } from '../../talks/stage.ts';
import { hosted, seated, trail } from './stage.ts';

test('Ada gives somebody a seat before their turn, on one more chair, and says why', async () => {
  const { as, promote, own, hosting } = await hosted(['bela', 'chidi', 'dora', 'emil']);
  expect(await promote(emil.slug)).toMatchObject({
    status: 409,
    body: {
      code: 'full',
      detail: 'All 2 seats are taken. Add one more chair, or take somebody off the list first.',
    },
  });
  expect((await promote(emil.slug, { addSeat: true })).status).toBe(200);
  // A second time changes nothing.
  expect((await promote(emil.slug, { addSeat: true })).status).toBe(200);
  const told = await hosting();
  expect(told).toMatchObject({ seats: 3, confirmed: 3, waiting: 1 });
  expect(seated(told)).toEqual([bela.slug, chidi.slug, emil.slug]);
  expect(trail(told)).toEqual(expect.arrayContaining(['edited', `promoted ${emil.slug}`]));
  expect(trail(told)).toHaveLength(2);
  expect(await own('emil')).toMatchObject({
    promoted: { words: 'She helps me.', by: { slug: 'ada-lindqvist' } },
    removed: null,
  });
  expect(await sentences(as.emil)).toEqual([
    'Ada Lindqvist gave you a seat at “Failing over by hand”: She helps me.',
  ]);
  // An edit from before the chair would undo it.
  const { body } = await as.ada.get(`/talks/${event}`);
  expect(body as Talk).toMatchObject({ version: 2, changes: [{ detail: { seats: ['2', '3'] } }] });
});

test('where a seat is free no chair is added', async () => {
  const { db, promote, hosting } = await hosted(['bela', 'chidi', 'dora']);
  await db.write(`UPDATE events SET seats = 3`);
  expect((await promote(dora.slug, { addSeat: true })).status).toBe(200);
  expect(await hosting()).toMatchObject({ seats: 3, confirmed: 3 });
});

test('Ada takes somebody off the list: they read why, and the first who waits gets the seat', async () => {
  const { as, remove, own, hosting } = await hosted(['bela', 'chidi', 'dora']);
  expect((await remove(bela.slug)).status).toBe(200);
  expect((await remove(bela.slug)).status).toBe(200);
  expect(await remove(emil.slug)).toMatchObject({ status: 409 });
  const told = await hosting();
  expect(seated(told)).toEqual([chidi.slug, dora.slug]);
  expect(told.asked[0]).toMatchObject({ state: 'withdrawn', heir: { slug: dora.slug } });
  expect(told.asked[2]).toMatchObject({ state: 'confirmed', from: { slug: bela.slug } });
  expect(trail(told)).toEqual([`removed ${bela.slug}`]);
  expect(await own('bela')).toMatchObject({ removed: { words: 'He is on holiday' } });
  expect(await sentences(as.bela)).toEqual([
    'Ada Lindqvist took you off the list of “Failing over by hand”: He is on holiday.',
  ]);
  expect(await sentences(as.dora)).toHaveLength(1);
  await as.bela.put(`/events/${event}/signup`);
  expect(await own('bela')).toMatchObject({ removed: null });
});

test('what is over or cancelled stays as it was', async () => {
  const { db, from, promote, remove, askOver } = await hosted(['bela', 'chidi', 'dora']);
  from(1);
  expect(await promote(dora.slug)).toMatchObject({ status: 409, body: { code: 'over' } });
  expect((await remove(dora.slug)).status).toBe(200);
  from(46);
  for (const answer of [
    await promote(dora.slug),
    await remove(bela.slug),
    await askOver(bela.slug),
  ])
    expect(answer).toMatchObject({ status: 409, body: { code: 'over' } });
  from(-60);
  await db.write(
    `INSERT INTO cancellations VALUES ('${event}', '${bela.id}', 'Ill', '2026-11-25T10:00:00.000Z')`,
  );
  for (const answer of [
    await promote(dora.slug),
    await remove(bela.slug),
    await askOver(bela.slug),
  ])
    expect(answer).toMatchObject({ status: 409, body: { code: 'cancelled' } });
});

test('a message goes to whom it is for, once, and at most five times a day', async () => {
  const { as, from, write, hosting } = await hosted(['bela', 'chidi', 'dora']);
  const said = 'Ada Lindqvist writes about “Failing over by hand”: Bring a laptop.';
  expect((await write('one', { to: 'confirmed' })).status).toBe(200);
  expect((await write('one', { to: 'confirmed' })).status).toBe(200);
  await write('two', { to: 'waiting', words: 'It is full!' });
  expect(await sentences(as.bela)).toEqual([said]);
  expect(await sentences(as.dora)).toEqual([
    'Ada Lindqvist writes about “Failing over by hand”: It is full!',
  ]);
  for (const message of ['three', 'four', 'five']) expect((await write(message)).status).toBe(200);
  expect((await hosting()).messagesLeft).toBe(0);
  expect(await write('six')).toMatchObject({ status: 429, body: { code: 'too-many' } });
  // The one that was sent is still the same one.
  expect((await write('five')).status).toBe(200);
  expect(await sentences(as.chidi)).toHaveLength(4);
  expect(await sentences(as.ada)).toHaveLength(0);
  from(0);
  expect((await write('six')).status).toBe(200);
});

test('a handover is asked for, accepted, and told; until then the old host stays', async () => {
  const { as, from, own, askOver, accept, hosting } = await hosted(['bela']);
  expect((await askOver(chidi.slug)).status).toBe(200);
  expect((await askOver(chidi.slug)).status).toBe(200);
  expect(await hosting()).toMatchObject({
    host: { slug: 'ada-lindqvist' },
    handover: { person: { slug: chidi.slug } },
  });
  expect((await own('chidi')).askedOver).toMatchObject({ by: { slug: 'ada-lindqvist' } });
  expect(await accept('bela')).toMatchObject({ status: 409, body: { code: 'closed' } });
  from(-50);
  expect((await accept('chidi')).body).toMatchObject({ askedOver: null, runs: true });
  expect((await accept('chidi')).status).toBe(200);
  const told = await hosting('chidi');
  expect(told).toMatchObject({ host: { slug: chidi.slug }, handover: null });
  expect(trail(told)).toEqual(['took-over ada-lindqvist', `asked-over ${chidi.slug}`]);
  expect(await sentences(as.chidi)).toEqual([
    'Ada Lindqvist asks you to run “Failing over by hand” from now on. Say on its page whether you will.',
  ]);
  expect(await sentences(as.ada)).toEqual([
    'Chidi Okafor runs “Failing over by hand” from now on.',
  ]);
});

test('a handover is declined, or taken back', async () => {
  const { as, own, askOver, accept, endOver, hosting } = await hosted([]);
  await askOver(chidi.slug);
  expect(await endOver('bela')).toMatchObject({ status: 403 });
  await endOver('chidi');
  expect(await sentences(as.ada)).toEqual([
    'Chidi Okafor would rather not take “Failing over by hand” over.',
  ]);
  await askOver(bela.slug);
  await endOver('ada');
  await endOver('ada');
  expect((await own('bela')).askedOver).toBe(null);
  expect(await accept('bela')).toMatchObject({ status: 409 });
  expect(await askOver('ada-lindqvist')).toMatchObject({ status: 422 });
  expect(await askOver('greta-gast')).toMatchObject({ status: 404 });
  expect(trail(await hosting())).toHaveLength(4);
});

test('a name cannot become a formula, and every name opens as it is written', async () => {
  const { db, csv } = await hosted(['bela', 'chidi', 'dora']);
  await db.write(`UPDATE people SET name = '=HYPERLINK("http://x")' WHERE id = '${chidi.id}'`);
  await db.write(
    `UPDATE people SET name = 'Dora, "the" ' || char(10) || 'Maar' WHERE id = '${dora.id}'`,
  );
  const text = await csv();
  // The byte order mark is taken off by who reads text; the next test sees it.
  expect(text.startsWith('"Name","Team"')).toBe(true);
  expect(text).toContain('"Béla Kovács","payments","","has a seat","","2026-11-23 10:00"');
  expect(text).toContain(`"'=HYPERLINK(""http://x"")","search"`);
  expect(text).toContain('"Dora, ""the"" \nMaar","search","","waits","1"');
  expect(text.endsWith('\r\n')).toBe(true);
});

test.each(['=1', '+1', '-1', '@a', '\tx', '\rx', '＝1', '＋1', '－1', '＠a'])(
  '%j is no formula in a table',
  async (name) => {
    const row = { slug: 'x', name, team: null, title: '', state: 'waiting', place: 1 } as const;
    const times = { askedAt: '2026-11-25T12:00:00.000Z', promotedAt: null, withdrawnAt: null };
    const text = attendeesCsv({
      asked: [{ ...row, ...times, heir: null, from: null, attended: 0 }],
      event: { slug: 'x', kind: 'talk', title: 'X', phase: 'over', zone: 'Europe/Lisbon' },
      sessions: 1,
    });
    expect(text).toContain(`"'${name}"`);
    expect(text.startsWith('\uFEFF"Name"')).toBe(true);
  },
);
