import { expect, test } from 'vitest';
import { nextGroup } from '../../api/cohorts/feedback/rules.ts';
import type { MyFeedback, RotationFeedback } from '../../api/cohorts/feedback/schema.ts';
import { sayFeedback, takeBackFeedback } from '../../api/cohorts/feedback/store.ts';
import type { Proposal } from '../../api/cohorts/proposals/schema.ts';
import { chidi, dora, emil, monday } from '../cast.ts';
import { id } from './stage.ts';
import { hires, opened, visitOf } from './visited.ts';

const people = { clear: 'partly', timeFor: 'yes', words: 'A little fast' } as const;
const rating = { useful: 'yes', doable: 'no' } as const;
const feedbackOf = (person: { slug: string }) => `/visits/${visitOf(person)}/feedback`;

test('what is said of the rotation is read at once, what is said of people when three have', async () => {
  const { bela, chidi: chidis, dora: doras, emil: emils } = await opened();
  const read = async () =>
    (await bela.get('/rotations/payments/feedback')).body as RotationFeedback;

  const said = await chidis.put(feedbackOf(chidi), { rating, people });
  expect(said).toMatchObject({ status: 200, body: { rating, people, shown: false } });
  expect(await read()).toMatchObject({
    useful: { yes: 1, partly: 0, no: 0 },
    doable: { yes: 0, partly: 0, no: 1 },
    people: { groups: 0, words: [] },
  });
  // As long as it is not shown it can be changed, and the same sent again is the same.
  await chidis.put(feedbackOf(chidi), { rating: null, people: { ...people, words: 'Zu schnell' } });
  await chidis.put(feedbackOf(chidi), { rating: null, people: { ...people, words: 'Zu schnell' } });
  await doras.put(feedbackOf(dora), { rating: null, people: { ...people, words: '' } });
  expect((await read()).people.groups).toBe(0);
  await emils.put(feedbackOf(emil), { rating: null, people: { ...people, words: 'Kind' } });
  expect((await read()).people).toEqual({
    ...{ groups: 1, clearToAll: 0, timeForAll: 1, words: ['Kind', 'Zu schnell'] },
  });

  const changed = await chidis.put(feedbackOf(chidi), { rating: null, people });
  expect(changed).toMatchObject({ status: 409, body: { code: 'over' } });
  const same = { rating, people: { ...people, words: 'Zu schnell' } };
  expect((await chidis.put(feedbackOf(chidi), same)).body).toMatchObject({ shown: true });

  expect((await chidis.delete(feedbackOf(chidi))).status).toBe(204);
  expect((await chidis.delete(feedbackOf(chidi))).status).toBe(204);
  expect(await read()).toMatchObject({
    useful: { yes: 0 },
    people: { groups: 0, clearToAll: 0, timeForAll: 0, words: [] },
  });
});

test('who organises, hosts elsewhere or is a hire does not read it; the team and admins do', async () => {
  const { ada, bela, chidi, dora, amina, greta, visitor, db } = await opened();
  const address = '/rotations/payments/feedback';
  for (const reader of [bela, ada, amina]) expect((await reader.get(address)).status).toBe(200);
  // Ada is the organiser: out of the team, she reads no word of it.
  await db.write(`UPDATE people SET team = 'mobile' WHERE slug = 'ada-lindqvist'`);
  for (const reader of [ada, chidi, dora, greta]) {
    expect((await reader.get(address)).status).toBe(403);
  }
  expect((await visitor.get(address)).status).toBe(401);
  const cohort = JSON.stringify((await ada.get('/cohorts')).body);
  expect(cohort).not.toContain('words');
});

test('nobody speaks for another, and nobody of a visit that is to come', async () => {
  const { bela, chidi: chidis, dora: doras, amina, clock } = await opened();
  const body = { rating, people: null };
  for (const other of [bela, doras, amina]) {
    expect((await other.put(feedbackOf(chidi), body)).status).toBe(403);
    expect((await other.delete(feedbackOf(chidi))).status).toBe(403);
  }
  expect((await chidis.put(`/visits/${id('no')}/feedback`, body)).status).toBe(404);
  clock.now = monday;
  expect((await chidis.put(feedbackOf(chidi), body)).status).toBe(422);
  expect(((await chidis.get('/feedback')).body as MyFeedback).visits).toEqual([]);
});

test('what a hire proposes is answered by the team, and the hire is told', async () => {
  const { bela, ada, chidi: chidis, dora: doras } = await opened();
  const proposal = `/proposals/${id('p1')}`;
  const address = `/visits/${visitOf(chidi)}${proposal}`;
  await chidis.put(address, { words: 'Name the queues' });
  const made = await chidis.put(address, { words: 'Name the queues by what is in them' });
  expect(made.body).toMatchObject({ hire: 'Chidi Okafor', answer: null });
  const told = JSON.stringify((await ada.get('/notices')).body);
  expect(told).toContain('Chidi Okafor proposes at With payments: Name the queues.');
  expect((await doras.put(address, { words: 'Mine' })).status).toBe(403);

  const answer = `${proposal}/answer`;
  expect((await chidis.put(answer, { answer: 'mended' })).status).toBe(403);
  expect((await bela.put(answer, { answer: 'declined' })).body).toMatchObject({
    fields: [{ field: 'words', message: 'Say in a sentence why not.' }],
  });
  await bela.put(answer, { answer: 'taken-up', words: 'Next week' });
  const mended = await bela.put(answer, { answer: 'mended', words: 'Done' });
  expect(mended.body).toMatchObject({ answer: { is: 'mended', by: { name: 'Béla Kovács' } } });
  await bela.put(answer, { answer: 'mended', words: 'Done' });
  const heard = (await chidis.get('/notices')).body as { notices: { sentence: string }[] };
  expect(heard.notices.map(({ sentence }) => sentence)).toEqual([
    'With payments has done what was proposed: “Name the queues by what is in them”. Done.',
    'With payments takes up what was proposed: “Name the queues by what is in them”. Next week.',
  ]);
  expect((await chidis.delete(proposal)).body).toMatchObject({ code: 'over' });

  // Who received the hire may write it down for them, and take it back.
  const other = `/proposals/${id('p2')}`;
  const heardBy = await bela.put(`/visits/${visitOf(chidi)}${other}`, { words: 'Why two?' });
  expect(heardBy.body as Proposal).toMatchObject({
    hire: 'Chidi Okafor',
    by: { slug: 'bela-kovacs' },
  });
  expect((await chidis.delete(other)).status).toBe(403);
  expect((await bela.delete(other)).status).toBe(204);
  expect((await bela.delete(other)).status).toBe(204);
});

test('the database makes groups as the rule says, whoever answers and takes back', async () => {
  const { db } = await opened();
  type Row = { person: string; batch: string | null; visit: string };
  let model: Row[] = [];
  const said = { rating: null, people, rotation: 'payments' };
  // A hire of an earlier cohort, too: the same person twice.
  await db.batch([
    {
      sql: `INSERT INTO cohorts (id, slug, programme, title, first_day, zone, state, organiser, made_at)
            SELECT :id, 'before', programme, 'Before', first_day, zone, state, organiser, made_at FROM cohorts`,
      args: { id: id('before') },
    },
    {
      sql: `INSERT INTO hires (id, cohort, person, name) VALUES (:id, :cohort, :person, 'Chidi')`,
      args: { id: id('h9'), cohort: id('before'), person: chidi.id },
    },
    {
      sql: `INSERT INTO visits (id, cohort, hire, rotation, day, half, told_day, told_half)
            VALUES (:id, :cohort, :hire, 'payments', '2026-11-30', 'day', '2026-11-30', 'day')`,
      args: { id: id('v9'), cohort: id('before'), hire: id('h9') },
    },
  ]);
  const all = [...hires.map((one) => [one, visitOf(one)] as const), [chidi, id('v9')] as const];
  const [c, d, e, f, again] = all;
  const moves = [c, again, d, c, e, f, d, again, d, c, e];
  for (const [at, move] of moves.entries()) {
    if (!move) continue;
    const [{ id: person }, visit] = move;
    const batch = `batch ${at}`;
    if (model.some((row) => row.visit === visit)) {
      await takeBackFeedback(db, { visit, person });
      model = model.filter((row) => row.visit !== visit);
    } else {
      await sayFeedback(db, { ...said, visit, person, batch });
      model.push({ person, visit, batch: null });
      const group = nextGroup(model);
      model = model.map((row) => (group?.includes(row) ? { ...row, batch } : row));
    }
    const rows = await db.read('SELECT visit, person, batch FROM people_answers ORDER BY seq');
    expect(rows.map(({ visit, batch }) => [visit, batch])).toEqual(
      model.map(({ visit, batch }) => [visit, batch]),
    );
  }
  expect(model.some(({ batch }) => batch !== null)).toBe(true);
});
