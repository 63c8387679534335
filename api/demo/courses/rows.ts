import { addDays, placed, rhythm } from '../../courses/dates/rules.ts';
import { slotOf } from '../../talks/when.ts';
import { type Day, dayIn, instant } from '../../time.ts';
import { dayMs, personId, type Row } from '../rows.ts';
import { type DemoCourse, demoCourses } from './courses.ts';

const zone = 'Europe/Lisbon';
const friday = 5;
/** Days of the year on which Lisbon is closed every year; those that move fall on other weekdays. */
const closedDays: Record<string, string> = {
  '12-25': 'Christmas Day in Lisbon',
  '01-01': 'New Year’s Day in Lisbon',
  '12-08': 'Immaculate Conception in Lisbon',
  '05-01': 'Labour Day in Lisbon',
};

export type CourseRows = Record<
  'events' | 'courses' | 'sessions' | 'signups' | 'attendances' | 'homework' | 'advice',
  Row[]
>;

/** The courses of the demo, dated from the day on which it is loaded. */
export function courseRows(now: Date): CourseRows {
  const all = demoCourses.map((course) => rowsOf(course, now));
  const joined = <Key extends keyof CourseRows>(key: Key) => all.flatMap((rows) => rows[key]);
  return {
    ...{ events: joined('events'), courses: joined('courses'), sessions: joined('sessions') },
    ...{ signups: joined('signups'), attendances: joined('attendances') },
    ...{ homework: joined('homework'), advice: joined('advice') },
  };
}

const idOf = (slug: string): string => `demo-${slug}`;

function rowsOf(course: DemoCourse, now: Date): CourseRows {
  const { slug, title, abstract, place, link, seats, minimum } = course;
  const id = idOf(slug);
  const first = addDays(comingFriday(now), course.firstFriday * 7);
  const wanted = rhythm(first, course.sessions.length, 1);
  const days = placed(wanted, first, (day) => closedDays[day.slice(5)])?.dates ?? wanted;
  const slots = days.map((day) => slotAt(day, '09:00', 180));
  const offered = Date.parse(slots[0]?.startsAt ?? '') - 35 * dayMs;
  const at = (days: number) =>
    instant(new Date(Math.min(offered, now.getTime() - 9 * dayMs) + days * dayMs));
  const sessions = course.sessions.map((session, place) => ({
    ...{ session, id: `${id}-${place + 1}`, slot: slots[place] ?? slotAt(first, '09:00', 180) },
    day: days[place] ?? first,
  }));
  const by = minimum && slotAt(addDays(first, -7 * minimum.weeksBefore), '17:00', 15).startsAt;
  return {
    events: [
      { ...{ id, slug, title, abstract, seats, at: at(0) }, host: personId(course.instructor) },
    ],
    courses: [
      {
        ...{ id, minimum: minimum?.count ?? null, decideBy: by ?? null },
        decideZone: by ? zone : null,
        firstRun: course.firstRun ? idOf(course.firstRun) : null,
      },
    ],
    sessions: sessions.map(({ id: session, slot, session: { title } }) => ({
      ...{ id: session, event: id, title, ...slot, zone, place, link },
    })),
    signups: course.signups.map((slug, order) => ({
      ...{ event: id, person: personId(slug), at: at(1 + order * 0.7) },
    })),
    attendances: sessions.flatMap(({ id: session, slot, session: { attended = [] } }) =>
      attended.map((slug) => ({
        ...{ session, person: personId(slug), by: personId(course.instructor) },
        at: slot.startsAt,
      })),
    ),
    homework: sessions.flatMap(({ id: session, session: { homework }, day }) =>
      homework === undefined
        ? []
        : [
            {
              ...{ session, text: homework, zone },
              due: slotAt(addDays(day, 6), '18:00', 15).startsAt,
            },
          ],
    ),
    advice: course.advice.map(([kind, slug]) => ({ event: id, kind, slug })),
  };
}

/** The first Friday from today on. */
function comingFriday(now: Date): Day {
  const today = dayIn(now, zone);
  const ahead = (friday - new Date(today).getUTCDay() + 7) % 7;
  return addDays(today, ahead);
}

function slotAt(date: Day, time: string, minutes: number) {
  const slot = slotOf({ date, time, zone }, minutes);
  if ('message' in slot) throw new Error(slot.message);
  return slot;
}
