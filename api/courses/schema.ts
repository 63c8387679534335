import { z } from 'zod';
import { OwnSignup, phase, Seats, Session } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Change, minutesMost as talkMinutesMost } from '../talks/schema.ts';
import { Instant, Zone } from '../time.ts';

export const titleLength = 120;
export const abstractLength = 8000;
export const placeLength = 120;
export const reasonLength = 500;
export const minutesLeast = 15;
/** A day's worth. */
export const minutesMost = talkMinutesMost * 2;
export const sessionsMost = 30;
export const instructorsMost = 8;
export const seatsMost = 500;
export const adviceMost = 12;

/** Sixteen characters of Crockford's base32, made by the browser: sent twice, it is made once. */
export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/, 'Give an id of sixteen characters.');

const link = z.union([
  z.literal(''),
  z.url({ protocol: /^https?$/, error: 'Give a full address that begins with https://.' }).max(500),
]);
const date = z.iso.date('Give a day such as 2026-11-27.');
const time = z.iso.time({ precision: -1, error: 'Give a time such as 09:00.' });

/** One session as its instructor says it: the day and the time on the clock in `zone`. */
export const SessionSaid = z.strictObject({
  /** What it is about, if it is about one thing. */
  title: z.string().trim().max(titleLength),
  date,
  time,
  zone: Zone,
  minutes: z.number().int().min(minutesLeast).max(minutesMost),
  place: z.string().trim().max(placeLength),
  link,
});
export type SessionSaid = z.infer<typeof SessionSaid>;

/** “It runs only if so many enrol by then.” */
export const Condition = z.strictObject({
  minimum: z.number().int().min(1).max(seatsMost),
  date,
  time,
  zone: Zone,
});
export type Condition = z.infer<typeof Condition>;

/** What one may want to know first: a playbook by its id, a course or a skill by its slug. */
export const AdviceSaid = z.strictObject({
  kind: z.enum(['playbook', 'course', 'skill']),
  slug: z.string().min(1).max(200),
});
export type AdviceSaid = z.infer<typeof AdviceSaid>;

export const CourseFacts = z.strictObject({
  title: z.string().trim().min(1, 'Give the course a title.').max(titleLength),
  /** Plain Markdown without HTML. */
  abstract: z.string().trim().max(abstractLength),
  /** Slugs of those who teach it. */
  instructors: z
    .array(z.string().min(1).max(80))
    .min(1, 'Say who teaches it.')
    .max(instructorsMost),
  /** For how many there is room; null: as many as come. */
  seats: z.number().int().min(1).max(seatsMost).nullable(),
  /** Null: it runs whoever comes. */
  condition: Condition.nullable(),
  advice: z.array(AdviceSaid).max(adviceMost),
});
export type CourseFacts = z.infer<typeof CourseFacts>;

export const CourseOffer = CourseFacts.extend({
  id: Id,
  /** A draft is its instructors' and the admins' alone until it is announced. */
  draft: z.boolean().default(false),
  sessions: z
    .array(SessionSaid.extend({ id: Id }))
    .min(1, 'A course has at least one session.')
    .max(sessionsMost),
});
export type CourseOffer = z.infer<typeof CourseOffer>;

/** Why something is changed, for those who are told; empty where it speaks for itself. */
const reason = z.string().trim().max(reasonLength);
const version = z.number().int().positive();

/** An edit names the version that it was made from, so that two instructors never undo each other. */
export const CourseEdit = CourseFacts.extend({ version, reason });
export type CourseEdit = z.infer<typeof CourseEdit>;

export const SessionEdit = SessionSaid.extend({ version, reason });
export type SessionEdit = z.infer<typeof SessionEdit>;

export const Cancelling = z.strictObject({
  reason: z.string().trim().min(1, 'Say why, for those who wanted to come.').max(reasonLength),
});

/** Why I may not do a thing now, in words; null when I may. */
const Why = z.string().nullable();

export const Homework = z.object({
  text: z.string(),
  html: z.string(),
  due: z.object({ at: Instant, zone: z.string(), date: z.string(), time: z.string() }).nullable(),
  version: z.number().int(),
});
export type Homework = z.infer<typeof Homework>;

export const CourseSession = Session.extend({
  id: z.string(),
  title: z.string(),
  cancelled: z.boolean(),
  /** The start as said, for the form. */
  date: z.string(),
  time: z.string(),
  minutes: z.number().int(),
  /** Null: there is none, or it is not for me. */
  homework: Homework.nullable(),
  /** Why I may not move or cancel it. */
  refusal: Why,
});
export type CourseSession = z.infer<typeof CourseSession>;

/**
 * Where the minimum stands: `open` until the time, then `runs`; or `asked` where too few came and
 * the instructors choose, and `undecided` once they have let two days go by.
 */
export const decision = z.enum(['open', 'runs', 'asked', 'undecided']);

export const Minimum = z.object({
  minimum: z.number().int(),
  /** How many have a place, and how many are missing. */
  missing: z.number().int(),
  decideBy: Instant,
  zone: z.string(),
  decision,
});
export type Minimum = z.infer<typeof Minimum>;

/** A course in a list. */
export const CourseSummary = Seats.extend({
  slug: z.string(),
  title: z.string(),
  instructors: z.array(PersonRef),
  phase,
  /** Of those that take place. */
  sessions: z.number().int(),
  startsAt: Instant,
  endsAt: Instant,
  /** The next session that has not ended, if there is one. */
  next: Session.nullable(),
  zone: z.string(),
  place: z.string(),
  minimum: Minimum.nullable(),
  signup: OwnSignup.nullable(),
  /** Whether I teach it. */
  mine: z.boolean(),
});
export type CourseSummary = z.infer<typeof CourseSummary>;

export const Advice = AdviceSaid.extend({ title: z.string(), address: z.string().nullable() });
export type Advice = z.infer<typeof Advice>;

/** A course on its own page. */
export const Course = CourseSummary.omit({ sessions: true, next: true }).extend({
  abstract: z.string(),
  abstractHtml: z.string(),
  version: z.number().int(),
  host: PersonRef,
  sessions: z.array(CourseSession),
  condition: Condition.nullable(),
  advice: z.array(Advice),
  /** Other runs of the same course, the newest first. */
  runs: z.array(z.object({ slug: z.string(), startsAt: Instant, zone: z.string() })),
  cancellation: z.object({ reason: z.string(), by: PersonRef, at: Instant }).nullable(),
  changes: z.array(Change),
  refusals: z.object({
    take: Why,
    leave: Why,
    edit: Why,
    cancel: Why,
    whoComes: Why,
    decide: Why,
    clone: Why,
  }),
});
export type Course = z.infer<typeof Course>;

export const CourseQuery = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  order: z.enum(['soonest', 'latest']).default('soonest'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const CourseList = z.object({ courses: z.array(CourseSummary) });
