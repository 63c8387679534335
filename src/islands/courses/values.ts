import type {
  AdviceSaid,
  Course,
  CourseFacts,
  CourseSession,
  SessionSaid,
} from '../../../api/courses/schema.ts';
import type { PersonRef } from '../../../api/people/schema.ts';

/** What stands in the fields of one session. */
export type SessionValues = Omit<SessionSaid, 'minutes'> & { minutes: string };

export const blankSession = (zone: string): SessionValues => ({
  ...{ title: '', date: '', time: '09:00', zone, minutes: '180', place: '', link: '' },
});

export const sessionSaid = ({
  title,
  date,
  time,
  zone,
  minutes,
  place,
  link,
}: CourseSession): SessionValues => ({
  ...{ title, date, time, zone, place, link, minutes: String(minutes) },
});

/** What the fields of a session hold, as the service wants it. */
export function saidIn(form: FormData, prefix: string): SessionSaid {
  const text = (name: string) => String(form.get(`${prefix}${name}`) ?? '').trim();
  return {
    ...{ title: text('title'), date: text('date'), time: text('time'), zone: text('zone') },
    ...{ place: text('place'), link: text('link'), minutes: Number(text('minutes')) },
  };
}

/** What stands in the form of a course. */
export type Values = {
  title: string;
  abstract: string;
  instructors: PersonRef[];
  room: 'so-many' | 'all';
  seats: string;
  /** Whether it needs a minimum. */
  needs: boolean;
  minimum: string;
  byDate: string;
  byTime: string;
  byZone: string;
  advice: (AdviceSaid & { title: string })[];
  sessions: (SessionValues & { id: string })[];
};

export const blank = (zone: string, instructors: PersonRef[]): Values => ({
  ...{ title: '', abstract: '', instructors, room: 'so-many', seats: '16' },
  ...{ needs: false, minimum: '8', byDate: '', byTime: '17:00', byZone: zone },
  ...{ advice: [], sessions: [] },
});

export function valuesOf(course: Course): Values {
  const { title, abstract, instructors, seats, condition } = course;
  const zone = course.sessions[0]?.zone ?? 'UTC';
  return {
    ...blank(zone, instructors),
    ...{ title, abstract },
    room: seats === null ? 'all' : 'so-many',
    seats: seats === null ? '' : String(seats),
    ...(condition && {
      ...{ needs: true, minimum: String(condition.minimum), byDate: condition.date },
      ...{ byTime: condition.time, byZone: condition.zone },
    }),
    advice: course.advice.map(({ kind, slug, title }) => ({ kind, slug, title })),
  };
}

/** What is said of the whole course, as the service wants it. */
export function factsOf(values: Values): CourseFacts {
  return {
    title: values.title.trim(),
    abstract: values.abstract.trim(),
    instructors: values.instructors.map(({ slug }) => slug),
    seats: values.room === 'all' ? null : Number(values.seats),
    condition: values.needs
      ? {
          minimum: Number(values.minimum),
          ...{ date: values.byDate, time: values.byTime, zone: values.byZone },
        }
      : null,
    advice: values.advice.map(({ kind, slug }) => ({ kind, slug })),
  };
}

/** The sessions, as the service wants them. */
export const sessionsOf = (values: Values) =>
  values.sessions.map(({ minutes, title, place, link, ...said }) => ({
    ...said,
    ...{ title: title.trim(), place: place.trim(), link: link.trim(), minutes: Number(minutes) },
  }));
