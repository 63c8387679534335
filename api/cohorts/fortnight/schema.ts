import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { Week } from '../check-ins/schema.ts';
import { MiniProject } from '../mini-projects/schema.ts';
import { Half, Id } from '../schema.ts';
import { VisitWords } from '../words/schema.ts';

/** What everyone of the cohort does together, on the clock of its zone and as an instant. */
const Point = z.object({
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
});

const FortnightDay = z.object({
  day: z.string(),
  /** Counted from 1; null: a holiday, on which nobody works. */
  number: z.number().int().nullable(),
  /** When the hire is not here. */
  away: Half.nullable(),
  points: z.array(Point),
});
export type FortnightDay = z.infer<typeof FortnightDay>;

const Team = z.object({
  slug: z.string(),
  name: z.string(),
  channel: z.string(),
  link: z.string().nullable(),
  hours: z.string(),
});

const Project = z.object({
  title: z.string(),
  brief: z.string(),
  why: z.string(),
  done: z.string(),
  hours: z.number().nullable(),
  /** Who may help with it, beside the host and the mentors. */
  helpers: z.array(PersonRef),
});

const Link = z.object({ id: z.string(), title: z.string() });

/** One of my visits as it was released, with what a hire needs on the day. */
const MyVisit = MiniProject.omit({ visit: true }).extend({
  id: z.string(),
  rotation: z.string(),
  title: z.string(),
  summary: z.string(),
  day: z.string(),
  half: Half,
  startsAt: z.string(),
  endsAt: z.string(),
  /** The office or site; null: where the hire is. */
  place: z.string().nullable(),
  presentation: z.object({ title: z.string(), minutes: z.number() }).nullable(),
  host: PersonRef.nullable(),
  mentors: z.array(PersonRef),
  team: Team.nullable(),
  /** Playbooks to read before. */
  reads: z.array(Link),
  projects: z.array(Project),
  /** What those who received me wrote afterwards. */
  written: z.array(VisitWords),
  /** Whether I have said how it was. */
  said: z.boolean(),
});
export type MyVisit = z.infer<typeof MyVisit>;

const MyTask = z.object({
  /** Its words as an address has them. */
  key: z.string(),
  words: z.string(),
  done: z.boolean(),
  /** When it was ticked or unticked last; null: never. */
  at: z.string().nullable(),
});
export type MyTask = z.infer<typeof MyTask>;

const MyWelcome = z.object({
  by: PersonRef,
  words: z.string(),
  at: z.string(),
  thanked: z.boolean(),
  hidden: z.boolean(),
});
export type MyWelcome = z.infer<typeof MyWelcome>;

const MyNote = z.object({
  text: z.string(),
  /** 0: nothing was written yet. */
  version: z.number().int(),
  at: z.string().nullable(),
});
export type MyNote = z.infer<typeof MyNote>;

/** The one run of a playbook that each hire is asked for, with the eyes of somebody new. */
const FreshEyes = z.object({
  /** The latest that I ended; `counts`: it was a review by fresh eyes. */
  done: z
    .object({ run: z.string(), title: z.string(), at: z.string(), counts: z.boolean() })
    .nullable(),
  going: z.object({ run: z.string(), title: z.string() }).nullable(),
  /** What my visits' teams ask to be read, the nearest visit first; not what I keep right myself. */
  proposed: z.array(Link),
});

/** My boot camp: everything that its page tells, so that one copy of it can be read offline. */
export const MyFortnight = z.object({
  cohort: z.object({
    slug: z.string(),
    title: z.string(),
    zone: z.string(),
    firstDay: z.string(),
    lastDay: z.string(),
  }),
  programme: z.object({ slug: z.string(), title: z.string() }),
  organiser: PersonRef,
  /** The first day that I am here. */
  startsOn: z.string(),
  buddy: PersonRef.nullable(),
  days: z.array(FortnightDay),
  visits: z.array(MyVisit),
  tasks: z.array(MyTask),
  welcomes: z.array(MyWelcome),
  note: MyNote,
  freshEyes: FreshEyes,
  /** The weeks whose questions stand open for me, and have no answer yet. */
  asks: z.array(Week),
});
export type MyFortnight = z.infer<typeof MyFortnight>;

export const Fortnight = z.object({
  now: Instant,
  /** The released cohorts in which I am a hire; the one that matters most comes first. */
  cohorts: z.array(z.object({ slug: z.string(), title: z.string(), firstDay: z.string() })),
  /** The one that was asked for, else the first; null: I am a hire of none. */
  mine: MyFortnight.nullable(),
});
export type Fortnight = z.infer<typeof Fortnight>;

export const FortnightQuery = z.object({ cohort: z.string().max(80).optional() });

/** Whether a task is done, and when that was said. */
export const TaskMark = z.strictObject({ done: z.boolean(), at: Instant });

/** My notes, written on top of a version; the same `draft` may follow its own earlier versions. */
export const NoteText = z.strictObject({
  text: z.string().max(8000, 'Notes have at most 8,000 characters. Put the rest elsewhere.'),
  version: z.number().int().nonnegative(),
  /** Made by the browser when it began to write. */
  draft: Id,
});
export type NoteText = z.infer<typeof NoteText>;

export const WelcomeMark = z.strictObject({ thanked: z.boolean(), hidden: z.boolean() });
