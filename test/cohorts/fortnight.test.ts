import { describe, expect, test } from 'vitest';
import {
  inOrder,
  itemsOn,
  nextVisit,
  phaseOf,
  pointTitle,
} from '../../api/cohorts/fortnight/rules.ts';
import type { Fortnight, MyFortnight } from '../../api/cohorts/fortnight/schema.ts';
import { pointSpan, visitSpan } from '../../api/cohorts/times/rules.ts';
import type { Welcomes } from '../../api/cohorts/welcomes/schema.ts';
import type { Notices } from '../../api/notices/schema.ts';
import { addEntry, beginRun, endRun } from '../../api/runs/store.ts';
import { after, bela, chidi, dora, monday } from '../cast.ts';
import type { Answer, Client } from '../client.ts';
import { playbook } from '../playbooks-of.ts';
import { camp, rotation } from './camp.ts';
import { hire, id, opened } from './stage.ts';

const day = (date: string, more = {}) => ({
  ...{ day: date, number: 1, away: null, points: [] },
  ...more,
});

describe('what a day is to a hire', () => {
  const mine = {
    startsOn: '2026-11-24',
    cohort: { slug: 'c', title: 'C', zone: 'UTC', firstDay: '2026-11-23', lastDay: '2026-12-04' },
    days: [
      day('2026-11-24'),
      day('2026-11-25', { away: 'day' }),
      day('2026-11-26', { away: 'am' }),
      day('2026-11-27', { number: null }),
      day('2026-12-04'),
    ],
  };
  test.each([
    ['2026-11-21', { is: 'before', days: 3 }],
    ['2026-11-23', { is: 'before', days: 1 }],
    ['2026-11-24', { is: 'here' }],
    ['2026-11-25', { is: 'away' }],
    ['2026-11-26', { is: 'here' }],
    ['2026-11-27', { is: 'holiday' }],
    ['2026-11-28', { is: 'weekend' }],
    ['2026-12-04', { is: 'here' }],
    ['2026-12-05', { is: 'after' }],
  ])('%s', (today, phase) => {
    expect(phaseOf(mine as never, today)).toMatchObject(phase);
  });
});

test('of several cohorts the newest that runs comes first, then what is near', () => {
  const span = (startsOn: string, lastDay: string) => ({ startsOn, lastDay });
  const old = span('2026-01-05', '2026-01-16');
  const older = span('2025-01-05', '2025-01-16');
  const running = span('2026-11-16', '2026-11-27');
  const newer = span('2026-11-23', '2026-12-04');
  const soon = span('2026-12-07', '2026-12-18');
  const far = span('2027-12-06', '2027-12-17');
  const all = [old, far, running, older, soon, newer];
  expect(inOrder(all, '2026-11-24')).toEqual([newer, running, soon, far, old, older]);
});

test('what is on stands in the order of the clock, and the next visit is the nearest', () => {
  const visit = (on: string, half: 'am' | 'pm') => ({
    ...{ day: on, half, startsAt: `${on}T${half === 'am' ? '09' : '13'}` },
  });
  const [late, early, next] = [visit('a', 'pm'), visit('a', 'am'), visit('b', 'pm')];
  const lunch = { title: 'Lunch', startsAt: 'aT12', endsAt: 'aT13' };
  const items = itemsOn({ day: 'a', points: [lunch] }, [late, next, early]);
  expect(items.map(({ visit, point }) => visit ?? point)).toEqual([early, lunch, late]);
  expect(nextVisit([visit('c', 'am'), next, early, visit('b', 'am')], 'a')).toEqual(
    visit('b', 'am'),
  );
  expect(nextVisit([early], 'a')).toBeUndefined();
});

test('lunch names the buddy', () => {
  expect(pointTitle('Lunch with your buddy', { name: 'Noor' })).toBe('Lunch with your buddy, Noor');
  expect(pointTitle('Lunch with your buddy', null)).toBe('Lunch with your buddy');
  expect(pointTitle('Demo hour', { name: 'Noor' })).toBe('Demo hour');
});

test.each([
  ['2026-11-24', 'am', 'Europe/Lisbon', '09:30', '12:30'],
  ['2026-11-24', 'pm', 'Europe/Lisbon', '13:30', '17:00'],
  ['2026-11-24', 'day', 'Europe/Lisbon', '09:30', '17:00'],
  ['2026-07-24', 'am', 'Europe/Lisbon', '08:30', '11:30'],
  ['2026-11-24', 'am', 'America/Toronto', '14:30', '17:30'],
] as const)('on %s a visit (%s) in %s is from %s to %s UTC', (on, half, zone, from, to) => {
  expect(visitSpan({ day: on, half }, zone)).toEqual({
    startsAt: `${on}T${from}:00.000Z`,
    endsAt: `${on}T${to}:00.000Z`,
  });
});

test('a fixed point keeps its length, also over a change of the clocks', () => {
  expect(pointSpan({ at: '00:30', minutes: 120 }, '2026-10-25', 'Europe/Lisbon')).toEqual({
    startsAt: '2026-10-24T23:30:00.000Z',
    endsAt: '2026-10-25T01:30:00.000Z',
  });
  const skipped = pointSpan({ at: '01:30', minutes: 30 }, '2026-03-29', 'Europe/Lisbon');
  expect(skipped.startsAt).toBe('2026-03-29T01:30:00.000Z');
});

const reads = ['on-call/theirs', 'on-call/mine', 'on-call/gone'];
const authored = {
  programmes: camp.programmes.map((programme) => ({
    ...programme,
    fixedPoints: [{ title: 'Lunch with your buddy', day: 2, at: '12:30', minutes: 60 }],
    beforeDayOne: ['Tell us your laptop.', 'Send a photograph.'],
  })),
  rotations: [
    rotation('payments', { mentors: [chidi.slug], reads, place: 'The office' }),
    ...camp.rotations.slice(1),
  ],
  playbooks: [
    playbook('on-call/theirs', { owner: 'payments', title: 'Theirs' }),
    playbook('on-call/mine', { owner: 'search', title: 'Mine' }),
  ],
};

/** Dora is a hire from the second day on, with Bela as her buddy and host. */
async function started() {
  const stage = await opened(authored);
  const { ada: organiser, dora: me, path } = stage;
  const facts = { person: dora.slug, buddy: bela.slug, startsOn: '2026-12-02' };
  await organiser.put(`${path}/hires/${id('dora')}`, hire('Dora Maar', facts));
  await organiser.put(`${path}/hires/${id('kim')}`, hire('Kim Park'));
  const visit = { day: '2026-12-03', half: 'day', host: bela.slug, pinned: false };
  await organiser.put(`${path}/hires/${id('dora')}/visits/payments`, visit);
  const draft = await me.get('/fortnight');
  await organiser.post(`${path}/releases`);
  return { ...stage, draft, at: path.replace('/cohorts', '/fortnight') };
}

const mineIn = ({ body }: Answer): MyFortnight => {
  const { mine } = body as Fortnight;
  if (!mine) throw new Error('There is no boot camp of mine.');
  return mine;
};

test('a hire sees their plan with people, times, reading and what is to do', async () => {
  const { dora: me, ada: organiser, amina: admin, at, draft } = await started();
  expect(draft.body).toMatchObject({ cohorts: [], mine: null });
  const mine = mineIn(await me.get('/fortnight'));
  expect(mine).toMatchObject({
    cohort: { title: 'Winter', firstDay: '2026-11-30', lastDay: '2026-12-07' },
    startsOn: '2026-12-02',
    buddy: { name: 'Béla Kovács' },
    organiser: { name: 'Ada Lindqvist' },
    tasks: [{ key: 'tell-us-your-laptop', done: false }, { words: 'Send a photograph.' }],
    note: { text: '', version: 0 },
  });
  expect(mine.days.map(({ day, number, away }) => [day, number, away])).toEqual([
    ['2026-11-30', 1, 'day'],
    ['2026-12-01', null, null],
    ['2026-12-02', 2, null],
    ['2026-12-03', 3, null],
    ['2026-12-04', 4, null],
    ['2026-12-07', 5, null],
  ]);
  expect(mine.days[2]?.points).toEqual([
    {
      title: 'Lunch with your buddy, Béla Kovács',
      startsAt: '2026-12-02T12:30:00.000Z',
      endsAt: '2026-12-02T13:30:00.000Z',
    },
  ]);
  expect(mine.visits).toMatchObject([
    {
      ...{ rotation: 'payments', day: '2026-12-03', host: { name: 'Béla Kovács' } },
      ...{ place: 'The office', mentors: [{ name: 'Chidi Okafor' }], state: 'not-started' },
      ...{ startsAt: '2026-12-03T09:30:00.000Z', projects: [{ title: 'Small', helpers: [] }] },
      reads: [{ title: 'Theirs' }, { title: 'Mine' }],
    },
  ]);
  expect((await organiser.get('/fortnight')).body).toMatchObject({ cohorts: [], mine: null });
  for (const other of [organiser, admin]) {
    expect((await other.get(`/fortnight?cohort=${at.split('/')[2]}`)).status).toBe(403);
    const note = { text: 'x', version: 0, draft: id('a') };
    expect((await other.put(`${at}/note`, note)).status).toBe(403);
  }
});

test('what is ticked stays, can be undone, and counts by when it was said', async () => {
  const { dora: me, at, clock } = await started();
  clock.now = after(monday, { hours: 2 });
  const task = `${at}/tasks/send-a-photograph`;
  const said = (hours: number) => after(monday, { hours }).toISOString();
  const done = async (body: object) => mineIn(await me.put(task, body)).tasks[1]?.done;
  expect(await done({ done: true, at: said(0) })).toBe(true);
  expect(await done({ done: false, at: said(1) })).toBe(false);
  expect(await done({ done: true, at: said(0) })).toBe(false);
  expect(await done({ done: true, at: said(2) })).toBe(true);
});

test('notes are mine, and are not lost to another browser', async () => {
  const { dora: me, db, at } = await started();
  const write = (text: string, version: number, draft: string) =>
    me.put(`${at}/note`, { text, version, draft: id(draft) });
  const read = async () => mineIn(await me.get('/fortnight')).note;
  expect(mineIn(await write('One', 0, 'a')).note).toMatchObject({ text: 'One', version: 1 });
  expect((await write('One', 0, 'a')).status).toBe(200);
  // The same writing goes on before it heard how the last part went.
  expect((await write('One, two', 0, 'a')).status).toBe(200);
  expect((await write('Other', 1, 'b')).body).toMatchObject({ code: 'conflict' });
  expect(await read()).toMatchObject({ text: 'One, two', version: 2 });
  expect((await write('Both', 2, 'b')).status).toBe(200);
  expect((await write('One, three', 0, 'a')).status).toBe(409);
  await db.write('UPDATE hires SET person = :bela WHERE person = :dora', {
    bela: bela.id,
    dora: dora.id,
  });
  expect((await me.get('/fortnight')).body).toMatchObject({ mine: null });
});

const said = async (person: Client, wanted: string) =>
  ((await person.get('/notices')).body as Notices).notices
    .filter(({ what }) => what === wanted)
    .map(({ sentence }) => sentence);

test('colleagues welcome a hire, who thanks them or hides it', async () => {
  const { bela: colleague, chidi: other, dora: me, path, at } = await started();
  const to = (name: string) => `${path}/hires/${id(name)}/welcome`;
  const listed = async (of: Client) => ((await of.get(`${path}/welcomes`)).body as Welcomes).hires;
  expect((await listed(me)).map(({ name }) => name)).toEqual(['Kim Park']);
  await colleague.put(to('dora'), { words: 'Welcome!' });
  await colleague.put(to('dora'), { words: 'Welcome, Dora!' });
  await other.put(to('dora'), { words: 'Hm.' });
  await other.put(to('kim'), { words: 'Hello Kim' });
  expect((await colleague.put(to('none'), { words: 'Hello' })).status).toBe(404);
  expect((await me.put(to('dora'), { words: 'I' })).status).toBe(422);
  expect(await said(me, 'welcomed')).toHaveLength(2);
  expect((await listed(colleague)).map(({ mine }) => mine?.words)).toEqual([
    'Welcome, Dora!',
    undefined,
  ]);
  await me.put(`${at}/welcomes/${bela.slug}`, { thanked: true, hidden: false });
  await me.put(`${at}/welcomes/${bela.slug}`, { thanked: true, hidden: false });
  const marked = await me.put(`${at}/welcomes/${chidi.slug}`, { thanked: false, hidden: true });
  expect(mineIn(marked).welcomes).toMatchObject([
    { by: { name: 'Béla Kovács' }, words: 'Welcome, Dora!', thanked: true, hidden: false },
    { by: { name: 'Chidi Okafor' }, hidden: true },
  ]);
  expect(await said(colleague, 'thanked')).toEqual(['Dora Maar thanks you for your welcome note.']);
  expect((await other.delete(to('dora'))).status).toBe(200);
  expect((await other.delete(to('dora'))).status).toBe(200);
  expect(mineIn(await me.get('/fortnight')).welcomes).toHaveLength(1);
  expect(await said(me, 'welcomed')).toEqual(['Béla Kovács wrote you a welcome note.']);
});

test('a welcome comes before the end of the first day', async () => {
  const { bela: colleague, path, clock } = await started();
  const to = (name: string) => `${path}/hires/${id(name)}/welcome`;
  clock.now = new Date('2026-12-02T18:00:00.000Z');
  expect((await colleague.put(to('dora'), { words: 'Hello' })).status).toBe(200);
  expect((await colleague.put(to('kim'), { words: 'Hello' })).body).toMatchObject({ code: 'over' });
});

test('a run by fresh eyes is asked for, and shown once it is there', async () => {
  const { dora: me, db } = await started();
  const { freshEyes } = mineIn(await me.get('/fortnight'));
  expect(freshEyes).toEqual({
    ...{ done: null, going: null, proposed: [{ id: 'on-call/theirs', title: 'Theirs' }] },
  });
  const run = { run: id('rvn'), person: dora.id };
  const now = monday.toISOString();
  const steps = [{ key: 'one', title: 'One' }];
  const begun = { ...run, playbook: 'on-call/theirs', title: 'Theirs', mode: 'drill' as const };
  await beginRun(db, { ...begun, steps, now });
  expect(mineIn(await me.get('/fortnight')).freshEyes.going).toEqual({
    ...{ run: run.run, title: 'Theirs' },
  });
  const keepers = { teams: ['payments'], verifier: '' };
  const tick = { what: 'ticked' as const, step: 'one', words: '', at: now, entry: id('tick') };
  await addEntry(db, { ...run, ...tick, keepers, reviewDay: null }, undefined);
  await endRun(db, { ...run, outcome: 'worked', at: now, keepers, reviewDay: '2026-11-23' });
  expect(mineIn(await me.get('/fortnight')).freshEyes).toMatchObject({
    ...{ done: { run: run.run, title: 'Theirs', counts: true }, going: null },
  });
});

test('who is in several cohorts chooses', async () => {
  const { ada: organiser, dora: me, at } = await started();
  const spring = { id: id('spring'), title: 'Spring', programme: 'camp', firstDay: '2027-03-01' };
  const made = await organiser.post('/cohorts', { ...spring, zone: 'Europe/Lisbon' });
  const path = `/cohorts/${(made.body as { slug: string }).slug}`;
  await organiser.put(`${path}/hires/${id('d2')}`, hire('Dora Maar', { person: dora.slug }));
  const visit = { day: '2027-03-02', half: 'day', host: bela.slug, pinned: false };
  await organiser.put(`${path}/hires/${id('d2')}/visits/payments`, visit);
  await organiser.post(`${path}/releases`);
  const asked = (await me.get('/fortnight')).body as Fortnight;
  expect(asked.cohorts.map(({ title }) => title)).toEqual(['Winter', 'Spring']);
  expect(asked.mine?.cohort.title).toBe('Winter');
  const slug = path.split('/')[2];
  expect(mineIn(await me.get(`/fortnight?cohort=${slug}`)).cohort.title).toBe('Spring');
  expect((await organiser.put(`${at}/tasks/x`, { done: true, at: monday })).status).toBe(403);
});
