import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Day, Instant, Zone } from '../time.ts';
import { Problem } from './plans/schema.ts';

/** Sixteen characters of Crockford's base32, as `api/id.ts` makes them; made by the browser here. */
export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/, 'Give an id of sixteen characters.');

export const hiresMost = 60;

const title = z.string().trim().min(1, 'Give it a name.').max(80);
const daysOff = z.array(Day).max(60);

/** Hires who are going to start together. */
export const NewCohort = z.strictObject({
  id: Id,
  title,
  /** The slug of a programme that was authored. */
  programme: z.string().min(1).max(80),
  /** The first working day. */
  firstDay: Day,
  zone: Zone,
  /** Holidays, on which nobody works. */
  daysOff: daysOff.default([]),
});
export type NewCohort = z.infer<typeof NewCohort>;

export const CohortFacts = NewCohort.omit({ id: true, programme: true });
export type CohortFacts = z.infer<typeof CohortFacts>;

/** Never here then: a whole weekday or one of its halves. */
export const WeeklyOff = z.enum(
  ['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [day, `${day}-am`, `${day}-pm`]),
);

export const HalfDay = z.enum(['am', 'pm']);
/** The part of its day that a visit takes. */
export const Half = z.enum(['am', 'pm', 'day']);
export type Half = z.infer<typeof Half>;

const slugOrNobody = z.string().min(1).max(80).nullable();

export const NewHire = z.strictObject({
  name: z.string().trim().min(1, 'Give their name.').max(120),
  role: z.string().trim().max(80),
  /** The office or city, as people say it. */
  place: z.string().trim().max(80),
  /** For whoever starts later than the cohort. */
  startsOn: Day.nullable(),
  partTime: z.array(WeeklyOff).max(10),
  /**
   * Slugs of people; `person` is the hire, who may not be able to sign in yet. Left out: whoever it
   * is already, because a hire may have said so by invitation in the meantime.
   */
  person: slugOrNobody.optional(),
  buddy: slugOrNobody,
});
export type NewHire = z.infer<typeof NewHire>;

/** A half day on which a hire is away though expected, or here though not. */
export const Exception = z.object({ day: Day, half: HalfDay, here: z.boolean() });
export type Exception = z.infer<typeof Exception>;

export const Hire = NewHire.omit({ person: true, buddy: true }).extend({
  id: z.string(),
  person: PersonRef.nullable(),
  buddy: PersonRef.nullable(),
  exceptions: z.array(Exception),
  /** Of each pair of rotations this hire may see the second first. */
  waived: z.array(z.object({ before: z.string(), after: z.string() })),
});
export type Hire = z.infer<typeof Hire>;

export const When = z.object({ day: z.string(), half: Half, host: PersonRef.nullable() });
export type When = z.infer<typeof When>;

export const miniProjectState = z.enum(['not-started', 'going', 'asked-for-help', 'shown', 'done']);

/** One hire at one rotation. */
export const Visit = z.object({
  id: z.string(),
  hire: z.string(),
  rotation: z.string(),
  /** Where the organiser has it; null: no longer, though people were told. */
  plan: When.nullable(),
  /** What hire and host were told; null: nothing yet. */
  told: When.nullable(),
  /** Of its mini-project. */
  state: miniProjectState,
  /** Whether the planner leaves it where it is. */
  pinned: z.boolean(),
});
export type Visit = z.infer<typeof Visit>;

export const Capacity = z.object({ rotation: z.string(), day: z.string(), hires: z.number() });
export const HostAbsence = z.object({ person: z.string(), day: z.string() });

/** What a release changed about one visit. */
export const Change = z.object({
  hire: z.string(),
  rotation: z.string(),
  before: When.nullable(),
  after: When.nullable(),
});
export type Change = z.infer<typeof Change>;

export const Release = z.object({
  version: z.number().int(),
  at: Instant,
  by: PersonRef,
  changes: z.array(Change),
});

export const CohortSummary = z.object({
  slug: z.string(),
  title: z.string(),
  programme: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  zone: z.string(),
  state: z.enum(['draft', 'released']),
  organiser: PersonRef,
  hires: z.number().int(),
  /** Whether I may change it. */
  mine: z.boolean(),
});
export type CohortSummary = z.infer<typeof CohortSummary>;

export const Cohorts = z.object({ cohorts: z.array(CohortSummary) });

/** What the pages need to know of a rotation of the programme. */
const CohortRotation = z.object({
  slug: z.string(),
  title: z.string(),
  team: z.string(),
  /** Whether it takes a whole day. */
  whole: z.boolean(),
  /** Who can receive hires there. */
  hosts: z.array(PersonRef),
});

/**
 * A cohort with everything about it. Whoever may not change it sees the visits as they were
 * released, and of the hires who they are, not when they are away.
 */
export const Cohort = CohortSummary.omit({ hires: true }).extend({
  programmeTitle: z.string(),
  daysOff: z.array(z.string()),
  /** Its working days, in order. */
  days: z.array(z.string()),
  version: z.number().int(),
  rotations: z.array(CohortRotation),
  hires: z.array(Hire),
  visits: z.array(Visit),
  capacities: z.array(Capacity),
  hostAbsences: z.array(HostAbsence),
  releases: z.array(Release),
  /** What a plan has to keep to; null for whoever may not change it. */
  problem: Problem.nullable(),
  /** The day it is in the cohort's zone. */
  today: z.string(),
});
export type Cohort = z.infer<typeof Cohort>;
