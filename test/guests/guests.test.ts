import { expect, test } from 'vitest';
import { loggedPath } from '../../api/log.ts';
import { openEvening, settings, slug, typed } from './stage.ts';

test('the public page says what, when, where and how to get there, and nothing of the inside', async () => {
  const { get } = await openEvening();
  const { status, text } = await get('');
  expect(status).toBe(200);
  for (const said of ['Queues we have known', 'Wednesday 25 November 2026', 'Room Tagus']) {
    expect(text).toContain(said);
  }
  for (const said of ['Ring at <em>number 4</em>', 'Ada L.', 'What do you not eat?', 'soup']) {
    expect(text).toContain(said);
  }
  const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text)?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({
    ...{ '@type': 'Event', name: 'Queues we have known', startDate: '2026-11-25T12:30:00.000Z' },
    organizer: { name: 'Ada L.' },
  });
  expect(text).toMatch(/og:image" content="http:\/\/localhost:4321\/[\w-]+\.png"/);
  // The link to join is for staff, and so are names, lists and other pages.
  expect(text).not.toMatch(/Ada Lindqvist|meet\.example|\/talks\/|\/people\/|\/meet-ups\//);
  expect([...text.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    `http://localhost:4321/open/${slug}/`,
    ...['/favicon.svg', '/open.css', '#main'],
  ]);
});

test('a title cannot end the data that stands in the page', async () => {
  const { db, get } = await openEvening();
  await db.write(`UPDATE events SET title = '</script><script>alert(1)</script>'`);
  const { text } = await get('');
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).toContain('\\u003c/script>');
});

test('a guest asks, confirms by a press, has a seat, and gives it up by their link', async () => {
  const { get, post, linkTo, mailsTo, db, bela } = await openEvening();
  const asked = await post('requests', typed('Gus'));
  expect(asked).toMatchObject({ status: 303, to: `/open/${slug}/asked` });
  expect((await get('asked')).text).toContain('Look into your mail');
  const confirm = await linkTo('Gus');
  expect(confirm).toMatch(/^confirm\/[\w-]{43}$/);
  // A program that looks at the link uses nothing up.
  expect((await get(confirm)).text).toContain('Yes, I come');
  expect((await get(confirm)).status).toBe(200);
  expect(await db.read('SELECT 1 FROM signups')).toEqual([]);
  expect(await post(confirm)).toMatchObject({ status: 200 });
  expect((await post(confirm)).status).toBe(404);
  expect((await get(confirm)).status).toBe(404);

  const mails = await mailsTo('Gus');
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Please confirm: Queues we have known',
    'You have a place: Queues we have known',
  ]);
  const last = mails.at(-1);
  expect(last?.parts[0]?.content).toContain('METHOD:REQUEST');
  expect(JSON.stringify(mails)).not.toMatch(/Ada Lindqvist|meet\.example\/|meet-ups|account/);
  const place = await linkTo('Gus');
  expect((await get(place)).text).toContain('You have a seat.');
  expect(await bela.get(`/events/${slug}/guests`)).toMatchObject({
    body: { open: true, confirmed: 1, waiting: 0, settings: null },
  });
  expect((await bela.get(`/events/${slug}/signups`)).body).toEqual({ confirmed: [], waiting: [] });
  expect((await post(place)).text).toContain('You have no place.');
  expect((await post(place)).text).toContain('You have no place.');
  expect((await mailsTo('Gus')).at(-1)?.parts[0]?.content).toContain('METHOD:CANCEL');
});

test('a guest waits behind staff, is promoted, and reads of it; nobody is named', async () => {
  const { ada, bela, amina, comes, get, linkTo, mailsTo } = await openEvening({ seats: 1 });
  await bela.put(`/events/${slug}/signup`);
  expect((await comes('Gus')).text).toContain('number 1 in the list');
  expect((await get(await linkTo('Gus'))).text).toContain('the first in the list');
  await amina.put(`/events/${slug}/signup`);
  await bela.delete(`/events/${slug}/signup`);
  const promoted = (await mailsTo('Gus')).at(-1);
  expect(promoted).toMatchObject({ subject: 'A seat became free for you: Queues we have known' });
  expect(promoted?.parts[0]?.content).toContain('METHOD:REQUEST');
  const { body } = await bela.get('/notices');
  expect(JSON.stringify(body)).toContain('a guest has the seat that you gave up');
  expect(JSON.stringify(body)).not.toContain('Gus');
  // Their host sees them by name, next to staff, and takes them off or seats them like anybody.
  const hosting = (await ada.get(`/events/${slug}/hosting`)).body as {
    asked: { slug: string; name: string; title: string; state: string }[];
  };
  const gus = hosting.asked.find(({ name }) => name === 'Gus');
  expect(gus).toMatchObject({ title: 'Guest from outside', state: 'confirmed' });
  const off = await ada.put(`/events/${slug}/signups/${gus?.slug}/removal`, { reason: 'Sorry.' });
  expect(off.status).toBe(200);
  expect((await mailsTo('Gus')).at(-1)?.text).toContain('You were taken off the list');
});

test('whoever asks learns nothing of who is there', async () => {
  const { db, post, comes, mailsTo } = await openEvening();
  await comes('Gus');
  const known = await post('requests', typed('Gus'));
  const unknown = await post('requests', typed('Una'));
  expect(known).toEqual(unknown);
  expect((await mailsTo('Gus')).at(-1)?.text).toContain('You asked once more');
  // An address that is used over and over is written to a few times an hour.
  for (let again = 0; again < 8; again += 1) await post('requests', typed('Una'));
  expect(await mailsTo('Una')).toHaveLength(4);
  expect(await db.read(`SELECT 1 FROM guests WHERE mail LIKE 'una@%'`)).toHaveLength(1);
});

test('who has not confirmed holds no seat, and a key is good for its time and its purpose', async () => {
  const { db, bela, post, get, linkTo, wait } = await openEvening({ seats: 1 });
  await post('requests', typed('Gus'));
  const confirm = await linkTo('Gus');
  expect((await bela.put(`/events/${slug}/signup`)).body).toMatchObject({
    signup: { state: 'confirmed' },
  });
  expect((await get(confirm.replace('confirm', 'place'))).status).toBe(404);
  wait({ hours: 3 });
  expect((await post(confirm)).status).toBe(404);
  expect(await db.read(`SELECT 1 FROM signups WHERE person LIKE 'guest%'`)).toEqual([]);
  expect(await db.read(`SELECT hash FROM guest_keys WHERE hash = :confirm`, { confirm })).toEqual(
    [],
  );
  // Behind the statement stands the table itself.
  const forced = db.write(
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT event, person, 'waiting', asked_at FROM guests`,
  );
  await expect(forced).rejects.toThrow('has not confirmed');
});

test('what is wrong with a form stands at its fields, and what was typed stays', async () => {
  const { post, db } = await openEvening();
  const { status, text } = await post('requests', {
    name: ' ',
    mail: 'gus@<b>',
    ['d'.repeat(16)]: '"><i>',
  });
  expect(status).toBe(422);
  expect(text.match(/class="complaint"/g)).toHaveLength(3);
  expect(text).toContain('&quot;&gt;&lt;i&gt;');
  expect(text).not.toContain('<i>');
  expect(await db.read('SELECT 1 FROM guests')).toEqual([]);
});

test('closed, cancelled and drafted events take nobody; another event knows no key of this one', async () => {
  const { ada, get, post, linkTo, comes } = await openEvening();
  await post('requests', typed('Gus'));
  const confirm = await linkTo('Gus');
  await ada.put(`/events/${slug}/guests`, { ...settings, open: false });
  expect((await get('')).status).toBe(404);
  expect((await post(confirm)).status).toBe(404);
  await ada.put(`/events/${slug}/guests`, settings);
  expect((await comes('Una')).status).toBe(200);
  await ada.put(`/talks/${slug}/cancellation`, { reason: 'Flood.' });
  expect((await get('')).text).toContain('It was cancelled.');
  expect((await post('requests', typed('Ulf'))).status).toBe(422);
});

test('the log holds no key of a link', () => {
  const key = 'k'.repeat(43);
  expect(loggedPath(`/open/${slug}/place/${key}`)).toBe(`/open/${slug}/place/…`);
});

test('who is known and who is not get the same answer by the same statements', async () => {
  const { portal, post, db } = await openEvening();
  const asked: string[] = [];
  const { read, readOne, write, batch } = db;
  Object.assign(portal.db, {
    read: (sql: string, args?: never) => {
      asked.push(sql);
      return read(sql, args);
    },
    readOne: (sql: string, args?: never) => {
      asked.push(sql);
      return readOne(sql, args);
    },
    write: (sql: string, args?: never) => {
      asked.push(sql);
      return write(sql, args);
    },
    batch: (statements: { sql: string }[]) => {
      asked.push(...statements.map(({ sql }) => sql));
      return batch(statements);
    },
  });
  const ask = async (name: string) => {
    asked.length = 0;
    const { status, to, text } = await post('requests', typed(name));
    return { status, to, text, asked: [...asked] };
  };
  const fresh = await ask('Greta');
  const known = await ask('Greta');
  expect(known).toEqual(fresh);
  expect(await ask('Gus')).toEqual(fresh);
  expect(fresh.asked.length).toBeGreaterThan(3);
});
