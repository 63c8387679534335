import { expect, test } from 'vitest';
import type { Course } from '../../api/courses/schema.ts';
import { askForSeat, giveUpSeat, signupsOf } from '../../api/events/store.ts';
import type { Asker } from '../../api/people/schema.ts';
import { ada, arrive, bela, crowd, monday } from '../cast.ts';
import { fieldsOf, opened, sentences } from './stage.ts';
import { facts, fridays, idOf, offer, sessionSaid } from './walk.ts';

test('a course is offered once, with all its sessions in order, and enrolled in as a whole', async () => {
  const { ada: hers, at, event, bela, chidi, course, visitor, greta } = await opened();
  expect(course.sessions.map(({ date }) => date)).toEqual(fridays);
  const again = (await hers.post('/courses', offer)).body as Course;
  expect(again.slug).toBe(course.slug);
  expect((await hers.get('/courses')).body).toMatchObject({
    courses: [{ slug: course.slug, sessions: 4, mine: true, phase: 'announced' }],
  });

  expect((await bela.put(`${event}/signup`)).body).toMatchObject({
    confirmed: 1,
    signup: { state: 'confirmed' },
  });
  expect((await hers.put(`${event}/signup`)).status).toBe(409);
  expect((await chidi.get(at)).body).toMatchObject({ confirmed: 1, signup: null });
  expect((await visitor.get(at)).status).toBe(401);
  expect((await greta.get(at)).status).toBe(403);
  expect((await bela.get('/courses/no-such')).status).toBe(404);
});

test('another person cannot take the id of a course', async () => {
  const { bela } = await opened();
  const { status, body } = await bela.post('/courses', { ...offer, title: 'Mine' });
  expect([status, fieldsOf(body)]).toEqual([422, ['id']]);
});

const refused: [more: object, field: string][] = [
  [{ sessions: [] }, 'sessions'],
  [{ sessions: [{ id: idOf('a'), ...sessionSaid('2026-11-20') }] }, 'sessions.0.date'],
  [
    { sessions: ['a', 'b'].map((id) => ({ id: idOf(id), ...sessionSaid('2026-12-04') })) },
    'sessions.1.date',
  ],
  [{ instructors: ['nobody'] }, 'instructors'],
  [{ instructors: ['greta-gast'] }, 'instructors'],
  [{ advice: [{ kind: 'playbook', slug: 'no/such' }] }, 'advice'],
  [
    { condition: { minimum: 4, date: '2026-11-27', time: '17:00', zone: 'Europe/Lisbon' } },
    'condition.minimum',
  ],
  [
    { condition: { minimum: 2, date: '2026-12-11', time: '17:00', zone: 'Europe/Lisbon' } },
    'condition.date',
  ],
  [
    { condition: { minimum: 2, date: '2026-11-20', time: '17:00', zone: 'Europe/Lisbon' } },
    'condition.date',
  ],
];

test('an offer is refused at the field that is wrong', async () => {
  const { ada } = await opened();
  for (const [more, field] of refused) {
    const { status, body } = await ada.post('/courses', { ...offer, id: idOf('0ther'), ...more });
    expect([status, fieldsOf(body)], JSON.stringify(more)).toEqual([422, [field]]);
  }
});

test('what is advised first goes by its name of today, and is no wall', async () => {
  const advice = [
    { kind: 'playbook', slug: 'systems/slow' },
    { kind: 'skill', slug: 'sql' },
  ];
  const { read, bela, event } = await opened({ advice });
  expect((await read()).advice).toEqual([
    {
      kind: 'playbook',
      slug: 'systems/slow',
      title: expect.any(String),
      address: '/playbooks/systems/slow/',
    },
    { kind: 'skill', slug: 'sql', title: 'SQL', address: null },
  ]);
  expect((await bela.put(`${event}/signup`)).status).toBe(200);
});

test('an edit tells everyone once, promotes into new places, and loses no other edit', async () => {
  const { ada: hers, at, bela, chidi, event, read } = await opened({ seats: 1 });
  await bela.put(`${event}/signup`);
  await chidi.put(`${event}/signup`);
  const edit = { ...facts, seats: 2, title: 'Reading plans', version: 1, reason: 'More chairs.' };
  expect((await bela.put(at, edit)).status).toBe(403);
  expect((await hers.put(at, edit)).body).toMatchObject({ version: 2, confirmed: 2, waiting: 0 });
  expect((await hers.put(at, edit)).body).toMatchObject({ version: 2 });
  expect((await hers.put(at, { ...edit, title: 'Plans' })).body).toMatchObject({
    code: 'conflict',
  });
  expect(await sentences(bela)).toEqual([
    'The course “Reading plans”: its title and the number of places changed. More chairs.',
  ]);
  expect((await hers.put(at, { ...edit, seats: 1, version: 2 })).body).toMatchObject({
    code: 'too-few-seats',
  });
  expect((await read()).changes[0]?.detail).toEqual({
    title: ['Reading query plans', 'Reading plans'],
    seats: ['1', '2'],
    reason: ['', 'More chairs.'],
  });
});

test('a colleague who is to teach it is told, may edit it, and needs no place', async () => {
  const { ada: hers, at, bela: his, chidi, event } = await opened({ seats: 1 });
  await his.put(`${event}/signup`);
  await chidi.put(`${event}/signup`);
  const edit = { ...facts, seats: 1, instructors: [ada.slug, bela.slug], version: 1, reason: '' };
  expect((await hers.put(at, edit)).body).toMatchObject({ confirmed: 1, waiting: 0 });
  expect((await his.get(at)).body).toMatchObject({ mine: true, refusals: { edit: null } });
  expect((await chidi.get(at)).body).toMatchObject({ signup: { state: 'confirmed' } });
});

test('a session is moved with a reason: those enrolled are told, and calendars hear of it', async () => {
  const { ada: hers, at, bela, event, course, read } = await opened();
  await bela.put(`${event}/signup`);
  const second = course.sessions[1]?.id;
  const edit = { ...sessionSaid('2026-12-12'), version: 1, reason: 'The room is taken.' };
  expect((await bela.put(`${at}/sessions/${second}`, edit)).status).toBe(403);
  expect((await hers.put(`${at}/sessions/${second}`, edit)).status).toBe(200);
  expect((await hers.put(`${at}/sessions/${second}`, edit)).status).toBe(200);
  expect(await sentences(bela)).toEqual([
    'The course “Reading query plans”: session 2 was moved to Saturday 12 December 2026, 09:00 to 12:00, Lisbon time. The room is taken.',
  ]);
  const now = await read();
  expect([now.version, now.changes.map(({ what }) => what)]).toEqual([2, ['moved']]);
  const stale = await hers.put(`${at}/sessions/${second}`, { ...edit, date: '2026-12-13' });
  expect(stale.body).toMatchObject({ code: 'conflict' });
  const clash = { ...edit, date: fridays[0], version: 2 };
  expect(fieldsOf((await hers.put(`${at}/sessions/${second}`, clash)).body)).toEqual(['date']);
});

test('a session is added, and one is cancelled; the last cannot be', async () => {
  const { ada: hers, at, bela, event, course, read } = await opened();
  await bela.put(`${event}/signup`);
  const more = { ...sessionSaid('2027-01-15'), version: 1, reason: '' };
  expect((await hers.put(`${at}/sessions/${idOf('m0re')}`, more)).status).toBe(200);
  const [first, ...others] = (await read()).sessions;
  for (const { id } of others) {
    const answer = await hers.put(`${at}/sessions/${id}/cancellation`, { reason: 'Ill' });
    expect(answer.status).toBe(200);
  }
  const last = await hers.put(`${at}/sessions/${first?.id}/cancellation`, { reason: 'Ill' });
  expect(last.status).toBe(409);
  const again = await hers.put(`${at}/sessions/${course.sessions[1]?.id}/cancellation`, {
    reason: 'Ill',
  });
  expect(again.status).toBe(200);
  expect((await read()).sessions.map(({ cancelled }) => cancelled)).toEqual([
    ...[false, true, true, true, true],
  ]);
  expect(await sentences(bela)).toHaveLength(5);
});

test('a first session that alone is cancelled leaves enrolment open until the next begins', async () => {
  const { ada, at, event, bela, chidi, course, read, waitUntil } = await opened();
  const [first, second] = course.sessions;
  await ada.put(`${at}/sessions/${first?.id}/cancellation`, { reason: 'Ill' });
  waitUntil(first?.startsAt ?? '');
  expect((await bela.put(`${event}/signup`)).body).toMatchObject({
    signup: { state: 'confirmed' },
  });
  expect(await read()).toMatchObject({ phase: 'announced', startsAt: second?.startsAt });
  waitUntil(second?.startsAt ?? '');
  expect((await chidi.put(`${event}/signup`)).status).toBe(409);
});

test('what has begun stays as it was; the rest of a running course can be changed', async () => {
  const { ada: hers, at, course, waitUntil, bela, event } = await opened();
  await bela.put(`${event}/signup`);
  waitUntil('2026-12-05T10:00:00.000Z');
  const [first, second] = course.sessions;
  const edit = { ...sessionSaid('2026-12-12'), version: 1, reason: '' };
  expect((await hers.put(`${at}/sessions/${first?.id}`, edit)).status).toBe(409);
  expect((await hers.put(`${at}/sessions/${second?.id}`, edit)).status).toBe(200);
  expect((await hers.get(at)).body).toMatchObject({ phase: 'running' });
});

test('homework is for those enrolled and those who teach; two who write lose nothing', async () => {
  const { ada: hers, at, bela, chidi, event, course, read } = await opened();
  await bela.put(`${event}/signup`);
  const path = `${at}/sessions/${course.sessions[0]?.id}/homework`;
  const due = { date: '2026-12-10', time: '18:00', zone: 'Europe/Lisbon' };
  const set = { text: 'Find a *slow* query.', due, version: 0 };
  expect((await bela.put(path, set)).status).toBe(403);
  expect((await hers.put(path, set)).status).toBe(200);
  expect((await hers.put(path, set)).status).toBe(200);
  expect((await hers.put(path, { ...set, text: 'Two.' })).body).toMatchObject({ code: 'conflict' });
  expect((await read(bela)).sessions[0]?.homework).toMatchObject({
    html: expect.stringContaining('<em>slow</em>'),
    due: { at: '2026-12-10T18:00:00.000Z' },
    version: 1,
  });
  expect((await read(chidi)).sessions[0]?.homework).toBeNull();
  expect((await hers.put(path, { text: '', due: null, version: 1 })).status).toBe(200);
  expect((await read()).sessions[0]?.homework).toBeNull();
});

test('a cancelled course says why, once, to everyone', async () => {
  const { ada: hers, at, bela, event, chidi } = await opened();
  await bela.put(`${event}/signup`);
  const cancel = () => hers.put(`${at}/cancellation`, { reason: 'I leave the company' });
  expect((await bela.put(`${at}/cancellation`, { reason: 'No' })).status).toBe(403);
  expect((await cancel()).body).toMatchObject({ phase: 'cancelled' });
  expect((await cancel()).status).toBe(200);
  expect(await sentences(bela)).toEqual([
    '“Reading query plans” was cancelled: I leave the company.',
  ]);
  expect((await chidi.put(`${event}/signup`)).body).toMatchObject({
    detail: 'This course was cancelled.',
  });
});

test('a draft is its own people’s alone, changes without a word, and is announced or thrown away', async () => {
  const { ada: hers, at, bela, amina, event, course, read } = await opened({ draft: true });
  expect(course.phase).toBe('draft');
  expect((await bela.get(at)).status).toBe(404);
  expect((await bela.get('/courses')).body).toEqual({ courses: [] });
  expect((await hers.get('/courses')).body).toMatchObject({ courses: [{ phase: 'draft' }] });
  expect((await amina.get(at)).status).toBe(200);
  expect((await bela.put(`${event}/signup`)).status).toBe(404);
  expect((await bela.put(`${at}/announcement`)).status).toBe(404);

  const gone = `${at}/sessions/${course.sessions[0]?.id}/cancellation`;
  expect((await hers.put(gone, { reason: 'x' })).status).toBe(200);
  expect((await read()).sessions).toHaveLength(3);
  expect((await hers.put(`${at}/cancellation`, { reason: 'x' })).status).toBe(409);
  const announced = (await hers.put(`${at}/announcement`)).body as Course;
  expect(announced).toMatchObject({ phase: 'announced', changes: [] });
  expect((await hers.put(`${at}/announcement`)).body).toMatchObject({ version: announced.version });
  expect((await bela.put(`${event}/signup`)).status).toBe(200);
  expect((await hers.delete(at)).status).toBe(409);
});

test('a draft whose day has passed says so before it is announced; it can be thrown away', async () => {
  const { ada: hers, at, waitUntil } = await opened({ draft: true });
  waitUntil('2026-12-05T10:00:00.000Z');
  const { status, body } = await hers.put(`${at}/announcement`);
  expect([status, fieldsOf(body)]).toEqual([422, ['sessions']]);
  expect((await hers.delete(at)).status).toBe(204);
  expect((await hers.delete(at)).status).toBe(204);
  expect((await hers.get(at)).status).toBe(404);
});

test('however many ask at once, a course is not oversold, and places go on in order', async () => {
  const { db, course } = await opened();
  const people = crowd(40);
  await arrive(db, people);
  const asking = ({ id }: Asker) => ({
    ...{ event: course.slug, person: id, now: monday.toISOString() },
  });
  const answers = await Promise.all(people.map((person) => askForSeat(db, asking(person))));
  expect(answers.filter((answer) => answer?.signup?.state === 'confirmed')).toHaveLength(3);
  const before = await signupsOf(db, course.slug);
  const seated = people.filter(({ slug }) => before?.confirmed.some((one) => one.slug === slug));
  await Promise.all(seated.map((person) => giveUpSeat(db, asking(person))));
  const now = await signupsOf(db, course.slug);
  expect(now?.confirmed).toEqual(before?.waiting.slice(0, 3));
  expect(now?.waiting).toEqual(before?.waiting.slice(3));
});
