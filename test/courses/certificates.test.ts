import { expect, test } from 'vitest';
import { opened } from './stage.ts';
import { idOf, sessionSaid } from './walk.ts';

// Near enough that nobody's sign-in ends before the course does.
const days = ['2026-11-24', '2026-11-25', '2026-11-26'];
const sessions = days.map((date, at) => ({ id: idOf(`s${at}`), ...sessionSaid(date) }));
const over = '2026-11-26T13:00:00.000Z';

test('a certificate says the number of sessions honestly, to its person and to who taught', async () => {
  const { ada, bela, chidi, amina, visitor, at, event, course, waitUntil } = await opened({
    sessions,
  });
  for (const browser of [bela, chidi]) await browser.put(`${event}/signup`);
  const mine = `${at}/certificates/bela-kovacs`;
  expect((await bela.get(mine)).body).toMatchObject({
    detail: 'There are certificates once the course is over.',
  });
  waitUntil(over);
  for (const { id } of course.sessions.slice(1)) {
    const noted = await ada.put(`/sessions/${id}/attendance/bela-kovacs`, { state: 'attended' });
    expect(noted.status).toBe(200);
  }
  expect((await bela.get(mine)).body).toMatchObject({
    person: { slug: 'bela-kovacs' },
    instructors: [{ slug: 'ada-lindqvist' }],
    attended: [{ startsAt: `${days[1]}T09:00:00.000Z` }, { startsAt: `${days[2]}T09:00:00.000Z` }],
    ...{ sessions: 3, minutes: 360, minutesOfAll: 540 },
  });
  expect((await ada.get(mine)).status).toBe(200);
  expect((await amina.get(mine)).status).toBe(200);
  expect((await chidi.get(mine)).status).toBe(403);
  expect((await visitor.get(mine)).status).toBe(401);
  expect((await chidi.get(`${at}/certificates/chidi-okafor`)).status).toBe(404);
});

test('those who teach see who was at which session', async () => {
  const { ada, bela, at, event, course, waitUntil } = await opened({ sessions });
  await bela.put(`${event}/signup`);
  waitUntil('2026-11-24T09:30:00.000Z');
  const [first] = course.sessions;
  await ada.put(`/sessions/${first?.id}/attendance/bela-kovacs`, { state: 'attended' });
  await ada.put(`/sessions/${first?.id}/attendance/emil-post`, { state: 'attended' });
  expect((await ada.get(`${at}/attendance`)).body).toMatchObject({
    people: [
      { person: { slug: 'bela-kovacs' }, enrolled: true, here: [first?.id] },
      { person: { slug: 'emil-post' }, enrolled: false, here: [first?.id] },
    ],
  });
  expect((await bela.get(`${at}/attendance`)).status).toBe(403);
});
