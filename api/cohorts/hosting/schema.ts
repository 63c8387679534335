import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { MiniProject } from '../mini-projects/schema.ts';
import { Half } from '../schema.ts';
import { Swap } from '../swaps/schema.ts';
import { VisitWords } from '../words/schema.ts';

const Rotation = z.object({ slug: z.string(), title: z.string() });

/** What a hire has seen before: where, and the mini-project that they did there. */
const Seen = z.object({
  rotation: Rotation,
  day: z.string(),
  project: z.string().nullable(),
  state: MiniProject.shape.state,
  /** Names of the skills of that mini-project. */
  skills: z.array(z.string()),
});

/** Where a visit is in time, on the calendar of its cohort. */
export const Phase = z.enum(['today', 'this-week', 'coming', 'past']);
export type Phase = z.infer<typeof Phase>;

/** A visit that comes to me: whom I receive, or whom I help. */
export const HostedVisit = z.object({
  id: z.string(),
  /** What I am to it. */
  as: z.enum(['host', 'mentor']),
  phase: Phase,
  day: z.string(),
  /** The day it is in the cohort’s zone. */
  today: z.string(),
  half: Half,
  startsAt: Instant,
  endsAt: Instant,
  cohort: z.object({ slug: z.string(), title: z.string(), zone: z.string() }),
  rotation: Rotation.extend({ place: z.string() }),
  hire: z.object({
    name: z.string(),
    person: PersonRef.nullable(),
    role: z.string(),
    place: z.string(),
    buddy: PersonRef.nullable(),
    seen: z.array(Seen),
  }),
  host: PersonRef.nullable(),
  accepted: z.boolean(),
  swap: Swap.nullable(),
  miniProject: MiniProject.pick({ project: true, state: true, words: true }),
  /** Titles of the mini-projects that the rotation has. */
  projects: z.array(z.string()),
  words: z.array(VisitWords),
});
export type HostedVisit = z.infer<typeof HostedVisit>;

/** The days of a cohort to come, and whether I am away. */
export const HostDays = z.object({
  slug: z.string(),
  title: z.string(),
  days: z.array(z.object({ day: z.string(), away: z.boolean(), visits: z.number().int() })),
});
export type HostDays = z.infer<typeof HostDays>;

/** What comes to me as a host or mentor. */
export const Hosting = z.object({
  visits: z.array(HostedVisit),
  /** Visits whose hosts ask me, among others, to take them over. */
  requests: z.array(HostedVisit),
  cohorts: z.array(HostDays),
  /** Whether there are more visits than are told. */
  more: z.boolean(),
});
export type Hosting = z.infer<typeof Hosting>;

export const HostingQuery = z.object({
  /** `today`: only what is today, or is asked of me, for the home page. */
  of: z.enum(['all', 'today']).default('all'),
});

export const Away = z.strictObject({ away: z.boolean() });
