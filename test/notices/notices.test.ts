import { expect, test } from 'vitest';
import { sentence } from '../../api/notices/rules.ts';
import { ada, adaOffers, arrive, bela, chidi, dora, monday } from '../cast.ts';
import { browserOf } from '../client.ts';
import { openPortal } from '../open-portal.ts';

const about = { title: 'Sourdough' };
const when: [string, string] = [
  'Monday 23 November 2026, 10:00 to 10:45, Lisbon time',
  'Tuesday 24 November 2026, 10:00 to 10:45, Lisbon time',
];

test.each([
  [
    'moved',
    { when },
    '“Sourdough” was moved to Tuesday 24 November 2026, 10:00 to 10:45, Lisbon time.',
  ],
  [
    'moved',
    { when, where: ['A', 'B'] },
    '“Sourdough” was moved to Tuesday 24 November 2026, 10:00 to 10:45, Lisbon time, B.',
  ],
  ['moved', { where: ['A', 'B'], title: ['Bread', 'Sourdough'] }, '“Sourdough” was moved to B.'],
  ['moved', { where: ['A', 'not said'] }, '“Sourdough” was moved; its place is not said yet.'],
  ['edited', { title: ['Bread', 'Sourdough'] }, '“Sourdough” was changed: its title.'],
  [
    'edited',
    { title: ['a', 'b'], seats: ['1', '2'], link: ['a', 'b'] },
    '“Sourdough” was changed: its title, the number of seats and the link to join.',
  ],
  ['cancelled', { reason: ['', 'I am ill'] }, '“Sourdough” was cancelled: I am ill.'],
  ['cancelled', { reason: ['', 'Sorry!'] }, '“Sourdough” was cancelled: Sorry!'],
  ['seated', {}, 'A seat became free: you now have a place at “Sourdough”.'],
  [
    'reported',
    { by: 'Ada Lindqvist', said: 'The flag\nis gone' },
    'Ada Lindqvist says of “Sourdough”: The flag is gone.',
  ],
  [
    'settled',
    { answer: 'mended', words: 'Thank you!' },
    '“Sourdough” was mended, after what you said of it. Thank you!',
  ],
  [
    'settled',
    { answer: 'not-wrong', words: '' },
    '“Sourdough” was found to be right, after what you said of it.',
  ],
  [
    'help-wanted',
    { by: 'Dora Maar', at: 'Payments', words: 'Which ledger?' },
    'Dora Maar asks for help at Payments: Which ledger?',
  ],
  ['passed-on', { to: 'Dora Maar' }, 'Dora Maar has the seat that you gave up at “Sourdough”.'],
] as const)('%s with %j reads as a sentence', (what, detail, expected) => {
  expect(sentence({ what, about, detail: structuredClone(detail) as never })).toBe(expected);
});

async function opened() {
  const { app, db } = await openPortal({ now: () => monday });
  await arrive(db);
  await adaOffers(db, { seats: 1 });
  return { app, db };
}

test('Béla reads his notices up to one of them, and no further', async () => {
  const { app, db } = await opened();
  const belas = await browserOf(app, bela);
  const adas = await browserOf(app, ada);
  await belas.put('/events/failing-over-by-hand/signup');
  const session = { date: '2026-11-25', time: '12:30', zone: 'Europe/Lisbon', minutes: 45 };
  const offer = { ...session, abstract: '', place: 'A', link: '', seats: 1 };
  for (const version of [1, 2, 3]) {
    await adas.put('/talks/failing-over-by-hand', { ...offer, title: `Title ${version}`, version });
  }
  const { body } = await belas.get('/notices');
  const about = { kind: 'talk', slug: 'failing-over-by-hand', title: 'Title 3' };
  const at = monday.toISOString();
  const edited = {
    what: 'edited',
    at,
    about,
    sentence: '“Title 3” was changed: its title.',
  };
  const moved = { what: 'moved', at, about, sentence: '“Title 3” was moved to A.' };
  expect(body).toEqual({
    unread: 3,
    notices: [
      { id: 3, read: false, ...edited },
      { id: 2, read: false, ...edited },
      { id: 1, read: false, ...moved },
    ],
  });
  const marked = await belas.put('/notices/read-mark', { through: 2 });
  expect(marked.body).toMatchObject({
    unread: 1,
    notices: [{ read: false }, { read: true }, { read: true }],
  });
  expect(await belas.put('/notices/read-mark', { through: 1 })).toEqual(marked);
  expect((await belas.get('/me')).body).toMatchObject({ unread: 1 });
  expect(
    await db.read('SELECT count(*) AS others FROM notices WHERE person <> :id', { id: bela.id }),
  ).toEqual([{ others: 0 }]);
});

test('Chidi cannot mark what is Béla’s', async () => {
  const { app } = await opened();
  const [belas, chidis, doras] = [
    await browserOf(app, bela),
    await browserOf(app, chidi),
    await browserOf(app, dora),
  ];
  await belas.put('/events/failing-over-by-hand/signup');
  await doras.put('/events/failing-over-by-hand/signup');
  await belas.delete('/events/failing-over-by-hand/signup');
  expect((await chidis.put('/notices/read-mark', { through: 1_000 })).body).toEqual({
    unread: 0,
    notices: [],
  });
  expect((await belas.get('/notices')).body).toMatchObject({ unread: 1 });
});

test('the bell holds the newest fifty and counts all that are unread', async () => {
  const { app, db } = await opened();
  const many = JSON.stringify(Array.from({ length: 60 }, (_, number) => number));
  await db.write(
    `INSERT INTO notices (person, what, event, cause, detail, at)
     SELECT :person, 'seated', 'failing-over-by-hand', 'test:' || value, '{}', :at FROM json_each(:many)`,
    { person: bela.id, at: monday.toISOString(), many },
  );
  const { body } = await (await browserOf(app, bela)).get('/notices');
  const { unread, notices } = body as { unread: number; notices: { id: number }[] };
  expect([unread, notices.length, notices[0]?.id, notices.at(-1)?.id]).toEqual([60, 50, 60, 11]);
});
