import { expect, test } from 'vitest';
import { ada, amina, bela, chidi, dora, monday } from '../cast.ts';
import { at, offer, opened, refOf, sentences } from './stage.ts';

test('Ada moves her talk, and everyone who signed up is told from when to when', async () => {
  const { ada: adas, bela: belas, chidi: chidis, dora: doras, db } = await opened();
  await belas.put(`/events/failing-over-by-hand/signup`);
  await chidis.put(`/events/failing-over-by-hand/signup`);
  await doras.put(`/events/failing-over-by-hand/signup`);
  const edit = { ...offer, time: '14:00', place: 'Room Douro', version: 1 };
  const moved = await adas.put(at, edit);
  expect(moved).toMatchObject({ status: 200, body: { time: '14:00', version: 2, minutes: 45 } });
  expect(moved.body).toMatchObject({
    changes: [
      {
        ...{ at: monday.toISOString(), by: refOf(ada), what: 'moved' },
        detail: {
          when: [
            'Wednesday 25 November 2026, 12:30 to 13:15, Lisbon time',
            'Wednesday 25 November 2026, 14:00 to 14:45, Lisbon time',
          ],
          where: ['Room Tagus', 'Room Douro'],
        },
      },
    ],
  });
  const told = [
    '“Failing over by hand” was moved to Wednesday 25 November 2026, 14:00 to 14:45, Lisbon time, Room Douro.',
  ];
  expect([await sentences(belas), await sentences(doras), await sentences(adas)]).toEqual([
    told,
    told,
    [],
  ]);
  // The same edit once more, as after a lost answer: it is made already.
  expect(await adas.put(at, edit)).toEqual(moved);
  expect(await db.read('SELECT count(*) AS changes FROM changes')).toEqual([{ changes: 1 }]);
});

test('of two edits of one version the second is refused and leaves no trace', async () => {
  const { ada: adas, amina: aminas, bela: belas, db } = await opened();
  await belas.put('/events/failing-over-by-hand/signup');
  await adas.put(at, { ...offer, title: 'Failing over, by hand', version: 1 });
  expect(await aminas.put(at, { ...offer, time: '09:00', seats: 1, version: 1 })).toMatchObject({
    status: 409,
    body: {
      code: 'conflict',
      detail: 'Someone else changed this talk while you were editing it. Look at it again first.',
    },
  });
  expect((await aminas.get(at)).body).toMatchObject({
    ...{ title: 'Failing over, by hand', time: '12:30', seats: 2, version: 2 },
    changes: [{ what: 'edited', detail: { title: [offer.title, 'Failing over, by hand'] } }],
  });
  expect(await db.read('SELECT count(*) AS notices FROM notices')).toEqual([{ notices: 1 }]);
});

test('more seats go to those who waited, in the order of asking', async () => {
  const { ada: adas, bela: belas, chidi: chidis, dora: doras, amina: aminas } = await opened();
  const seat = '/events/failing-over-by-hand/signup';
  for (const browser of [doras, belas, aminas, chidis]) await browser.put(seat);
  await adas.put(at, { ...offer, seats: 3, version: 1 });
  expect((await adas.get('/events/failing-over-by-hand/signups')).body).toEqual({
    confirmed: [dora, bela, amina].map(refOf),
    waiting: [chidi].map(refOf),
  });
  expect(await sentences(aminas)).toEqual([
    'A seat became free: you now have a place at “Failing over by hand”.',
    '“Failing over by hand” was changed: the number of seats.',
  ]);
});

test('there cannot be fewer seats than are taken, and the refusal says how many', async () => {
  const { ada: adas, bela: belas, chidi: chidis, db } = await opened();
  await belas.put('/events/failing-over-by-hand/signup');
  await chidis.put('/events/failing-over-by-hand/signup');
  const message = '2 people have a seat. Give at least 2, or ask someone to give theirs up.';
  expect(await adas.put(at, { ...offer, seats: 1, version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'too-few-seats', detail: message, fields: [{ field: 'seats', message }] },
  });
  expect(await db.read('SELECT 1 FROM changes UNION ALL SELECT 1 FROM notices')).toEqual([]);
});

test('an admin edits another’s talk, and its speaker is told, too', async () => {
  const { ada: adas, amina: aminas } = await opened();
  await aminas.put(at, { ...offer, abstract: 'Shorter.', link: '', version: 1 });
  expect(await sentences(adas)).toEqual([
    '“Failing over by hand” was changed: the link to join and what it is about.',
  ]);
});

test('a change tells visitors that the link is another, never which', async () => {
  const { ada: adas, visitor } = await opened();
  await adas.put(at, { ...offer, link: 'https://meet.example/secret', version: 1 });
  const { body } = await visitor.get(at);
  expect(body).toMatchObject({ changes: [{ detail: { link: ['a link', 'another link'] } }] });
  expect(JSON.stringify(body)).not.toContain('meet.example');
});

test('of twenty who edit one version at the same moment one wins, and nobody else leaves a trace', async () => {
  const { ada: adas, db } = await opened();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      adas.put(at, { ...offer, title: `Title ${number}`, seats: number + 1, version: 1 }),
    ),
  );
  const won = answers.filter(({ status }) => status === 200);
  expect(won).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  expect((await adas.get(at)).body).toEqual(won[0]?.body);
  expect(await db.read('SELECT count(*) AS changes FROM changes')).toEqual([{ changes: 1 }]);
});
