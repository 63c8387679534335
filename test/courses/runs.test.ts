import { expect, test } from 'vitest';
import { entriesOf } from '../../api/calendar/entries/rules.ts';
import { Calendar } from '../../api/calendar/schema.ts';
import type { Course } from '../../api/courses/schema.ts';
import { opened } from './stage.ts';
import { idOf, sessionSaid } from './walk.ts';

const fridays = ['2027-01-08', '2027-01-15', '2027-01-22', '2027-01-29'];

test('a second run skips the holidays, is a draft, and is made once', async () => {
  const { ada, bela, at, event, course } = await opened({
    sessions: fridays.map((date, place) => ({ id: idOf(`s${place}`), ...sessionSaid(date) })),
  });
  await bela.put(`${event}/signup`);
  const session = course.sessions[0]?.id;
  const due = { date: '2027-01-14', time: '18:00', zone: 'Europe/Lisbon' };
  await ada.put(`${at}/sessions/${session}/homework`, { text: 'Bring one.', due, version: 0 });
  const material = { kind: 'slides', title: 'Slides', link: 'https://slides.example/1', session };
  await ada.put(`${event}/materials/${'link'.padEnd(16, '0')}`, material);

  // Good Friday of 2027 is the 26th of March in Lisbon.
  const preview = await ada.get(`${at}/next-run?from=2027-03-10`);
  expect(preview.body).toMatchObject({
    sessions: ['03-12', '03-19', '04-02', '04-09'].map((day) => ({
      startsAt: `2027-${day}T0${day < '03-28' ? 9 : 8}:00:00.000Z`,
    })),
    skipped: [{ date: '2027-03-26', why: expect.stringContaining('in Lisbon') }],
  });
  expect((await bela.get(`${at}/next-run?from=2027-03-10`)).status).toBe(403);
  expect((await ada.get(`${at}/next-run?from=2026-11-01`)).status).toBe(422);

  const make = () => ada.post(`${at}/runs`, { id: idOf('r2'), from: '2027-03-10' });
  const made = (await make()).body as Course;
  expect(made).toMatchObject({ phase: 'draft', confirmed: 0, title: course.title });
  expect(made.sessions.map(({ time }) => time)).toEqual(['09:00', '09:00', '09:00', '09:00']);
  expect(made.sessions[0]?.homework).toMatchObject({
    text: 'Bring one.',
    due: { date: '2027-03-18', time: '18:00' },
  });
  expect(((await make()).body as Course).slug).toBe(made.slug);
  const materials = await ada.get(`/events/${made.slug}/materials?session=${made.sessions[0]?.id}`);
  expect(materials.body).toMatchObject({ materials: [{ title: 'Slides' }] });

  await ada.put(`/courses/${made.slug}/announcement`);
  expect(((await bela.get(at)).body as Course).runs.map(({ slug }) => slug)).toEqual([made.slug]);
});

test('all sessions stand in calendars, a cancelled one as cancelled, with lasting names', async () => {
  const { ada, bela, at, event, course } = await opened();
  await bela.put(`${event}/signup`);
  const second = course.sessions[1]?.id;
  await ada.put(`${at}/sessions/${second}/cancellation`, { reason: 'Ill' });
  const text = String((await bela.get(`${at}/calendar.ics`)).body);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
  expect(text).toContain(`UID:${second}@potluck`);
  expect(text).toContain(`/courses/${course.slug}/`);
  expect(text).toContain('SEQUENCE:2');
  const range = '?from=2026-12-01T00:00:00Z&to=2027-01-31T00:00:00Z&mine=true';
  const { body } = await bela.get(`/calendar${range}`);
  expect(entriesOf(Calendar.parse(body))).toMatchObject([
    { kind: 'course', mine: 'seated' },
    { cancelled: true },
    {},
    {},
  ]);
});
