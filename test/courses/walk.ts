import { type NewCourse, offerCourse } from '../../api/courses/offers/store.ts';
import type { Db } from '../../api/db.ts';
import type { Asker } from '../../api/people/schema.ts';
import { ada, monday } from '../cast.ts';

/** What Ada says of it in the form: four Friday mornings in Lisbon. */
export const fridays = ['2026-12-04', '2026-12-11', '2026-12-18', '2027-01-08'];
const place = { zone: 'Europe/Lisbon', place: 'Room Tagus', link: '' };
export const sessionSaid = (date: string) => ({
  ...{ title: '', date, time: '09:00', minutes: 180, ...place },
});
export const idOf = (text: string) => text.padEnd(16, '0');
export const facts = {
  ...{ title: 'Reading query plans', abstract: 'Bring a *slow* query.' },
  ...{ instructors: [ada.slug], seats: 3, condition: null, advice: [] },
};
export const offer = {
  ...facts,
  id: idOf('c1'),
  sessions: fridays.map((date, at) => ({ id: idOf(`s${at}`), ...sessionSaid(date) })),
};

const at = '/api/courses/{course}';
/** What a well-formed request to each route of courses carries. */
export const courseBodies: Record<string, unknown> = {
  'post /api/courses': { ...offer, id: idOf('new') },
  [`put ${at}`]: { ...facts, title: 'Reading plans', version: 1, reason: '' },
  [`put ${at}/cancellation`]: { reason: 'Ill' },
  [`put ${at}/sessions/{session}`]: { ...sessionSaid('2026-12-05'), version: 1, reason: '' },
  [`put ${at}/sessions/{session}/cancellation`]: { reason: 'Ill' },
  [`put ${at}/sessions/{session}/homework`]: { text: 'Find one.', due: null, version: 0 },
  [`post ${at}/runs`]: { id: idOf('r2'), from: '2027-02-01' },
  [`put ${at}/decision`]: { choice: 'run', decideBy: '2026-11-22T17:00:00.000Z' },
};

/** A course of somebody's on these mornings; what stands in its addresses. */
export async function aCourse(
  db: Db,
  number: number,
  host: Asker,
  more: Partial<NewCourse> = {},
): Promise<{ course: string; session: string; id: string }> {
  const id = idOf(`c${number}x`);
  const slug = `course-${number}`;
  const sessions = fridays.map((date, place) => ({
    ...{ id: idOf(`s${number}x${place}x`), title: '', zone: 'Europe/Lisbon', place: '', link: '' },
    ...{ startsAt: `${date}T09:00:00.000Z`, endsAt: `${date}T12:00:00.000Z` },
  }));
  await offerCourse(db, {
    ...{ id, slug, title: 'Reading query plans', abstract: '', host: host.id, seats: 3, sessions },
    ...{ instructors: [host.slug], minimum: null, decideBy: null, decideZone: null, advice: [] },
    announced: true,
    now: monday.toISOString(),
    ...more,
  });
  return { course: slug, session: more.sessions?.[0]?.id ?? sessions[0]?.id ?? '', id };
}
